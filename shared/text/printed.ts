import type { Clause, Line, LineRole, Policy } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import { normalise } from './normalise.ts';
import { type Change, isCorrection } from './reading.ts';

/**
 * A policy in the words of its source: the drafter's own text goes out as it stands on the page,
 * half-width commas and doubtful characters included, because nothing in it may change without the
 * drafter's click. Only the layout that no reader sees as text is left out (typed indents, blanks
 * at line ends, lost blanks). Structure and spans stay as they are.
 */
export function asPrinted(policy: Policy): Policy {
  const words = printedWords(policy.source);
  const lines = policy.lines.map((line) => printedLine(line, words));
  return {
    ...policy,
    lines,
    title: joined(lines, 'title') ?? policy.title,
    notice: policy.notice && { ...policy.notice, title: joined(lines, 'notice-title') },
    preamble: policy.preamble && { ...policy.preamble, text: words(policy.preamble.span) },
    clauses: policy.clauses.map((clause) => printedClause(clause, words)),
    corrections: [],
  };
}

/** Gives the printed words of any place of a source: without its layout, with the drafter's slips. */
export function printedWords(source: string): Words {
  const layout = normalise(source).changes.filter((change) => !isCorrection(change));
  return (span) => withoutLayout(source, span, layout);
}

type Words = (span: Span) => string;

const printedLine = (line: Line, words: Words): Line =>
  line.text === '' ? line : { ...line, text: words(line.span) };

const printedClause = (clause: Clause, words: Words): Clause => ({
  ...clause,
  heading: clause.headingSpan === null ? clause.heading : words(clause.headingSpan),
  text: clause.paragraphs.map(words).join('\n'),
  responsible: clause.responsible && {
    ...clause.responsible,
    text: words(clause.responsible.span),
  },
  deadline: clause.deadline && { ...clause.deadline, text: words(clause.deadline.span) },
  children: clause.children.map((child) => printedClause(child, words)),
});

const joined = (lines: readonly Line[], role: LineRole): string | null =>
  lines
    .filter((line) => line.role === role)
    .map(({ text }) => text)
    .join('') || null;

/** @param layout changes in order of the text. */
function withoutLayout(source: string, span: Span, layout: readonly Change[]): string {
  let text = '';
  let done = span.from;
  for (let at = firstFrom(layout, span.from); at < layout.length; at += 1) {
    const change = layout[at];
    if (change === undefined || change.span.to > span.to) break;
    text += source.slice(done, change.span.from) + change.reading;
    done = change.span.to;
  }
  return text + source.slice(done, span.to);
}

/** Index of the first change that begins at the offset or behind it. */
function firstFrom(changes: readonly Change[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.span.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
