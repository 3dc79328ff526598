import type { Edit } from '../../model/edit.ts';
import type { Clause } from '../../model/policy.ts';
import { withNumber } from '../../text/numbering/printed.ts';
import type { Fix } from '../types.ts';
import type { Fault } from './faults.ts';

/** No series of a document is longer. */
const MOST = 200;

/**
 * Puts a series right from the clause of a fault on: what follows is counted through as far as its
 * numbers change. Never safe, since other places may refer to these numbers. Null where clauses
 * were inserted (第二十条之一), whose numbers are kept on purpose.
 */
export function renumbering({
  kind,
  clause,
  expected,
  other,
  series,
  at,
  alone,
}: Fault): Fix | null {
  const swapped = kind === 'order' && alone && other !== null;
  if (swapped) {
    // 第八条 第七条 become 第七条 第八条, in the order they stand in.
    return fix(clause, [
      [other, clause.number],
      [clause, other.number],
    ]);
  }
  const changed: [Clause, number][] = [[clause, expected]];
  if (!alone) {
    let number = expected;
    for (const item of series.items.slice(at + 1, at + MOST)) {
      number += 1;
      if (!Number.isInteger(item.number)) return null;
      if (item.number === number) break;
      changed.push([item, number]);
    }
  }
  return fix(clause, changed);
}

const fix = (clause: Clause, changed: readonly (readonly [Clause, number])[]): Fix => {
  const own = changed.find(([item]) => item === clause)?.[1] ?? clause.number;
  const more = changed.length > 1 ? '，其后序号依次更正' : '';
  return {
    title: `改为“${withNumber(clause, own)}”${more}`,
    edits: changed.map(([item, number]) => editOf(item, number)),
    safe: false,
  };
};

const editOf = (clause: Clause, number: number): Edit => ({
  ...clause.markerSpan,
  insert: withNumber(clause, number),
});
