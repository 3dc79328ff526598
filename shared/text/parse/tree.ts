import type { Marker } from '../../model/marker.ts';
import { readNoteLine } from './note.ts';
import { type Above, learnOrder } from './order.ts';
import type { Piece, Row } from './rows.ts';
import { mendStrays } from './strays.ts';

/** A clause while the tree grows: rows, not yet headings and bodies. */
export type Node = {
  readonly row: Row;
  readonly marker: Marker;
  readonly parent: Node | null;
  readonly children: Node[];
  /** What stands behind the marker on its line. */
  readonly rest: Piece;
  /** Unmarked lines of this clause, in order; some may follow its children. */
  readonly lines: Row[];
  /** Lines that are nothing but a note (责任单位：…). */
  readonly notes: Row[];
  /** Shape of the children so far, kept here so that no line has to look at all of them again. */
  readonly list: { semicolons: boolean; sentences: boolean };
};

export type Tree = {
  readonly roots: readonly Node[];
  /** All nodes in order of the text. */
  readonly nodes: readonly Node[];
  /** The clause each row belongs to. */
  readonly owners: ReadonlyMap<Row, Node>;
  /** Rows that are nothing but a note. */
  readonly notes: ReadonlySet<Row>;
};

/** Builds the tree of the clauses from the rows of the body, the first of which has a marker. */
export function growTree(printed: readonly Row[]): Tree {
  const rows = mendStrays(printed);
  const above = learnOrder(rows.flatMap(({ marker }) => (marker?.form ? [marker] : [])));
  const roots: Node[] = [];
  const nodes: Node[] = [];
  const owners = new Map<Row, Node>();
  const notes = new Set<Row>();
  let open: readonly Node[] = [];
  for (const row of rows) {
    if (row.marker !== null) {
      const outer = parentsOf(open, row.marker, above);
      const node = newNode(row, row.marker, outer.at(-1) ?? null);
      adopt(node, roots);
      nodes.push(node);
      owners.set(row, node);
      open = [...outer, node];
      continue;
    }
    const top = open.at(-1);
    if (top === undefined) continue;
    const note = !row.table && readNoteLine(row.text) !== null;
    const owner = ownerOf(top);
    if (owner !== top) open = open.slice(0, open.indexOf(owner) + 1);
    (note ? owner.notes : owner.lines).push(row);
    if (note) notes.add(row);
    owners.set(row, owner);
  }
  return { roots, nodes, owners, notes };
}

const newNode = (row: Row, marker: Marker, parent: Node | null): Node => ({
  row,
  marker,
  parent,
  children: [],
  rest: { row, from: marker.length + blanksAt(row.text, marker.length), to: row.text.length },
  lines: [],
  notes: [],
  list: { semicolons: false, sentences: true },
});

function adopt(node: Node, roots: Node[]): void {
  const { parent } = node;
  if (parent === null) {
    roots.push(node);
    return;
  }
  parent.children.push(node);
  if (/[；;]$/.test(node.row.text)) parent.list.semicolons = true;
  if (/。./.test(node.row.text)) parent.list.sentences = false;
}

const blanksAt = (text: string, from: number): number => {
  const rest = text.slice(from);
  return rest.length - rest.trimStart().length;
};

/** The open clauses a new marker stands under. */
function parentsOf(open: readonly Node[], marker: Marker, above: Above): readonly Node[] {
  const sameForm = open.findLastIndex((node) => node.marker.form === marker.form);
  if (sameForm >= 0) return open.slice(0, sameForm);
  const sameStyle = open.findLastIndex((node) => node.marker.style === marker.style);
  if (sameStyle >= 0) {
    // 14、 among 13. and 15. is the same series; a 1. that begins under 2、 is one of its own.
    const printed = marker.form !== '' && open[sameStyle]?.marker.form !== '';
    const nested = printed && marker.number === 1 && sameStyle === open.length - 1;
    return nested ? open : open.slice(0, sameStyle);
  }
  const depth = open.findLastIndex((node) => above(node.marker.style, marker.style));
  return open.slice(0, depth + 1);
}

/**
 * Whose line is it? Behind a list that a clause introduced (…按照以下标准给予资助： 1.…； 2.…。) an
 * unmarked line goes on with that clause, also out of a list in a list; otherwise it belongs to the
 * clause right above.
 */
function ownerOf(top: Node): Node {
  if (top.lines.length > 0 || top.notes.length > 0) return top;
  let owner = top;
  while (owner.parent !== null && isListItem(owner, owner.parent)) owner = owner.parent;
  return owner;
}

function isListItem(node: Node, parent: Node): boolean {
  if (!/[：:]$/.test((parent.lines.at(-1) ?? parent.row).text)) return false;
  // An item is closed by its mark, or opens a list of its own.
  if (!(node.children.length > 0 ? /[：:]$/ : /[。；;]$/).test(node.row.text)) return false;
  // Single sentences under an introduction are items; a run-in heading makes a clause of its own.
  return parent.marker.style === 'article' || parent.list.semicolons || parent.list.sentences;
}
