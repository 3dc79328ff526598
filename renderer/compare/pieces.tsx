import { memo, useMemo } from 'react';
import type { Piece } from '../../shared/compare/types.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Base } from '../full/state.ts';
import { runsOf } from './hunks.ts';
import { MarkedText } from './marked-text.tsx';
import { quantitiesIn } from './quantities.ts';

type Props = {
  readonly pieces: readonly Piece[];
  /** The text the other one's changes are drawn on. */
  readonly base: Base;
};

/** One text drawn on the other: what the base lacks is inserted, what only the base has is deleted. */
export const Pieces = memo(function Pieces({ pieces, base }: Props) {
  const words = base === 'precedent' ? onPrecedent : onDraft;
  const quantities = useMemo(() => quantitiesIn(pieces), [pieces]);
  return (
    <p className="clause-text">
      {runsOf(pieces).map((run, index) =>
        run.kind === 'equal' ? (
          run.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no other identity
          <span key={index} className="hunk" data-hunk="">
            {run.pieces.map((piece) => changed(piece, words, quantities.get(piece) ?? []))}
          </span>
        ),
      )}
    </p>
  );
});

type Words = { readonly insert: string; readonly delete: string };
const onPrecedent: Words = { insert: '本稿有，先例无', delete: '先例有，本稿无' };
const onDraft: Words = { insert: onPrecedent.delete, delete: onPrecedent.insert };

/** A changed amount or date is boxed whole: it is what a reader must not overlook. */
const changed = ({ op, text }: Piece, words: Words, quantities: readonly Span[]) => {
  const marked = <MarkedText text={text} spans={quantities} className="quantity" />;
  return op === 'insert' ? (
    <ins key={op} title={words.insert}>
      {marked}
    </ins>
  ) : (
    <del key={op} title={words.delete}>
      {marked}
    </del>
  );
};
