import { slotSpans } from '../../shared/compare/slots.ts';
import type { Piece } from '../../shared/compare/types.ts';
import type { Span } from '../../shared/model/span.ts';

/**
 * Where figures and dates stand in the changed pieces of a difference. They are read in the whole text:
 * in [-三年-]{+五年+}内完成 only what both texts have says that 三年 is a time. Linear time.
 */
export function quantitiesIn(pieces: readonly Piece[]): ReadonlyMap<Piece, readonly Span[]> {
  return new Map([...ofSide(pieces, 'delete'), ...ofSide(pieces, 'insert')]);
}

function ofSide(
  pieces: readonly Piece[],
  side: 'delete' | 'insert',
): readonly (readonly [Piece, readonly Span[]])[] {
  const own = pieces.filter(({ op }) => op === 'equal' || op === side);
  if (own.every(({ op }) => op === 'equal')) return [];
  const spans = slotSpans(own.map(({ text }) => text).join(''));
  let [next, end] = [0, 0];
  return own.flatMap((piece) => {
    const start = end;
    end += piece.text.length;
    while ((spans[next]?.to ?? end) < start) next += 1;
    if (piece.op === 'equal') return [];
    let last = next;
    while ((spans[last]?.from ?? end) < end) last += 1;
    const found = within(spans.slice(next, last), { from: start, to: end });
    // 前[-三名-]{+五名+} is no number of anything, but must not be overlooked either.
    return [[piece, found.length > 0 ? found : slotSpans(piece.text)] as const];
  });
}

/** The part of the spans that lies in a stretch, counted from its beginning. */
export const within = (spans: readonly Span[], { from, to }: Span): readonly Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from) - from, to: Math.min(span.to, to) - from }))
    .filter((span) => span.to > span.from);
