import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';
import type { DraftEntry } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';
import { type NewClause, plannedClause } from './new-clause.ts';
import { SourceChips } from './source-chips.tsx';
import { WriteClause } from './write-clause.tsx';

type Props = {
  readonly entry: DraftEntry;
  readonly policy: Policy;
  readonly precedents: readonly Precedent[];
  readonly ground: LocalGround;
  readonly onWrite: (clause: NewClause) => void;
  readonly onOpen: (place: Place) => void;
};

/** One matter the draft lacks, with who has it, and the way to a clause on it. */
export function MissingRow(props: Props) {
  const { entry, policy, precedents, ground, onWrite, onOpen } = props;
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <li className="missing">
      <div className="suggest-line">
        <strong className="suggest-grow">{entry.name}</strong>
        <Button
          ref={opener}
          size="small"
          type="link"
          aria-expanded={writing}
          aria-label={`拟写此条：${entry.name}`}
          onClick={() => setWriting(!writing)}
        >
          拟写此条
        </Button>
      </div>
      <p className="suggest-why meta">{entry.definition}</p>
      <SourceChips
        sources={entry.support}
        docs={entry.docs}
        of={entry.of}
        precedents={precedents}
        onOpen={onOpen}
      />
      {writing && (
        <WriteClause
          policy={policy}
          plan={plannedClause(entry, policy, precedents, ground)}
          onWrite={(clause) => {
            setWriting(false);
            onWrite(clause);
          }}
          onLeave={() => {
            setWriting(false);
            opener.current?.focus();
          }}
        />
      )}
    </li>
  );
}
