import type { Piece } from '../../shared/compare/types.ts';
import type { Passage } from '../../shared/compare/versions/types.ts';
import { runsOf } from '../compare/hunks.ts';

/** A piece as one column shows it. */
export type Mark = Piece & {
  /** F8 stops here: once a difference, in the column that has more to say. */
  readonly stop: boolean;
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
  const marks = runsOf(pieces).flatMap((run): readonly Mark[] => {
    if (run.kind === 'equal') return [{ op: 'equal', text: run.text, stop: false }];
    const shown = run.pieces.find(({ op }) => op === 'insert') ?? run.pieces[0];
    return run.pieces.map((piece) => ({ ...piece, stop: piece === shown }));
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
    const text = mark.text.slice(Math.max(0, from - begin), Math.max(0, to - begin));
    if (text === '') return [];
    return [{ ...mark, text, stop: mark.stop && begin >= from }];
  });
}
