import type { Span } from '../../model/span.ts';
import type { Rendered } from './rendered.ts';

type Run = Rendered['kept'][number];

/** Where the passages of one text stand in another that somebody went on writing. */
export type Mapping = {
  /** The same words there; null where they were changed. Blanks among them do not count. */
  readonly span: (span: Span) => Span | null;
  /** The place between the same neighbours; null where one of them was changed. */
  readonly point: (at: number) => number | null;
  /** Whole lines there, perhaps reworded; null where they went apart or others came between. */
  readonly lines: (span: Span) => Span | null;
  /** Whether words of that line are in the other text only. */
  readonly touched: (span: Span) => boolean;
};

export const same: Mapping = {
  span: (span) => span,
  point: (at) => at,
  lines: (span) => span,
  touched: () => false,
};

/** @param runs what both texts have, `from` in the first one and `at` in the second */
export function mapping(one: string, other: string, runs: readonly Run[]): Mapping {
  const byFrom = runs.toSorted((a, b) => a.from - b.from);
  const byAt = runs.toSorted((a, b) => a.at - b.at);
  const char = (offset: number): number | null => {
    const run = byFrom[before(byFrom, ({ from }) => from, offset)];
    return run !== undefined && offset < run.from + run.length ? run.at + offset - run.from : null;
  };
  const edges = ({ from, to }: Span): { readonly first: number; readonly last: number } | null => {
    const words = one.slice(from, to);
    if (words.trim() === '') return null;
    return {
      first: from + words.length - words.trimStart().length,
      last: from + words.trimEnd().length - 1,
    };
  };
  const ends = (span: Span): Span | null => {
    const found = edges(span);
    if (found === null) return null;
    const [start, end] = [char(found.first), char(found.last)];
    return start === null || end === null || end < start ? null : { from: start, to: end + 1 };
  };
  /** Takes in the blanks around the words as far as both texts have them. */
  const widened = (span: Span, place: Span): Span => {
    const found = edges(span);
    if (found === null) return place;
    let { from, to } = place;
    for (let at = found.first; at > span.from && other[from - 1] === one[at - 1]; at -= 1)
      from -= 1;
    for (let at = found.last + 1; at < span.to && other[to] === one[at]; at += 1) to += 1;
    return { from, to };
  };
  /** The words around a place, here and there; null where others stand between them by now. */
  const around = ({ from, to }: Span) => {
    const left = one.slice(0, from).trimEnd().length - 1;
    const right = one.length - one.slice(to).trimStart().length;
    const start = left < 0 ? -1 : char(left);
    const end = right >= one.length ? other.length : char(right);
    if (start === null || end === null || end <= start) return null;
    return other.slice(start + 1, end).trim() === '' ? { left, right, start, end } : null;
  };

  return {
    span: (span) => {
      const place = ends(span);
      if (place !== null) {
        const words = squeezed(one.slice(span.from, span.to));
        return words === squeezed(other.slice(place.from, place.to)) ? widened(span, place) : null;
      }
      // A line break, or blanks: which ones they are, only the words around them say.
      const start = char(span.from);
      const last = char(span.to - 1);
      const length = span.to - span.from;
      if (start === null || last !== start + length - 1 || around(span) === null) return null;
      const there = { from: start, to: start + length };
      return other.slice(there.from, there.to) === one.slice(span.from, span.to) ? there : null;
    },
    point: (at) => {
      const found = around({ from: at, to: at });
      if (found === null) return null;
      const { left, right, start, end } = found;
      const [gap, there] = [one.slice(left + 1, right), other.slice(start + 1, end)];
      if (gap.includes('\n') !== there.includes('\n')) return null;
      if (gap === there) return start + at - left;
      // Other blanks: at the end of what is before, or at the beginning of the line behind them.
      return at === left + 1 ? start + 1 : start + 2 + there.lastIndexOf('\n');
    },
    lines: (span) => {
      const place = ends(span);
      if (place === null) return null;
      const whole = widened(span, place);
      const apart = runs.some((run) => {
        const end = run.from + run.length;
        const [own, behind] = [clamped(span.from, run.from, end), clamped(span.to, run.from, end)];
        const holds = (from: number, to: number, isOwn: boolean): boolean => {
          const [start, stop] = [run.at + from - run.from, run.at + to - run.from];
          const isThere = isOwn
            ? start >= whole.from && stop <= whole.to
            : stop <= place.from || start >= place.to;
          return from >= to || isThere || one.slice(from, to).trim() === '';
        };
        return !(
          holds(run.from, own, false) &&
          holds(own, behind, true) &&
          holds(behind, end, false)
        );
      });
      return apart ? null : whole;
    },
    touched: ({ from, to }) => {
      const start = other.lastIndexOf('\n', from - 1) + 1;
      const breakAt = other.indexOf('\n', Math.max(from, to - 1));
      const end = breakAt < 0 ? other.length : breakAt;
      let at = start;
      for (
        let run = Math.max(
          0,
          before(byAt, (each) => each.at, start),
        );
        run < byAt.length && at < end;
        run += 1
      ) {
        const found = byAt[run];
        if (found === undefined || found.at + found.length <= at) continue;
        if (other.slice(at, Math.min(found.at, end)).trim() !== '') return true;
        at = Math.max(at, found.at + found.length);
      }
      return other.slice(at, Math.max(at, end)).trim() !== '';
    },
  };
}

/** The last entry at or before a place; -1 for none. */
function before<T>(sorted: readonly T[], place: (entry: T) => number, offset: number): number {
  let [low, high] = [-1, sorted.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && place(entry) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

const clamped = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
