import type { Clause } from '../../shared/model/policy.ts';
import { introducesList } from '../../shared/model/walk.ts';

/** Printed words of the draft and where they began when they were read. */
export type Passage = { readonly from: number; readonly printed: string };

/**
 * What is edited with a row: the clause as it stands on the page, with marker, heading, note and the
 * items of its list, but without the clauses below it, which have rows of their own.
 */
export function passageOf(source: string, clause: Clause): Passage {
  const { from, to } =
    clause.children.length === 0 || introducesList(clause) ? clause.span : clause.own;
  return { from, printed: source.slice(from, to) };
}

/**
 * Where a passage stands in a text that may have gone on since: at its old place, else at the only
 * place that has its words; null when there is none or more than one.
 */
export function placeOf(text: string, { from, printed }: Passage): number | null {
  if (text.startsWith(printed, from)) return from;
  if (printed === '') return null;
  const first = text.indexOf(printed);
  return first !== -1 && text.indexOf(printed, first + 1) === -1 ? first : null;
}
