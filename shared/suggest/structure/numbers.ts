import type { Clause, Policy } from '../../model/policy.ts';
import { introduces, type List, listsOf } from '../../text/numbering/lists.ts';
import { runsOn, type Series, seriesOf } from '../../text/numbering/series.ts';
import { called, parentsOf, type Refused, refused } from '../numbering/plan.ts';
import { type Node, placed } from './tree.ts';

type Numbers = { readonly kind: 'numbers'; readonly of: ReadonlyMap<Node, number> };

/** Nodes that are counted together; the list they come from, where they come from one. */
type Group = { readonly list: List | null; readonly introduced: boolean; readonly items: Node[] };

/**
 * The numbers clauses have when they stand as they are to: lists whose clauses changed are counted
 * anew, across parts where the document counts so, and all others keep their numbers. Refuses where
 * the numbers of a list that changes are not in order already, for they may be meant so.
 */
export function numbersOf(policy: Policy, roots: readonly Node[]): Numbers | Refused {
  const before = seriesOf(policy);
  const homeOf = new Map<Clause, Series>(
    before.flatMap((series) => series.items.map((clause) => [clause, series] as const)),
  );
  const of = new Map<Node, number>();
  for (const { node } of placed(roots)) {
    if (node.clause !== null) of.set(node, node.clause.number);
  }
  for (const { home, items } of countedTogether(policy, groupsIn(policy, roots), homeOf)) {
    const old = home?.items ?? [];
    const isSame =
      items.length === old.length && items.every(({ clause }, at) => clause === old[at]);
    if (isSame) continue;
    const odd = old.find(({ number }, at) => number !== at + 1);
    if (odd !== undefined) {
      return refused(`${called(odd)}的序号不连续，请先重排序号，再改动结构。`);
    }
    items.forEach((node, at) => {
      of.set(node, at + 1);
    });
  }
  return { kind: 'numbers', of };
}

/** The lists of the tree, in order of their first items. */
function groupsIn(policy: Policy, roots: readonly Node[]): readonly Group[] {
  const lists = new Map<Clause, List>(
    listsOf(policy).flatMap((list) => list.items.map((clause) => [clause, list] as const)),
  );
  const parents = parentsOf(policy);
  const groups: Group[] = [];
  const known = new Map<List, Group>();
  const groupOf = (list: List): Group => {
    const group = known.get(list) ?? { list, introduced: list.introduced, items: [] };
    if (!known.has(list)) groups.push(group);
    known.set(list, group);
    return group;
  };
  /** The list of a clause that stays below its parent with its style. */
  const kept = ({ clause, style }: Node, parent: Node | null): List | null =>
    clause !== null &&
    clause.style === style &&
    (parents.get(clause) ?? null) === (parent?.clause ?? null)
      ? (lists.get(clause) ?? null)
      : null;
  /** The first of a list comes to it from elsewhere, or begins one of its own. */
  const joins = (behind: readonly Node[], { style }: Node, parent: Node | null): Group => {
    for (const node of behind) {
      const list = node.style === style ? kept(node, parent) : null;
      if (list !== null) return groupOf(list);
    }
    return fresh(parent, groups);
  };
  const gather = (children: readonly Node[], parent: Node | null): void => {
    const last = new Map<string, Group>();
    for (const [at, node] of children.entries()) {
      if (node.marked) {
        const own = kept(node, parent);
        const group =
          own === null
            ? (last.get(node.style) ?? joins(children.slice(at + 1), node, parent))
            : groupOf(own);
        group.items.push(node);
        last.set(node.style, group);
      }
      gather(node.children, node);
    }
  };
  gather(roots, null);
  return groups;
}

function fresh(parent: Node | null, groups: Group[]): Group {
  const clause = parent?.clause ?? null;
  const group = { list: null, introduced: clause !== null && introduces(clause), items: [] };
  groups.push(group);
  return group;
}

type Counted = { readonly home: Series | null; readonly items: readonly Node[] };

/** Groups counted on across their parents become one; each with the series it comes from. */
function countedTogether(
  policy: Policy,
  groups: readonly Group[],
  homeOf: ReadonlyMap<Clause, Series>,
): readonly Counted[] {
  const joined = new Map<Series, Node[]>();
  const counted: Counted[] = [];
  groups.forEach((group, at) => {
    const [first] = group.items;
    if (first === undefined) return;
    const home = group.list === null ? null : (homeOf.get(group.list.items[0]) ?? null);
    const through =
      home === null && !group.introduced && runsOn(policy, first.style)
        ? nearestRunning(groups, at, homeOf)
        : home?.runsOn
          ? home
          : null;
    if (through === null) counted.push({ home, items: group.items });
    else {
      const items = joined.get(through);
      if (items !== undefined) items.push(...group.items);
      else {
        const begun = [...group.items];
        joined.set(through, begun);
        counted.push({ home: through, items: begun });
      }
    }
  });
  return counted;
}

/** The series that is counted through where a new list stands: of the list before, else behind. */
function nearestRunning(
  groups: readonly Group[],
  at: number,
  homeOf: ReadonlyMap<Clause, Series>,
): Series | null {
  const style = groups[at]?.items[0]?.style;
  const running = (group: Group): Series | null => {
    const home = group.list === null ? undefined : homeOf.get(group.list.items[0]);
    return home?.runsOn && group.items[0]?.style === style ? home : null;
  };
  const near = [...groups.slice(0, at).reverse(), ...groups.slice(at + 1)];
  for (const group of near) {
    const series = running(group);
    if (series !== null) return series;
  }
  return null;
}
