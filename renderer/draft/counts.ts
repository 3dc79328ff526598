import type { Line, LineRole, Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { compared } from '../../shared/model/walk.ts';
import { wordCount } from '../../shared/text/word-count.ts';

export type Counts = {
  readonly characters: number;
  readonly pages: number;
  /** As the comparison counts them: the items of a list belong to their clause. */
  readonly clauses: number;
};

const CHARACTERS_A_LINE = 28;
const LINES_A_PAGE = 22;

/** What the status bar says about a draft; noise is not part of it. */
export const countsOf = (policy: Policy): Counts => ({
  characters: policy.lines.reduce((sum, line) => sum + charactersOf(policy.source, line), 0),
  pages: pagesOf(policy),
  clauses: compared(policy.clauses).length,
});

const charactersOf = (source: string, line: Line): number =>
  line.role === 'noise' ? 0 : wordCount(sliceOf(source, line.span));

/** 22 lines of 28 characters a page (GB/T 9704-2012 5.2.3); the measures begin on a new one. */
function pagesOf(policy: Policy): number {
  const start = policy.notice === null ? -1 : policy.lines.findIndex(isTitle);
  const parts =
    start > 0 ? [policy.lines.slice(0, start), policy.lines.slice(start)] : [policy.lines];
  return parts.reduce(
    (pages, lines) => pages + Math.max(1, Math.ceil(heightOf(lines) / LINES_A_PAGE)),
    0,
  );
}

const isTitle = (line: Line): boolean => line.role === 'title';

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((height, line) => height + rowsOf(line), 0);

const flush: ReadonlySet<LineRole> = new Set([
  'letterhead',
  'addressee',
  'continuation',
  'colophon',
]);

function rowsOf(line: Line): number {
  if (line.role === 'noise') return 0;
  const large = line.role === 'title' || line.role === 'notice-title';
  const indent = large || flush.has(line.role) ? 0 : 2;
  // 2号 in the title: 20 characters where 28 of 3号 stand.
  const room = large ? CHARACTERS_A_LINE / 1.375 : CHARACTERS_A_LINE;
  return Math.max(1, Math.ceil((indent + widthOf(line.text)) / Math.floor(room)));
}

/** Width in full-width characters: Latin letters and digits take about half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00ff' ? 0.5 : 1;
  return width;
}
