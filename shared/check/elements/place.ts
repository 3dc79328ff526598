import type { Clause } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';

const LONGEST = 16;

/** Where a remark about a whole clause stands: its heading, or its first words. */
export function firstWords(
  source: string,
  { headingSpan, markerSpan, paragraphs, span }: Clause,
): Span {
  if (headingSpan !== null) return headingSpan;
  const from = paragraphs[0]?.from ?? markerSpan.to;
  const rest = source.slice(from, Math.min(span.to, from + LONGEST));
  const words = /^[^，。；：:\n]+/.exec(rest)?.[0] ?? '';
  return words === '' ? markerSpan : { from, to: from + words.length };
}

/** How a message names a clause: “培育品牌服务机构”, else its marker or its first words. */
export const nameOf = (clause: Clause, source: string): string => {
  if (clause.heading !== null) return clause.heading;
  const { from, to } = firstWords(source, clause);
  return `${clause.marker}${source.slice(from, to)}`;
};
