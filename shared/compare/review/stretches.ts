import type { Span } from '../../model/span.ts';
import { difference } from '../difference.ts';

/** Stretches of a text that are read as one. */
export type Stretches = { readonly text: string; readonly spans: readonly Span[] };

export const joined = (text: string, spans: readonly Span[]): Stretches => {
  const filled = spans.filter(({ from, to }) => to > from);
  return { text: filled.map(({ from, to }) => text.slice(from, to)).join(''), spans: filled };
};

/** Words that went and words that came at one place, or (`come` and `gone` the same) that stayed. */
export type Hunk = {
  readonly equal: boolean;
  /** Places in the joined texts. */
  readonly gone: Span;
  readonly come: Span;
};

/** What changed between two joined texts, in order; readable for people (`difference`). */
export function hunksBetween(old: Stretches, now: Stretches): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [a, b] = [0, 0];
  for (const { op, text } of difference(old.text, now.text)) {
    const gone = { from: a, to: op === 'insert' ? a : a + text.length };
    const come = { from: b, to: op === 'delete' ? b : b + text.length };
    [a, b] = [gone.to, come.to];
    const last = hunks.at(-1);
    if (op !== 'equal' && last !== undefined && !last.equal) {
      hunks[hunks.length - 1] = {
        equal: false,
        gone: { from: last.gone.from, to: gone.to },
        come: { from: last.come.from, to: come.to },
      };
    } else hunks.push({ equal: op === 'equal', gone, come });
  }
  return hunks;
}

/** The parts of the text itself that a span of the joined text stands for; none for an empty one. */
export function partsOf({ spans }: Stretches, { from, to }: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const span of spans) {
    const shift = span.from - start;
    const end = start + span.to - span.from;
    const part = { from: Math.max(from, start) + shift, to: Math.min(to, end) + shift };
    if (part.to > part.from) parts.push(part);
    start = end;
  }
  return parts;
}

/** The place in the text itself of one in the joined text; at a seam the end of what is before it. */
export function placeOf({ spans }: Stretches, at: number, none: number): number {
  let start = 0;
  for (const { from, to } of spans) {
    const end = start + to - from;
    if (at <= end) return from + at - start;
    start = end;
  }
  return spans.at(-1)?.to ?? none;
}
