import type { Precedent } from '../../shared/model/document.ts';
import type { MeasureGroup, Wording } from '../../shared/suggest/types.ts';
import type { Place } from '../desk.ts';
import { MeasureRow } from './measure-row.tsx';
import type { Picked } from './picked.ts';

type Props = {
  readonly groups: readonly MeasureGroup[];
  readonly precedents: readonly Precedent[];
  readonly picked: Picked;
  readonly onPick: (wording: Wording) => void;
  readonly onTake: (wording: Wording) => void;
  readonly onOpen: (place: Place) => void;
};

/** So many measures are read at a glance; of more, only the largest groups stand open at first. */
const AT_A_GLANCE = 10;

/** 举措: what the corresponding clauses do, by kind; a sentence is borrowed alone or with others. */
export function MeasureList({ groups, precedents, picked, onPick, onTake, onOpen }: Props) {
  const all = groups.flatMap(({ measures }) => measures);
  const had = all.filter(({ inDraft }) => inDraft).length;
  let shown = 0;
  return (
    <section aria-label="举措">
      <h3 className="suggest-head">
        举措 <span className="meta">{`${all.length}项${had > 0 ? `，本稿已有${had}项` : ''}`}</span>
      </h3>
      {groups.map(({ kind, measures }) => {
        const open = shown + measures.length <= AT_A_GLANCE || shown === 0;
        shown += measures.length;
        return (
          <details key={kind} className="measure-group" open={open}>
            <summary>
              {kind} <span className="meta">{measures.length}</span>
            </summary>
            <ul className="suggest-list">
              {measures.map(({ wordings, docs, of, inDraft }) => (
                <MeasureRow
                  key={`${wordings[0]?.source.doc} ${wordings[0]?.source.path} ${wordings[0]?.text}`}
                  wordings={wordings}
                  docs={docs}
                  of={of}
                  inDraft={inDraft}
                  precedents={precedents}
                  picked={picked}
                  onPick={onPick}
                  onTake={onTake}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
