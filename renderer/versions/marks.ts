import type { Piece } from '../../shared/compare/types.ts';
import type { Passage } from '../../shared/compare/versions/types.ts';
import type { Span } from '../../shared/model/span.ts';
import { runsOf } from '../compare/hunks.ts';
import { quantitiesIn, within } from '../compare/quantities.ts';

/** A piece as one column shows it. */
export type Mark = Piece & {
  /** F8 stops here: once a difference, in the column that has more to say. */
  readonly stop: boolean;
  /** Figures and dates in what changed. */
  readonly quantities: readonly Span[];
};

/** Passages of one side as one text, the way they are compared. */
export const joined = (passages: readonly Passage[]): string =>
  passages.map(({ text }) => text).join('\n');

/**
 * What the left and the right column show of a difference, each cut at its passages. The old column
 * keeps what was deleted, the new one what was inserted.
 */
export function columnsOf(
  pieces: readonly Piece[],
  before: readonly Passage[],
  after: readonly Passage[],
): { readonly before: readonly (readonly Mark[])[]; readonly after: readonly (readonly Mark[])[] } {
  const quantities = quantitiesIn(pieces);
  const marks = runsOf(pieces).flatMap((run): readonly Mark[] => {
    if (run.kind === 'equal') return [unmarked(run.text)];
    const shown = run.pieces.find(({ op }) => op === 'insert') ?? run.pieces[0];
    return run.pieces.map((piece) => ({
      ...piece,
      stop: piece === shown,
      quantities: quantities.get(piece) ?? [],
    }));
  });
  return {
    before: cut(
      marks.filter(({ op }) => op !== 'insert'),
      before,
    ),
    after: cut(
      marks.filter(({ op }) => op !== 'delete'),
      after,
    ),
  };
}

export const unmarked = (text: string): Mark => ({
  op: 'equal',
  text,
  stop: false,
  quantities: [],
});

/** Cuts the marks of a joined text into its passages; the line breaks between them go. */
function cut(marks: readonly Mark[], passages: readonly Passage[]): readonly (readonly Mark[])[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) {
    starts.push(length);
    length += text.length + 1;
  }
  return passages.map(({ text }, at) => {
    const from = starts[at] ?? 0;
    return slice(marks, from, from + text.length);
  });
}

function slice(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  let place = 0;
  return marks.flatMap((mark) => {
    const begin = place;
    place += mark.text.length;
    const part = { from: Math.max(0, from - begin), to: Math.max(0, to - begin) };
    const text = mark.text.slice(part.from, part.to);
    if (text === '') return [];
    const quantities = within(mark.quantities, part);
    return [{ ...mark, text, stop: mark.stop && begin >= from, quantities }];
  });
}
