import type { VersionRow } from '../versions/types.ts';
import { countOf, type Lines, lineAt } from './lines.ts';

/** Lines of the old text and the lines of the reviewed one they became; `to` is exclusive. */
export type Segment = {
  readonly old: { readonly from: number; readonly to: number };
  readonly now: { readonly from: number; readonly to: number };
  /** As printed before the first line of either, where one clause became one. */
  readonly markers: { readonly old: string; readonly now: string } | null;
};

type Range = Segment['old'];

/**
 * Which lines became which, by the rows of a comparison, in order of the old text. Every line stands
 * in one segment at most; a split or a merger whose parts do not stand together goes by its first parts.
 */
export function segmentsOf(
  rows: readonly VersionRow[],
  old: Lines,
  now: Lines,
): readonly Segment[] {
  const free = { old: freeIn(old), now: freeIn(now) };
  const segments: Segment[] = [];
  for (const { before, after } of rows) {
    const [first] = before;
    const [last] = after;
    if (first === undefined || last === undefined) continue;
    const whole = { old: rangeOf(old, before), now: rangeOf(now, after) };
    const single = { old: rangeOf(old, [first]), now: rangeOf(now, [last]) };
    const isFree = (range: typeof whole): boolean =>
      free.old.has(range.old) && free.now.has(range.now);
    const found = isFree(whole) ? whole : isFree(single) ? single : null;
    if (found === null) continue;
    free.old.take(found.old);
    free.now.take(found.now);
    segments.push({ ...found, markers: { old: first.marker, now: last.marker } });
  }
  return segments.sort((a, b) => a.old.from - b.old.from);
}

/** The lines some passages stand in, with what stands between them. */
function rangeOf(lines: Lines, passages: VersionRow['before']): Range {
  const from = Math.min(...passages.map(({ span }) => span.from));
  const to = Math.max(...passages.map(({ span }) => span.to));
  return { from: lineAt(lines, from), to: lineAt(lines, Math.max(from, to - 1)) + 1 };
}

const freeIn = (lines: Lines) => {
  const taken = new Uint8Array(countOf(lines));
  return {
    has: ({ from, to }: Range): boolean => taken.subarray(from, to).every((line) => line === 0),
    take: ({ from, to }: Range): void => void taken.fill(1, from, to),
  };
};
