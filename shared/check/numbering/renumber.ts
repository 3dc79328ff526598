import type { Edit } from '../../model/edit.ts';
import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { doubtfulIn } from '../../suggest/numbering/arranged.ts';
import { planOf } from '../../suggest/numbering/plan.ts';
import { rewritten } from '../../suggest/numbering/rewritten.ts';
import { withNumber } from '../../text/numbering/printed.ts';
import { referencesOf } from '../../text/references/references.ts';
import type { Fix } from '../types.ts';
import { type Fault, faultsOf } from './faults.ts';

/** No series of a document is longer. */
const LONGEST = 200;
/** Where more numbers are wrong, 重排序号 puts all right at once. */
const MOST = 30;

/**
 * Puts a series right from the clause of a fault on: what follows is counted through as far as its
 * numbers change. Never safe, since numbers are facts. Null where clauses were inserted
 * (第二十条之一), whose numbers are kept on purpose, and where most numbers are wrong.
 */
export function renumbering(
  { kind, clause, expected, other, series, at, alone }: Fault,
  policy: Policy,
): Fix | null {
  if (faultsOf(policy).length > MOST) return null;
  const swapped = kind === 'order' && alone && other !== null;
  if (swapped) {
    // 第八条 第七条 become 第七条 第八条, in the order they stand in.
    return fix(policy, clause, [
      [other, clause.number],
      [clause, other.number],
    ]);
  }
  const changed: [Clause, number][] = [[clause, expected]];
  if (!alone) {
    let number = expected;
    for (const item of series.items.slice(at + 1, at + LONGEST)) {
      number += 1;
      if (!Number.isInteger(item.number)) return null;
      if (item.number === number) break;
      changed.push([item, number]);
    }
  }
  return fix(policy, clause, changed);
}

function fix(policy: Policy, clause: Clause, changed: readonly (readonly [Clause, number])[]): Fix {
  const own = changed.find(([item]) => item === clause)?.[1] ?? clause.number;
  const more = changed.length > 1 ? '，其后序号依次更正' : '';
  const { edits, followed } = withReferences(policy, changed);
  return {
    title: `改为“${withNumber(clause, own)}”${more}${followed}`,
    edits,
    safe: false,
  };
}

const references = perPolicy(referencesOf);

/** The references to the clauses follow; where one of them cannot, the drafter is told to look. */
function withReferences(
  policy: Policy,
  changed: readonly (readonly [Clause, number])[],
): { readonly edits: readonly Edit[]; readonly followed: string } {
  const numbers = new Map(changed);
  const plan = planOf(policy, numbers);
  const known = references(policy);
  const result = doubtfulIn(policy, known, plan) ?? rewritten(policy, known, plan);
  if (result.kind === 'refused') {
    return {
      edits: changed.map(([item, number]) => editOf(item, number)),
      followed: '，引用另行核对',
    };
  }
  const isFollowed = result.edits.length > changed.length;
  return { edits: result.edits, followed: isFollowed ? '，引用随之更改' : '' };
}

const editOf = (clause: Clause, number: number): Edit => ({
  ...clause.markerSpan,
  insert: withNumber(clause, number),
});
