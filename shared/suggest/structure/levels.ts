import type { Clause, Policy } from '../../model/policy.ts';
import { findClause } from '../../model/walk.ts';
import { called, parentsOf, type Refused, refused } from '../numbering/plan.ts';
import { asItStands } from './intent.ts';
import { restyled, styleBelow, stylesAround } from './ladder.ts';
import { nowCalled } from './place.ts';
import { settled } from './settled.ts';
import { type Structured, withTold } from './told.ts';
import { changed, type Node, nodeFor, treeOf } from './tree.ts';

/**
 * 升一级: a clause with all that stands in it stands beside the one it stood in. No word moves: what
 * followed it there stands in it now, as in a word processor's outline.
 */
export function promote(policy: Policy, path: string): Structured | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '') return refused('光标处的段落没有序号，不能升级。');
  const parents = parentsOf(policy);
  const parent = parents.get(clause);
  if (parent === undefined) return refused(`${called(clause)}已是最高一级。`);
  if (parent.marker === '')
    return refused(`${called(parent)}没有序号，${called(clause)}不能升到它旁边。`);
  const roots = treeOf(policy);
  const outer = nodeFor(roots, parent);
  const own = nodeFor(roots, clause);
  const around = stylesAround(parents.get(parent) ?? null, parents);
  const risen = own === null ? null : restyled(policy, own, parent.style, around);
  if (outer === null || risen === null) return refused(`${called(clause)}之下的层次不能随之升级。`);
  const at = parent.children.indexOf(clause);
  const followers = outer.children.slice(at + 1);
  const odd = followers.find(({ style }) => style !== clause.style);
  if (odd?.clause)
    return refused(
      `其后的${called(odd.clause)}序号形式不同，不能归入${called(clause)}之下，请先把它移开。`,
    );
  const below = risen.children.find(({ marked }) => marked)?.style;
  if (followers.length > 0 && below !== undefined && below !== clause.style) {
    return refused(
      `${called(clause)}升级后，其后的条与它之下的条序号形式不同，请先把后面的条移开。`,
    );
  }
  const next = changed(roots, (node) =>
    node.clause === parent
      ? [
          { ...node, children: node.children.slice(0, at) },
          { ...risen, children: [...risen.children, ...followers] },
        ]
      : [node],
  );
  const adopted = followers.length === 0 ? '' : `，其后${followers.length}条归入其下`;
  return withTold(
    settled(policy, { ...asItStands(policy), roots: next }),
    ({ changes }) => `${called(clause)}已升一级${nowCalled(clause, changes)}${adopted}`,
  );
}

/** 降一级: a clause with all that stands in it becomes the last in the one before it. No word moves. */
export function demote(policy: Policy, path: string): Structured | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '') return refused('光标处的段落没有序号，不能降级。');
  const parents = parentsOf(policy);
  const siblings = parents.get(clause)?.children ?? policy.clauses;
  const before = siblings[siblings.indexOf(clause) - 1];
  if (before === undefined) return refused(`${called(clause)}之前没有同级的条，不能降级。`);
  const roots = treeOf(policy);
  const outer = nodeFor(roots, before);
  const own = nodeFor(roots, clause);
  if (outer === null || own === null || before.marker === '')
    return refused(`${called(before)}没有序号，不能归入它之下。`);
  const lowered = loweredInto(policy, own, outer, before, parents);
  if (lowered === null) return refused(`${called(clause)}已是最低一级，不能再降。`);
  const next = changed(roots, (node) => {
    if (node.clause === clause) return [];
    return node.clause === before ? [{ ...node, children: [...node.children, lowered] }] : [node];
  });
  return withTold(
    settled(policy, { ...asItStands(policy), roots: next }),
    ({ changes }) =>
      `${called(clause)}已降一级，归入${called(before)}之下${nowCalled(clause, changes)}`,
  );
}

function loweredInto(
  policy: Policy,
  own: Node,
  outer: Node,
  before: Clause,
  parents: ReadonlyMap<Clause, Clause>,
): Node | null {
  const style = styleBelow(policy, outer);
  return style === null ? null : restyled(policy, own, style, stylesAround(before, parents));
}
