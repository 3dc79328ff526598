import { joinPath } from '../../model/numbering.ts';
import type { Clause, Responsible } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import { bodiesOf } from './bodies.ts';
import type { Candidate } from './heading.ts';
import { type Note, readNoteLine, trailingNote } from './note.ts';
import { type Piece, pieceText, placeOf, type Row, wholeRow } from './rows.ts';
import type { Node, Tree } from './tree.ts';

/** Turns the tree of rows into clauses. */
export function clausesOf(
  reading: Reading,
  tree: Tree,
  headings: ReadonlyMap<Node, Candidate>,
  paths: ReadonlyMap<Node, string>,
): Clause[] {
  const build = (node: Node, level: number): Clause => {
    // Depth is bounded: no style of marker can stand below itself more than once.
    const children = node.children.map((child) => build(child, level + 1));
    return clauseOf(reading, node, {
      level,
      path: paths.get(node) ?? '',
      children,
      heading: headings.get(node) ?? null,
    });
  };
  return tree.roots.map((node) => build(node, 1));
}

/**
 * Paths of all clauses. Two siblings that print the same marker stay apart: the second （二） under
 * 二 is 二.(二)#2, the third 二.(二)#3.
 */
export function pathsOf(tree: Tree): ReadonlyMap<Node, string> {
  const paths = new Map<Node, string>();
  const seen = new Map<string, number>();
  for (const node of tree.nodes) {
    const parent = node.parent === null ? '' : (paths.get(node.parent) ?? '');
    const path = joinPath(parent, node.marker.label);
    const times = (seen.get(path) ?? 0) + 1;
    seen.set(path, times);
    paths.set(node, times === 1 ? path : `${path}#${times}`);
  }
  return paths;
}

type Built = {
  readonly level: number;
  readonly path: string;
  readonly children: readonly Clause[];
  readonly heading: Candidate | null;
};

function clauseOf(reading: Reading, node: Node, built: Built): Clause {
  const { heading, children } = built;
  const body = bodyOf(node, heading);
  const notes = notesOf(reading, node, body);
  const markerSpan = placeOf(reading, { row: node.row, from: 0, to: node.marker.length });
  const headingPiece = heading === null ? null : shift(node.rest, heading.from, heading.to);
  const paragraphs = notes.body.map((piece) => placeOf(reading, piece));
  const ends = [
    ...paragraphs,
    ...notes.places,
    headingPiece === null ? markerSpan : placeOf(reading, headingPiece),
  ];
  const firstChild = children[0]?.span.from ?? Number.POSITIVE_INFINITY;
  const ownEnd = Math.max(
    markerSpan.to,
    ...ends.filter((span) => span.from < firstChild).map((span) => span.to),
  );
  const end = Math.max(ownEnd, ...ends.map((span) => span.to), children.at(-1)?.span.to ?? 0);
  return {
    path: built.path,
    level: built.level,
    marker: reading.source.slice(markerSpan.from, markerSpan.to),
    markerSpan,
    style: node.marker.style,
    number: node.marker.number,
    heading: headingPiece === null ? null : headingText(pieceText(headingPiece)),
    headingSpan: headingPiece === null ? null : placeOf(reading, headingPiece),
    runIn:
      heading !== null &&
      (heading.kind === 'stop' || heading.kind === 'colon' || heading.kind === 'bracket') &&
      heading.body < node.rest.to - node.rest.from,
    text: notes.body.map(pieceText).join('\n'),
    paragraphs,
    responsible: notes.responsible,
    deadline: notes.deadline,
    span: { from: markerSpan.from, to: end },
    own: { from: markerSpan.from, to: ownEnd },
    children,
  };
}

/** 总　则 is set with a blank to fill the line; the heading is 总则. */
const headingText = (text: string): string =>
  text.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2');

const shift = (rest: Piece, from: number, to: number): Piece => ({
  row: rest.row,
  from: rest.from + from,
  to: rest.from + to,
});

function bodyOf(node: Node, heading: Candidate | null): Piece[] {
  const rest = heading === null ? node.rest : { ...node.rest, from: node.rest.from + heading.body };
  return [rest, ...node.lines.map(wholeRow)].filter((piece) => pieceText(piece).trim() !== '');
}

type Notes = {
  readonly body: readonly Piece[];
  readonly responsible: Responsible | null;
  readonly deadline: Clause['deadline'];
  /** Printed places of the notes with their brackets. */
  readonly places: readonly Span[];
};

/** Takes the note off the last paragraph that has one; notes on lines of their own come after. */
function notesOf(reading: Reading, node: Node, body: readonly Piece[]): Notes {
  const found: { readonly note: Note; readonly piece: Piece }[] = [];
  const places: Span[] = [];
  const left = [...body];
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const piece = left[at];
    const noted = piece === undefined ? null : trailingNote(pieceText(piece));
    if (piece === undefined || noted === null) continue;
    found.push({ note: noted.note, piece });
    places.push(placeOf(reading, { ...piece, from: piece.from + noted.bodyEnd }));
    left[at] = { ...piece, to: piece.from + noted.bodyEnd };
    break;
  }
  const own = node.notes.flatMap((row: Row) => {
    const note = readNoteLine(row.text);
    return note === null ? [] : [{ note, piece: wholeRow(row) }];
  });
  places.push(...own.map(({ piece }) => placeOf(reading, piece)));
  const all = [...own.reverse(), ...found];
  const responsible = all.find(({ note }) => note.responsible !== null);
  const deadline = all.find(({ note }) => note.deadline !== null);
  return {
    body: left.filter((piece) => piece.to > piece.from),
    responsible: responsible?.note.responsible
      ? responsibleOf(
          reading,
          shift(
            responsible.piece,
            responsible.note.responsible.from,
            responsible.note.responsible.to,
          ),
        )
      : null,
    deadline: deadline?.note.deadline
      ? textOf(
          reading,
          shift(deadline.piece, deadline.note.deadline.from, deadline.note.deadline.to),
        )
      : null,
    places,
  };
}

const textOf = (
  reading: Reading,
  piece: Piece,
): { readonly text: string; readonly span: Span } => ({
  text: pieceText(piece),
  span: placeOf(reading, piece),
});

const responsibleOf = (reading: Reading, piece: Piece): Responsible => {
  const { text, span } = textOf(reading, piece);
  return { text, span, ...bodiesOf(text) };
};
