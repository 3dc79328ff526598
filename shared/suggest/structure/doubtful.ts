import type { Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import type { Reference } from '../../text/references/types.ts';
import { type Refused, refused } from '../numbering/plan.ts';
import type { Intent } from './intent.ts';
import { type Node, placed } from './tree.ts';

/** A reference of which it cannot be told what it means may mean a clause that is called otherwise. */
export function doubtful(
  { source }: Policy,
  references: readonly Reference[],
  { roots }: Intent,
  numberOf: (node: Node) => number,
): Refused | null {
  const changed = new Set<number>();
  for (const { node } of placed(roots)) {
    const { clause, style } = node;
    if (clause === null || (clause.number === numberOf(node) && clause.style === style)) continue;
    changed.add(clause.number);
  }
  if (changed.size === 0) return null;
  for (const { mention, resolution, span } of references) {
    if (resolution.kind !== 'unknown' || mention.kind !== 'clause') continue;
    const named = mention.steps.flatMap((step) => (step.kind === 'numbered' ? step.numerals : []));
    if (named.some(({ value }) => changed.has(value))) {
      const words = sliceOf(source, span);
      return refused(`不能确定引用“${words}”指哪里，改动序号可能使它指错，请先核对这处引用。`);
    }
  }
  return null;
}
