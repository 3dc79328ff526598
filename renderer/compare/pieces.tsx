import { memo, useMemo } from 'react';
import { difference } from '../../shared/compare/difference.ts';
import type { Piece } from '../../shared/compare/types.ts';
import { runsOf } from './hunks.ts';

type Props = { readonly other: string; readonly draft: string };

/** The draft against a precedent: what only the draft has is inserted, what it lacks is deleted. */
export const Pieces = memo(function Pieces({ other, draft }: Props) {
  const runs = useMemo(() => runsOf(difference(other, draft)), [other, draft]);
  return (
    <p className="clause-text">
      {runs.map((run, index) =>
        run.kind === 'equal' ? (
          run.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no other identity
          <span key={index} className="hunk" data-hunk="">
            {run.pieces.map(changed)}
          </span>
        ),
      )}
    </p>
  );
});

const changed = ({ op, text }: Piece) =>
  op === 'insert' ? (
    <ins key={op} title="本稿有，先例无">
      {text}
    </ins>
  ) : (
    <del key={op} title="先例有，本稿无">
      {text}
    </del>
  );
