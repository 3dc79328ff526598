import type { Clause, Line, LineRole, Policy } from '../../model/policy.ts';
import { bodyOf } from '../../topics/units.ts';
import { measureClauses } from './measure-clauses.ts';

/** Finds an element: its offset in the text, null where the document has none. */
export type Find = (policy: Policy) => number | null;

/** The words of the measures themselves, without notice, title and signature. */
const BODY = new Set<LineRole>(['heading', 'clause', 'paragraph', 'dash', 'table', 'closing']);

const startOf = (line: Line | undefined): number | null => line?.span.from ?? null;

/** Somewhere in the measures the words say so. */
export const said =
  (...patterns: readonly RegExp[]): Find =>
  ({ lines }) =>
    startOf(
      lines.find(
        ({ role, text }) => BODY.has(role) && patterns.some((pattern) => pattern.test(text)),
      ),
    );

/** Some clause is headed so, or opens so where it has no heading. */
export const headed =
  (pattern: RegExp): Find =>
  ({ clauses }) =>
    firstHeaded(clauses, pattern)?.span.from ?? null;

function firstHeaded(clauses: readonly Clause[], pattern: RegExp): Clause | null {
  for (const clause of clauses) {
    if (clause.heading !== null && pattern.test(clause.heading)) return clause;
    const inside = firstHeaded(clause.children, pattern);
    if (inside !== null) return inside;
  }
  return null;
}

/** There is a line of that role, and its words say so. */
export const line =
  (role: LineRole, pattern?: RegExp): Find =>
  ({ lines }) =>
    startOf(lines.find((one) => one.role === role && (pattern?.test(one.text) ?? true)));

/** 导语, or the first clause of a document that has none (第一条 为了…，制定本办法。). */
export const opening =
  (...patterns: readonly RegExp[]): Find =>
  ({ preamble, clauses }) => {
    const says = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
    if (preamble !== null && says(preamble.text)) return preamble.span.from;
    const [first] = clauses;
    return first !== undefined && says(bodyOf(first)) ? first.span.from : null;
  };

/** The first of several ways in which it may be there. */
export const either =
  (...finds: readonly Find[]): Find =>
  (policy) => {
    for (const find of finds) {
      const at = find(policy);
      if (at !== null) return at;
    }
    return null;
  };

/** So large a share of the measures has it: 责任单位 behind one of twenty is no division of tasks. */
export const mostMeasures =
  (share: number, has: (clause: Clause) => boolean): Find =>
  ({ clauses }) => {
    const measures = measureClauses(clauses);
    const having = measures.filter(has);
    return having.length > 0 && having.length >= share * measures.length
      ? (having[0]?.span.from ?? null)
      : null;
  };
