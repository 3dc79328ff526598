import { type Edit, edited } from '../../model/edit.ts';
import type { Span } from '../../model/span.ts';

/** A stretch of the text that goes elsewhere. */
export type Shift = {
  readonly cut: Span;
  /** The stretch in pieces, in the order they are pasted in: 「\n（二）…」 comes back as 「（二）…\n」. */
  readonly pieces: readonly Span[];
  /** Where it goes; not inside the stretch. */
  readonly at: number;
};

/** A text with small edits made and one stretch moved. */
type Rearranged = {
  readonly text: string;
  /** The same as edits of the old text, in order and without touching each other. */
  readonly edits: readonly Edit[];
  /** Where the words at an offset of the old text stand now. */
  readonly offset: (old: number) => number;
};

/** @param edits replacements in order; each inside one piece or outside the stretch. */
export function rearranged(
  source: string,
  edits: readonly Edit[],
  shift: Shift | null,
): Rearranged {
  const segments = shift === null ? [{ from: 0, to: source.length }] : segmentsOf(source, shift);
  const parts = segments.map((span) => partOf(source, span, edits));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length;
  }
  return {
    text: parts.map(({ text }) => text).join(''),
    edits: shift === null ? touching(edits) : shiftedEdits(source, edits, shift),
    offset: (old) => {
      const last = segments.length - 1;
      const at = segments.findIndex(({ from, to }, index) =>
        index === last ? old >= from && old <= to : old >= from && old < to,
      );
      const part = parts[at];
      return part === undefined ? old : (starts[at] ?? 0) + part.offset(old);
    },
  };
}

function segmentsOf({ length }: string, { cut, pieces, at }: Shift): readonly Span[] {
  const order =
    at <= cut.from
      ? [{ from: 0, to: at }, ...pieces, { from: at, to: cut.from }, { from: cut.to, to: length }]
      : [{ from: 0, to: cut.from }, { from: cut.to, to: at }, ...pieces, { from: at, to: length }];
  return order.filter(({ from, to }) => to > from);
}

type Part = { readonly text: string; readonly offset: (old: number) => number };

function partOf(source: string, { from, to }: Span, edits: readonly Edit[]): Part {
  const inside = edits
    .filter((edit) => edit.from >= from && edit.to <= to)
    .map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  return {
    text: edited(source.slice(from, to), inside),
    offset: (old) => offsetIn(inside, old - from),
  };
}

/** An offset behind what is inserted at it; at the beginning of what replaces it. */
export function offsetIn(edits: readonly Edit[], old: number): number {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (to > old || (from === old && to > from)) {
      return from < old ? Math.min(old, from + insert.length) + shift : old + shift;
    }
    shift += insert.length - (to - from);
  }
  return old + shift;
}

function shiftedEdits(
  source: string,
  edits: readonly Edit[],
  { cut, pieces, at }: Shift,
): readonly Edit[] {
  const pasted = pieces.map((piece) => partOf(source, piece, edits).text).join('');
  const others = edits.filter(({ from, to }) => to <= cut.from || from >= cut.to);
  const insertion: Edit = { from: at, to: at, insert: pasted };
  const all = [...others, insertion, { ...cut, insert: '' }];
  // At one place the pasted words come before what is replaced there.
  return touching(all.sort((a, b) => a.from - b.from || a.to - b.to));
}

/** Edits that touch become one, so that nobody has to ask which of them comes first. */
function touching(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last !== undefined && last.to === edit.from) {
      joined[joined.length - 1] = {
        from: last.from,
        to: edit.to,
        insert: last.insert + edit.insert,
      };
    } else joined.push(edit);
  }
  return joined;
}
