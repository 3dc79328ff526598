import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { type List, listsOf } from '../../text/numbering/lists.ts';
import { called, type Refused, refused } from '../numbering/plan.ts';
import { asItStands } from './intent.ts';
import { depths, type Scheme } from './schemes.ts';
import { settled } from './settled.ts';
import { type Structured, withTold } from './told.ts';
import { changed, type Node, placed, treeOf } from './tree.ts';

/**
 * 更改序号样式: every level gets the style a scheme has for it and is counted through; references say
 * the new numbers. Refuses where the document does not fit the scheme.
 */
export function changeScheme(policy: Policy, scheme: Scheme): Structured | Refused {
  const unsuited = unsuitable(policy, scheme);
  if (unsuited !== null) return unsuited;
  const depth = depthsByClause(policy);
  const roots = changed(treeOf(policy), (node) => {
    const style = scheme.levels[(node.clause === null ? 0 : (depth.get(node.clause) ?? 0)) - 1];
    return [node.marked && style !== undefined && style !== node.style ? { ...node, style } : node];
  });
  const numbers = countedBy(policy, roots, scheme.running);
  const result = settled(policy, { ...asItStands(policy), roots, numbers, sameHeadings: true });
  return withTold(result, () => `序号样式已改为${scheme.name}`);
}

const depthsByClause = (policy: Policy): ReadonlyMap<Clause, number> =>
  new Map(
    [...depths(policy)].flatMap(([{ clause }, depth]) =>
      clause === null ? [] : [[clause, depth]],
    ),
  );

function unsuitable(policy: Policy, { levels }: Scheme): Refused | null {
  for (const [{ clause, marked, children }, depth] of depths(policy)) {
    if (clause === null || !marked) continue;
    const style = levels[depth - 1];
    if (style === undefined)
      return refused(`${called(clause)}在第${depth}层，这种样式没有这么多层次。`);
    if (!Number.isInteger(clause.number)) {
      return refused(`有${called(clause)}这样插入的条，序号是有意保留的，不能更改样式。`);
    }
    if (style === 'chapter' && (clause.heading === null || clause.runIn || children.length === 0)) {
      return refused(`${called(clause)}写有正文，不能作为一章；章只有标题，条写在它之下。`);
    }
    const styles = new Set(children.filter((child) => child.marked).map((child) => child.style));
    if (styles.size > 1)
      return refused(`${called(clause)}之下的序号形式不一致，请先统一，再更改样式。`);
  }
  return null;
}

/** Every list counted from one; those of the running style through the whole document. */
function countedBy(
  policy: Policy,
  roots: readonly Node[],
  running: MarkerStyle | null,
): ReadonlyMap<Node, number> {
  const lists = new Map<Clause, List>(
    listsOf(policy).flatMap((list) => list.items.map((clause) => [clause, list] as const)),
  );
  const last = new Map<List | MarkerStyle, number>();
  const numbers = new Map<Node, number>();
  for (const { node } of placed(roots)) {
    const list = node.clause === null ? undefined : lists.get(node.clause);
    if (list === undefined) continue;
    const key = node.style === running && !list.introduced ? node.style : list;
    const number = (last.get(key) ?? 0) + 1;
    last.set(key, number);
    numbers.set(node, number);
  }
  return numbers;
}
