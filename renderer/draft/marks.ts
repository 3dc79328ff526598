import type { Clause, Correction, Line, MarkerStyle, Policy } from '../../shared/model/policy.ts';
import type { Span } from '../../shared/model/span.ts';
import { walk } from '../../shared/model/walk.ts';
import { titleSpans } from './title-spans.ts';

/** How a whole line of the page is set; the class names are explained in page.css. */
export type LineMark = { readonly from: number; readonly look: string };
/** How a stretch inside a line is set, and what its tooltip says. */
export type TextMark = Span & { readonly look: string; readonly tip: string | null };
export type PageMarks = {
  readonly lines: readonly LineMark[];
  readonly texts: readonly TextMark[];
};

/** Everything the page shows beyond the plain words, in order of the text. */
export function pageMarks(policy: Policy): PageMarks {
  const clauses = [...walk(policy.clauses)];
  const styles = new Map(clauses.map((clause) => [clause.path, clause.style]));
  // After a notice the measures begin on a page of their own.
  const newPage = policy.notice === null ? undefined : policy.lines.find(isTitle);
  return {
    lines: policy.lines.map((line) => ({
      from: line.span.from,
      look: line === newPage ? `${lookOf(line, styles)} page-new` : lookOf(line, styles),
    })),
    texts: inOrder([
      ...policy.lines.flatMap((line) => titleMarks(policy.source, line)),
      ...clauses.flatMap(headingMarks),
      ...policy.noise.flatMap(({ span, reason }) =>
        mark(span, 'noise', `不属于公文正文：${reason}`),
      ),
      ...policy.corrections.flatMap(correctionMarks),
    ]),
  };
}

/**
 * GB/T 9704-2012 7.3.3: headings of the first level 黑体, of the second 楷体, below 仿宋. The type of
 * marker decides, not the depth: （一） is 楷体 also where no 一、 stands above it.
 */
const headingFaces: Readonly<Record<MarkerStyle, 'hei' | 'kai' | 'fang'>> = {
  part: 'hei',
  chapter: 'hei',
  section: 'hei',
  article: 'hei',
  han: 'hei',
  'han-paren': 'kai',
  arabic: 'fang',
  'arabic-paren': 'fang',
  circled: 'fang',
};

const centred: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'section']);

function lookOf(line: Line, styles: ReadonlyMap<string, MarkerStyle>): string {
  const style = line.path === null ? undefined : styles.get(line.path);
  return line.role === 'heading' && style !== undefined && centred.has(style)
    ? 'page-heading page-centred'
    : `page-${line.role}`;
}

const isTitle = (line: Line): boolean => line.role === 'title';

/** A long title breaks by sense, as the Word file will break it. */
const titleMarks = (source: string, line: Line): TextMark[] =>
  line.role === 'title' || line.role === 'notice-title'
    ? titleSpans(source, line.span).flatMap((span) => mark(span, 'title-row', null))
    : [];

/** Marker and heading take the heading's face; the body that runs on behind them does not. */
function headingMarks(clause: Clause): TextMark[] {
  const face = headingFaces[clause.style];
  if (face === 'fang') return [];
  // 第一条 keeps its face to itself: its text is set in the body's.
  const end =
    clause.style === 'article' ? clause.markerSpan : (clause.headingSpan ?? clause.markerSpan);
  return mark({ from: clause.markerSpan.from, to: end.to }, face, null);
}

const correctionMarks = (correction: Correction): TextMark[] =>
  mark(correction.span, 'doubt', correctionTip(correction));

/** e.g. 原文“釆购”，疑为“采购”：形近字 */
export function correctionTip({ printed, reading, reason }: Correction): string {
  if (reading === null) return `原文“${printed}”：${reason}`;
  return reading === ''
    ? `原文“${printed}”疑为多余：${reason}`
    : `原文“${printed}”，疑为“${reading}”：${reason}`;
}

const mark = (span: Span, look: string, tip: string | null): TextMark[] =>
  span.to > span.from ? [{ ...span, look: `page-${look}`, tip }] : [];

const inOrder = (marks: readonly TextMark[]): TextMark[] =>
  [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
