import type { Edit } from '../../model/edit.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { findClause } from '../../model/walk.ts';
import { blockOf } from '../numbering/blocks.ts';
import { called, parentsOf, type Refused, refused } from '../numbering/plan.ts';
import type { Shift } from '../numbering/rearranged.ts';
import { asItStands } from './intent.ts';
import { restyled, stylesAround } from './ladder.ts';
import { breakBehind, lineEnd } from './lines.ts';
import { blanksBehind } from './markers.ts';
import { settled } from './settled.ts';
import { type Structured, withTold } from './told.ts';
import { changed, type Node, nodeFor, treeOf } from './tree.ts';

/**
 * 并入上一条: a clause loses its number and its words become further paragraphs of the one before it,
 * its heading their first words. What stands in it is counted behind what stands there. References to
 * it lead to the one it went into.
 */
export function mergeWithPrevious(policy: Policy, path: string): Structured | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '') return refused('光标处的段落没有序号，不能合并。');
  const siblings = parentsOf(policy).get(clause)?.children ?? policy.clauses;
  const before = siblings[siblings.indexOf(clause) - 1];
  return before === undefined
    ? refused(`${called(clause)}之前没有同级的条，不能并入上一条。`)
    : merged(policy, before, clause);
}

/** 与下一条合并: the one behind goes into it. */
export function mergeWithNext(policy: Policy, path: string): Structured | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '') return refused('光标处的段落没有序号，不能合并。');
  const siblings = parentsOf(policy).get(clause)?.children ?? policy.clauses;
  const behind = siblings[siblings.indexOf(clause) + 1];
  return behind === undefined
    ? refused(`${called(clause)}之后没有同级的条，不能合并。`)
    : merged(policy, clause, behind);
}

function merged(policy: Policy, into: Clause, clause: Clause): Structured | Refused {
  if (into.style !== clause.style || into.marker === '' || clause.marker === '') {
    return refused(`${called(into)}与${called(clause)}序号形式不同，不能合并。`);
  }
  const shift = shiftOf(policy, into, clause);
  if (shift === 'apart') {
    return refused(`${called(into)}或${called(clause)}与别的文字写在同一行，请先换行分开。`);
  }
  const roots = treeAfter(policy, into, clause);
  if (roots === null)
    return refused(`${called(clause)}之下的序号形式与${called(into)}之下的不同，不能合并。`);
  const { from, to } = clause.markerSpan;
  const gone: Edit = { from, to: to + blanksBehind(policy, clause).length, insert: '' };
  const result = settled(policy, {
    ...asItStands(policy),
    roots,
    shift,
    words: [gone],
    absorbed: new Map([[clause, into]]),
  });
  const heading = clause.heading === null ? '' : '，标题留作正文';
  const notes =
    into.responsible !== null && clause.responsible !== null ? '，两处责任单位都保留，请核对' : '';
  return withTold(
    result,
    () => `${called(clause)}已并入${called(into)}，成为其后的段落${heading}${notes}`,
  );
}

/** Own words go up to the own words of the other, before what stands in it. */
function shiftOf(policy: Policy, into: Clause, clause: Clause): Shift | null | 'apart' {
  const block = blockOf(policy, clause);
  if (block === null || blockOf(policy, into) === null) return 'apart';
  if (into.children.length === 0) return null;
  const to = clause.children.length === 0 ? block.to : lineEnd(policy, clause.own.to);
  const at = lineEnd(policy, into.own.to);
  const own = { from: block.from, to };
  const behind = breakBehind(policy, to);
  if (behind.to > behind.from) {
    const cut = { from: own.from, to: behind.to };
    return { cut, pieces: [behind, own], at };
  }
  const newline = { from: own.from - 1, to: own.from };
  return { cut: { from: newline.from, to }, pieces: [newline, own], at };
}

function treeAfter(policy: Policy, into: Clause, clause: Clause): readonly Node[] | null {
  const roots = treeOf(policy);
  const parents = parentsOf(policy);
  const children = nodeFor(roots, clause)?.children ?? [];
  const style: MarkerStyle | undefined = into.children.findLast(
    ({ marker }) => marker !== '',
  )?.style;
  const moved: Node[] = [];
  for (const child of children) {
    const next =
      style === undefined || !child.marked
        ? child
        : restyled(policy, child, style, stylesAround(into, parents));
    if (next === null) return null;
    moved.push(next);
  }
  return changed(roots, (node) => {
    if (node.clause === clause) return [];
    return node.clause === into ? [{ ...node, children: [...node.children, ...moved] }] : [node];
  });
}
