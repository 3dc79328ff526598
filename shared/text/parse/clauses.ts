import { joinPath } from '../../model/numbering.ts';
import type { Clause } from '../../model/policy.ts';
import type { Reading } from '../reading.ts';
import { bodyOf } from './body.ts';
import { type Piece, pieceText, placeOf } from './rows.ts';
import type { Node, Tree } from './tree.ts';
import type { Heading } from './vote.ts';

/** What the stages before have found out about the nodes of the tree. */
export type Findings = {
  readonly headings: ReadonlyMap<Node, Heading>;
  readonly paths: ReadonlyMap<Node, string>;
};

/** Turns the tree of rows into clauses. */
export function clausesOf(reading: Reading, tree: Tree, findings: Findings): Clause[] {
  // The depth is bounded: each form of marker stands at most once in a line of ancestors.
  const build = (node: Node, level: number): Clause =>
    clauseOf(reading, node, {
      level,
      path: findings.paths.get(node) ?? '',
      heading: findings.headings.get(node) ?? null,
      children: node.children.map((child) => build(child, level + 1)),
    });
  return tree.roots.map((node) => build(node, 1));
}

/**
 * Paths of all clauses. Two siblings that print the same marker stay apart: the second （二） under
 * 二 is 二.(二)#2, the third 二.(二)#3.
 */
export function pathsOf(tree: Tree): ReadonlyMap<Node, string> {
  const paths = new Map<Node, string>();
  const times = new Map<string, number>();
  for (const node of tree.nodes) {
    const parent = node.parent === null ? '' : (paths.get(node.parent) ?? '');
    const path = joinPath(parent, node.marker.label);
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    paths.set(node, time === 1 ? path : `${path}#${time}`);
  }
  return paths;
}

type Built = {
  readonly level: number;
  readonly path: string;
  readonly heading: Heading | null;
  readonly children: readonly Clause[];
};

function clauseOf(reading: Reading, node: Node, built: Built): Clause {
  const { heading, children } = built;
  const markerSpan = placeOf(reading, { row: node.row, from: 0, to: node.marker.length });
  const headingPiece = heading === null ? null : headingOf(node, heading);
  const headingSpan = headingPiece === null ? null : placeOf(reading, headingPiece);
  const body = bodyOf(reading, node, heading);
  const spans = [
    markerSpan,
    ...(headingSpan ? [headingSpan] : []),
    ...body.paragraphs,
    ...body.notes,
  ];
  const firstChild = children[0]?.span.from ?? Number.POSITIVE_INFINITY;
  const lastChild = children.at(-1)?.span.to ?? 0;
  const endOf = (limit: number): number =>
    spans.reduce((end, span) => (span.from < limit ? Math.max(end, span.to) : end), 0);
  return {
    path: built.path,
    level: built.level,
    marker: reading.source.slice(markerSpan.from, markerSpan.to),
    markerSpan,
    style: node.marker.style,
    number: node.marker.number,
    heading: headingPiece === null ? null : headingText(pieceText(headingPiece)),
    headingSpan,
    runIn: heading?.runIn ?? false,
    text: body.text,
    paragraphs: body.paragraphs,
    responsible: body.responsible,
    deadline: body.deadline,
    span: { from: markerSpan.from, to: Math.max(endOf(Number.POSITIVE_INFINITY), lastChild) },
    own: { from: markerSpan.from, to: endOf(firstChild) },
    children,
  };
}

/** The heading stands behind the marker, or on the line below a bare 第一章. */
function headingOf(node: Node, heading: Heading): Piece {
  const { row } = heading;
  const start = row === node.row ? node.rest.from : 0;
  return { row, from: start + heading.from, to: start + heading.to };
}

/** 总　则 is set with a blank to fill the line; the heading is 总则. */
const headingText = (text: string): string =>
  text.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2');
