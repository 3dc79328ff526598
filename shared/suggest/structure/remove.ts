import type { Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { findClause, walk } from '../../model/walk.ts';
import { referencesOf } from '../../text/references/references.ts';
import { blockOf } from '../numbering/blocks.ts';
import { called, type Refused, refused } from '../numbering/plan.ts';
import { asItStands } from './intent.ts';
import { breakBefore, breakBehind } from './lines.ts';
import { settled } from './settled.ts';
import { type Structured, withTold } from './told.ts';
import { treeOf, without } from './tree.ts';

/**
 * 删除本条: takes a clause out with all that stands in it, its words for good. Refuses while a reference
 * from elsewhere leads to it, and names these: they have to be written anew first.
 */
export function removeClause(policy: Policy, path: string): Structured | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '')
    return refused('光标处的段落没有序号，不能按条删除。');
  const block = blockOf(policy, clause);
  if (block === null) return refused(`${called(clause)}与别的文字写在同一行，请先换行分开。`);
  const gone = new Set([...walk([clause])].map((one) => one.path));
  const leading = referencesOf(policy).filter(
    ({ span, resolution }) =>
      (span.from < block.from || span.from >= block.to) &&
      resolution.kind === 'valid' &&
      resolution.targets.some((target) => target.kind === 'clause' && gone.has(target.path)),
  );
  if (leading.length > 0) {
    const places = leading.slice(0, 3).map(({ span, path: at }) => {
      const standing = at === null ? null : findClause(policy.clauses, at);
      return `${standing === null ? '导语' : called(standing)}中的“${sliceOf(policy.source, span)}”`;
    });
    return refused(
      `${leading.length}处引用指向本条：${places.join('、')}${leading.length > 3 ? '等' : ''}。删除后它们没有着落，请先改写这些引用。`,
    );
  }
  const behind = breakBehind(policy, block.to);
  const before = breakBefore(policy, block.from);
  const removed =
    behind.to > behind.from
      ? { from: block.from, to: behind.to }
      : { from: before.from, to: block.to };
  const roots = without(treeOf(policy), new Set([clause]));
  const result = settled(policy, {
    ...asItStands(policy),
    roots,
    words: [{ ...removed, insert: '' }],
    removed,
  });
  const more = gone.size > 1 ? `及其下${gone.size - 1}条` : '';
  return withTold(result, () => `${called(clause)}${more}已删除`);
}
