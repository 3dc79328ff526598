import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { listsOf } from '../../text/numbering/lists.ts';
import type { Node } from './tree.ts';

/** What stands below what where a document does not show it (GB/T 9704 7.3.3; 立法技术规范). */
const BELOW: Readonly<Partial<Record<MarkerStyle, MarkerStyle>>> = {
  part: 'chapter',
  chapter: 'article',
  section: 'article',
  article: 'han-paren',
  han: 'han-paren',
  'han-paren': 'arabic',
  arabic: 'arabic-paren',
  'arabic-paren': 'circled',
};

/**
 * The style of what stands below a clause: as its own children have it, else as most clauses of its
 * style have it, else as usual. Null where there is no lower one.
 */
export function styleBelow(policy: Policy, { style, children }: Node): MarkerStyle | null {
  const own = children.findLast(({ marked }) => marked)?.style;
  return own ?? usedBelow(policy, style) ?? BELOW[style] ?? null;
}

/** The style most lists below clauses of a style have; null where there is none. */
export function usedBelow(policy: Policy, style: MarkerStyle): MarkerStyle | null {
  const counts = new Map<MarkerStyle, number>();
  for (const { parent, style: below } of listsOf(policy)) {
    if (parent?.style === style) counts.set(below, (counts.get(below) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/**
 * A node one or more levels up or down: with another style, and what stands in it with the styles that
 * follow. Null where the levels run out.
 *
 * @param around styles of the clauses it is to stand in.
 */
export function restyled(
  policy: Policy,
  node: Node,
  style: MarkerStyle,
  around: readonly MarkerStyle[],
): Node | null {
  if (around.includes(style)) return null;
  if (style === node.style && node.children.every(({ style: own }) => !around.includes(own))) {
    return node;
  }
  const below =
    style === node.style
      ? styleBelow(policy, node)
      : (usedBelow(policy, style) ?? BELOW[style] ?? null);
  const children: Node[] = [];
  for (const child of node.children) {
    const next = child.marked
      ? below === null
        ? null
        : restyled(policy, child, below, [...around, style])
      : child;
    if (next === null) return null;
    children.push(next);
  }
  return { ...node, style, children };
}

/** The styles of a clause and of those it stands in, from inner to outer. */
export function stylesAround(
  clause: Clause | null,
  parents: ReadonlyMap<Clause, Clause>,
): readonly MarkerStyle[] {
  const styles: MarkerStyle[] = [];
  for (let next = clause; next !== null; next = parents.get(next) ?? null) styles.push(next.style);
  return styles;
}
