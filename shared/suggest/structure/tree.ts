import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';

/** A clause as it is to stand; the clauses of a text as they are to stand are a tree of these. */
export type Node = {
  /** Null for a clause that is put in. */
  readonly clause: Clause | null;
  readonly style: MarkerStyle;
  /** False where it prints no marker, and is not counted. */
  readonly marked: boolean;
  readonly children: readonly Node[];
};

/** The clauses as they stand. */
export const treeOf = ({ clauses }: Policy): readonly Node[] => clauses.map(nodeOf);

const nodeOf = (clause: Clause): Node => ({
  clause,
  style: clause.style,
  marked: clause.marker !== '',
  children: clause.children.map(nodeOf),
});

/** A node with the one it stands in. */
export type Placed = { readonly node: Node; readonly parent: Node | null };

/** All nodes in order of the text to be, parents before children. */
export function* placed(roots: readonly Node[], parent: Node | null = null): Generator<Placed> {
  for (const node of roots) {
    yield { node, parent };
    yield* placed(node.children, node);
  }
}

export function nodeFor(roots: readonly Node[], clause: Clause): Node | null {
  for (const { node } of placed(roots)) if (node.clause === clause) return node;
  return null;
}

/**
 * The tree with other nodes in the place of some.
 *
 * @param instead what stands in the place of a node whose children are done already; none takes it out.
 */
export const changed = (
  roots: readonly Node[],
  instead: (node: Node) => readonly Node[],
): readonly Node[] =>
  roots.flatMap((node) => {
    const children = changed(node.children, instead);
    const same = children.every((child, at) => child === node.children[at]);
    return instead(same && children.length === node.children.length ? node : { ...node, children });
  });

/** The tree without some clauses and all that stands in them. */
export const without = (roots: readonly Node[], gone: ReadonlySet<Clause>): readonly Node[] =>
  changed(roots, (node) => (node.clause !== null && gone.has(node.clause) ? [] : [node]));
