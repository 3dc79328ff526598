import type { Clause, Responsible } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { type Reading, sourceSpan } from '../reading.ts';
import { bodiesOf } from './bodies.ts';
import { type Note, readNoteLine, trailingNote } from './note.ts';
import { type Piece, pieceText, placeOf, wholeRow } from './rows.ts';
import type { Node } from './tree.ts';
import type { Heading } from './vote.ts';

/** The words of a clause without marker, heading and children. */
export type Body = {
  readonly text: string;
  /** Printed places of the paragraphs, and of the notes with their brackets. */
  readonly paragraphs: readonly Span[];
  readonly notes: readonly Span[];
  readonly responsible: Responsible | null;
  readonly deadline: Clause['deadline'];
};

/** A note and the stretch of a row it was read in. */
type Found = { readonly note: Note; readonly piece: Piece };

export function bodyOf(reading: Reading, node: Node, heading: Heading | null): Body {
  const pieces = piecesOf(node, heading);
  const trailing = takeNote(pieces);
  const own = ownNotes(node);
  // Notes on lines of their own stand for the whole clause: 牵头单位：… and below it 配合单位：….
  const found = own.length > 0 ? own : trailing.found;
  const body = trailing.pieces.filter((piece) => pieceText(piece).trim() !== '');
  return {
    text: body.map(pieceText).join('\n'),
    paragraphs: body.map((piece) => placeOf(reading, piece)),
    notes: [...trailing.cut, ...own.map(({ piece }) => piece)].map((piece) =>
      placeOf(reading, piece),
    ),
    responsible: responsibleOf(reading, found),
    deadline: deadlineOf(reading, [...trailing.found, ...own]),
  };
}

/** Notes on lines of their own: those behind the last line of the body, else the last one. */
function ownNotes(node: Node): Found[] {
  const bodyEnd = node.lines.at(-1)?.index ?? node.row.index;
  const behind = node.notes.filter((row) => row.index > bodyEnd);
  return (behind.length > 0 ? behind : node.notes.slice(-1)).flatMap((row): Found[] => {
    const note = readNoteLine(row.text);
    return note === null ? [] : [{ note, piece: wholeRow(row) }];
  });
}

/** Heading cut off, one piece a paragraph. */
function piecesOf(node: Node, heading: Heading | null): Piece[] {
  const lines = node.lines.filter((row) => row !== heading?.row).map(wholeRow);
  if (heading === null || heading.row !== node.row) return [node.rest, ...lines];
  return [{ ...node.rest, from: node.rest.from + heading.body }, ...lines];
}

/** Takes the note off the last paragraph that has one. */
function takeNote(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[];
  readonly found: readonly Found[];
  readonly cut: readonly Piece[];
} {
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    const noted = piece === undefined ? null : trailingNote(pieceText(piece));
    if (piece === undefined || noted === null) continue;
    const end = piece.from + noted.bodyEnd;
    return {
      pieces: pieces.with(at, { ...piece, to: end }),
      found: [{ note: noted.note, piece }],
      cut: [{ ...piece, from: end }],
    };
  }
  return { pieces, found: [], cut: [] };
}

/** Places in the read text that the notes name, in order. */
const placesOf = (found: readonly Found[], pick: (note: Note) => Span | null): readonly Span[] =>
  found.flatMap(({ note, piece }) => {
    const span = pick(note);
    const start = piece.row.start + piece.from;
    return span === null ? [] : [{ from: start + span.from, to: start + span.to }];
  });

/** Notes that stand further apart than this do not belong together. */
const FAR_APART = 600;

function responsibleOf(reading: Reading, found: readonly Found[]): Responsible | null {
  const places = placesOf(found, (note) => note.responsible);
  const last = places.at(-1);
  if (last === undefined) return null;
  const first = places.find((place) => last.to - place.from <= FAR_APART) ?? last;
  const span = { from: first.from, to: last.to };
  // （牵头单位：甲）（配合单位：乙） reads 甲；配合单位：乙.
  const text = reading.text
    .slice(span.from, span.to)
    .replace(/[）)】\]]\s{0,4}[（(【[](?=..单位|..部门)/g, '；')
    .replace(/[）)】\]]?\n+[（(【[]?/g, '；');
  return { text, span: sourceSpan(reading, span), ...bodiesOf(text) };
}

function deadlineOf(reading: Reading, found: readonly Found[]): Clause['deadline'] {
  const place = placesOf(found, (note) => note.deadline).at(-1);
  if (place === undefined) return null;
  return { text: reading.text.slice(place.from, place.to), span: sourceSpan(reading, place) };
}
