import type { Clause, Line, MarkerStyle, Policy } from '../../shared/model/policy.ts';
import { type Span, sliceOf } from '../../shared/model/span.ts';
import { walk } from '../../shared/model/walk.ts';
import { officialFormat } from '../../shared/word/format.ts';
import { type Inset, signatureInsets } from './signature-insets.ts';
import { titleSpans } from './title-spans.ts';

/** How a whole line of the page is set; the class names are explained in page.css. */
export type LineMark = { readonly from: number; readonly look: string } & Inset;
/** How a stretch inside a line is set, and what its tooltip says. */
type TextMark = Span & { readonly look: string; readonly tip: string | null };
type PageMarks = {
  readonly lines: readonly LineMark[];
  readonly texts: readonly TextMark[];
};

/** Everything the page shows beyond the plain words, in order of the text. */
export function pageMarks(policy: Policy): PageMarks {
  const clauses = [...walk(policy.clauses)];
  const styles = new Map(clauses.map((clause) => [clause.path, clause.style]));
  const insets = signatureInsets(policy.lines);
  // After a notice the measures begin on a page of their own.
  const newPage = policy.notice === null ? undefined : policy.lines.find(isTitle);
  return {
    lines: policy.lines.map((line) => ({
      from: line.span.from,
      look: line === newPage ? `${lookOf(line, styles)} page-new` : lookOf(line, styles),
      ...insets.get(line),
    })),
    texts: inOrder([
      ...policy.lines.flatMap((line) => leadMarks(policy.source, line)),
      ...policy.lines.flatMap((line) => titleMarks(policy.source, line)),
      ...clauses.flatMap((clause) => headingMarks(policy.source, clause)),
      ...policy.noise.flatMap(({ span, reason }) =>
        mark(span, 'noise', `不属于公文正文：${reason}`),
      ),
    ]),
  };
}

const centred: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'section']);

function lookOf(line: Line, styles: ReadonlyMap<string, MarkerStyle>): string {
  const style = line.path === null ? undefined : styles.get(line.path);
  return line.role === 'heading' && style !== undefined && centred.has(style)
    ? 'page-heading page-centred'
    : `page-${line.role}`;
}

/** Blanks typed as an indent take no room: the page indents by itself. */
function leadMarks(source: string, { role, span }: Line): TextMark[] {
  if (role === 'blank' || role === 'noise') return [];
  const blanks = /^\s*/.exec(sliceOf(source, span))?.[0].length ?? 0;
  return mark({ from: span.from, to: span.from + blanks }, 'lead', null);
}

const isTitle = (line: Line): boolean => line.role === 'title';

/** A long title breaks by sense, as the Word file will break it. */
const titleMarks = (source: string, line: Line): TextMark[] =>
  line.role === 'title' || line.role === 'notice-title'
    ? titleSpans(source, line.span).flatMap((span, row) =>
        // Neighbours that look the same would be drawn as one.
        mark(span, row % 2 === 0 ? 'title-row' : 'title-row page-title-row-even', null),
      )
    : [];

/**
 * GB/T 9704-2012 7.3.3 as the Word file follows it: the shape of the marker gives the face, not the
 * depth, and of a run-in heading only the heading sentence takes it, with the mark that closes it.
 */
function headingMarks(source: string, clause: Clause): TextMark[] {
  const face = officialFormat.levels[clause.style].face.value;
  if (face === officialFormat.body.face.value) return [];
  const from = clause.markerSpan.from;
  if (clause.headingSpan !== null) {
    const end = clause.headingSpan.to;
    const closed = clause.runIn && /^[。：！？；.]/.test(source.slice(end, end + 1));
    return mark({ from, to: closed ? end + 1 : end }, face, null);
  }
  // 第六条 stands out even without a heading; other markers belong to their sentence.
  return clause.style === 'article' ? mark(clause.markerSpan, face, null) : [];
}

const mark = (span: Span, look: string, tip: string | null): TextMark[] =>
  span.to > span.from ? [{ ...span, look: `page-${look}`, tip }] : [];

const inOrder = (marks: readonly TextMark[]): TextMark[] =>
  [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
