import { memo, useMemo } from 'react';
import { difference } from '../../shared/compare/difference.ts';
import type { Piece } from '../../shared/compare/types.ts';
import type { Base } from '../grid/state.ts';
import { runsOf } from './hunks.ts';

type Props = {
  readonly other: string;
  readonly draft: string;
  /** The text the other one's changes are drawn on. */
  readonly base?: Base;
};

/** One text drawn on the other: what the base lacks is inserted, what only the base has is deleted. */
export const Pieces = memo(function Pieces({ other, draft, base = 'precedent' }: Props) {
  const runs = useMemo(
    () => runsOf(base === 'precedent' ? difference(other, draft) : difference(draft, other)),
    [other, draft, base],
  );
  const words = base === 'precedent' ? onPrecedent : onDraft;
  return (
    <p className="clause-text">
      {runs.map((run, index) =>
        run.kind === 'equal' ? (
          run.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no other identity
          <span key={index} className="hunk" data-hunk="">
            {run.pieces.map((piece) => changed(piece, words))}
          </span>
        ),
      )}
    </p>
  );
});

type Words = { readonly insert: string; readonly delete: string };
const onPrecedent: Words = { insert: '本稿有，先例无', delete: '先例有，本稿无' };
const onDraft: Words = { insert: onPrecedent.delete, delete: onPrecedent.insert };

const changed = ({ op, text }: Piece, words: Words) =>
  op === 'insert' ? (
    <ins key={op} title={words.insert}>
      {text}
    </ins>
  ) : (
    <del key={op} title={words.delete}>
      {text}
    </del>
  );
