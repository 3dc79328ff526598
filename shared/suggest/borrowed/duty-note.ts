import { blank } from '../../model/blanks.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { compared } from '../../model/walk.ts';

/** （责任单位：…） with the bodies still to be filled in. */
export const openDutyNote = `（责任单位：${blank('牵头单位和配合单位')}）`;

/** The note of a precedent's clause as drafts of districts print it; null where it has none. */
export const dutyNoteOf = ({ responsible }: Clause): string | null =>
  responsible === null ? null : `（责任单位：${responsible.text}）`;

/** True for a draft that says of most of its clauses whose duty they are: a new clause says so too. */
export function hasDutyNotes({ clauses }: Policy): boolean {
  const all = compared(clauses);
  return all.filter(({ responsible }) => responsible !== null).length * 2 > all.length;
}
