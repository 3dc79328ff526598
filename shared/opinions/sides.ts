import type { Hand, Segment } from '../model/revision.ts';
import type { Span } from '../model/span.ts';

/** A stretch of a text as one author left it; `span` counts in the joined segments. */
export type Sided = {
  /** undone: the author's own addition, taken away again by that author. */
  readonly op: 'equal' | 'insert' | 'delete' | 'undone';
  readonly text: string;
  readonly span: Span;
};

/** Everybody who changed something, in order of the text. */
export const authorsOf = (segments: readonly Segment[]): readonly string[] => [
  ...new Set(
    segments.flatMap(({ insert, remove }) =>
      [insert, remove].flatMap((hand) => (hand === null ? [] : [hand.author])),
    ),
  ),
];

/**
 * The text as if only one author had changed it: what others put in is left out, unless this author
 * took it away, and what others took away stands.
 */
export function sideOf(segments: readonly Segment[], author: string): readonly Sided[] {
  const sided: Sided[] = [];
  let at = 0;
  for (const { text, insert, remove } of segments) {
    const span = { from: at, to: at + text.length };
    at = span.to;
    const op = opOf(author, insert, remove);
    if (op !== null) sided.push({ op, text, span });
  }
  return sided;
}

function opOf(author: string, insert: Hand | null, remove: Hand | null): Sided['op'] | null {
  const inserts = insert?.author === author;
  const removes = remove?.author === author;
  if (inserts) return removes ? 'undone' : 'insert';
  if (removes) return 'delete';
  return insert === null ? 'equal' : null;
}

/** The text nobody had touched yet. */
export const beforeAll = (segments: readonly Segment[]): string =>
  segments.map(({ text, insert }) => (insert === null ? text : '')).join('');

/** The text with everything done. */
export const afterAll = (segments: readonly Segment[]): string =>
  segments.map(({ text, remove }) => (remove === null ? text : '')).join('');

/** From offsets in the joined segments to offsets in the text before all changes. */
export function beforeOffsets(segments: readonly Segment[]): (offset: number) => number {
  const starts: number[] = [];
  const befores: number[] = [];
  let [at, before] = [0, 0];
  for (const { text, insert } of segments) {
    starts.push(at);
    befores.push(before);
    at += text.length;
    if (insert === null) before += text.length;
  }
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const segment = segments[low];
    if (segment === undefined) return 0;
    const inside = Math.min(offset - (starts[low] ?? 0), segment.text.length);
    return (befores[low] ?? 0) + (segment.insert === null ? inside : 0);
  };
}
