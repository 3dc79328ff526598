import type { Edit } from '../../model/edit.ts';
import { formatMarker } from '../../model/numbering.ts';
import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { withNumber } from '../../text/numbering/printed.ts';
import type { Node } from './tree.ts';

/** A marker with the blanks behind it. */
type Printed = { readonly marker: string; readonly blanks: string };

/** The first clause of each style with a whole number: how the document writes it. */
const written: (policy: Policy) => ReadonlyMap<MarkerStyle, Clause> = perPolicy(({ clauses }) => {
  const first = new Map<MarkerStyle, Clause>();
  for (const clause of walk(clauses)) {
    if (clause.marker !== '' && Number.isInteger(clause.number) && !first.has(clause.style)) {
      first.set(clause.style, clause);
    }
  }
  return first;
});

const IN_WORDS: ReadonlySet<MarkerStyle> = new Set(['part', 'chapter', 'section', 'article']);

/** A marker as the document writes those of its style, else as official documents do. */
export function printedAs(policy: Policy, style: MarkerStyle, number: number): Printed {
  const like = written(policy).get(style);
  return like === undefined
    ? { marker: formatMarker(style, number), blanks: IN_WORDS.has(style) ? '\u3000' : '' }
    : { marker: withNumber(like, number), blanks: blanksBehind(policy, like) };
}

export function blanksBehind({ source }: Policy, { markerSpan }: Clause): string {
  let to = markerSpan.to;
  while (/[ \t\u3000]/.test(source.charAt(to))) to += 1;
  // A bare marker, 第一章 with 总则 on the next line, tells nothing; what ends a line is no gap.
  return /[\r\n]|^$/.test(source.charAt(to)) ? '' : source.slice(markerSpan.to, to);
}

/** The edit that gives a clause its number and style; null where it has them. */
export function markerEdit(
  policy: Policy,
  { clause, style, marked }: Node,
  number: number,
): Edit | null {
  if (clause === null || !marked) return null;
  if (clause.style === style) {
    return clause.number === number
      ? null
      : { ...clause.markerSpan, insert: withNumber(clause, number) };
  }
  const { marker, blanks } = printedAs(policy, style, number);
  const { from, to } = clause.markerSpan;
  return { from, to: to + blanksBehind(policy, clause).length, insert: marker + blanks };
}
