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

/** Of a whole clause only the beginning is underlined. */
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

/** In its first line, of a long one up to a mark. */
function shownOf({ from, to }: Span, source: string): readonly Span[] {
  const [line = ''] = source.slice(from, to).split('\n', 1);
  const shown = line.length > LONGEST ? upToMark(line.slice(0, LONGEST)) : line;
  return shown === '' ? [] : [{ from, to: from + shown.length }];
}

const upToMark = (words: string): string => /^.+[，。；：]/.exec(words)?.[0] ?? words;
