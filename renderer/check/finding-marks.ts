import type { Span } from '../../shared/model/span.ts';
import type { ListedFinding } from './listed.ts';

/** A finding as the page marks it. */
export type FindingMark = {
  readonly listed: ListedFinding;
  /** Where its card comes up. */
  readonly place: Span;
  /** What is underlined, line by line: not all of a long place. */
  readonly lines: readonly Span[];
};

/** Of a whole clause found too long only the beginning is underlined. */
const LONGEST = 80;

/** The marks of findings in order of the text they were found in. */
export const findingMarks = (
  listed: readonly ListedFinding[],
  source: string,
): readonly FindingMark[] =>
  listed.map((one) => {
    const { span, related } = one.finding;
    const lines = [span, ...related].flatMap((place) => shownOf(place, source));
    return { listed: one, place: lines[0] ?? span, lines };
  });

function shownOf({ from, to }: Span, source: string): readonly Span[] {
  const end = source.slice(from, Math.min(to, from + LONGEST)).search(/\n/);
  const last = end < 0 ? Math.min(to, from + LONGEST) : from + end;
  return last > from ? [{ from, to: last }] : [];
}
