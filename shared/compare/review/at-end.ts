import { ended } from './rendered.ts';
import type { TextEdit } from './turning.ts';

/**
 * A text that was gone through with a line break at its end (`ended`), without it: most drafts have
 * none. One behind an empty line stays, or that line would be gone with it; so does one alone.
 */
export const opened = (text: string): string => text.replace(/(?<=[^\n])\n$/, '');

/**
 * Edits of a draft that was read with a line break at its end, for the draft as it is: most end
 * without one. Behind the last line ¶（四）… is put in and not （四）…¶.
 */
export function withinText(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const end = text.length;
  if (text.endsWith('\n') || edits.every(({ to }) => to < end)) return edits;
  const inside = edits.filter(({ to }) => to < end);
  const from = Math.min(end, ...edits.flatMap((edit) => (edit.to < end ? [] : [edit.from])));
  // Everything from the first of them on, with the break that is not there, and once more without.
  const tail = edits
    .filter(({ to }) => to >= end)
    .toReversed()
    .reduce(
      (words, edit) => words.slice(0, edit.from - from) + edit.insert + words.slice(edit.to - from),
      ended(text).slice(from),
    );
  const whole = opened(text.slice(0, from) + tail);
  const start = Math.min(from, whole.length);
  return [...inside, { from: start, to: end, insert: whole.slice(start), order: 0 }];
}
