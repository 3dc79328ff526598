import type { Span } from '../../model/span.ts';
import type { Changes } from './types.ts';

/** The old text with some of the changes made, and where everything stands in it. */
export type Rendered = {
  readonly text: string;
  /** Of each edit the words that stand there: the old ones, or the new ones where it is made. */
  readonly edits: readonly (Span & Ordered)[];
  /** Of each block its words, and where they would go (or came from, where the move is made). */
  readonly blocks: readonly ({ readonly span: Span; readonly other: number } & Ordered)[];
  /** Stretches of the old text that stayed, in order of this one. */
  readonly kept: readonly { readonly from: number; readonly at: number; readonly length: number }[];
};

/**
 * What comes in at one place comes in this order, by the text with these changes made. The reviewed
 * text does not tell: while a block has not moved, what comes in front of it stands before what comes
 * in at its beginning, wherever the reviewer has the two.
 */
type Ordered = { readonly order: number };

/** @param made ids of the changes */
export function rendered(changes: Changes, made: ReadonlySet<string>): Rendered {
  const { before } = changes;
  const isMade = madeParts(changes, made);
  const parts: string[] = [];
  let length = 0;
  const emit = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const kept: { from: number; at: number; length: number }[] = [];
  let order = 0;
  const edits = changes.edits.map(() => ({ from: 0, to: 0, order: 0 }));
  const places = changes.blocks.map(() => ({ span: { from: 0, to: 0 }, other: 0, order: 0 }));
  const inOwner = ownersOf(changes);

  const keep = (from: number, to: number): void => {
    if (to <= from) return;
    kept.push({ from, at: length, length: to - from });
    emit(before.slice(from, to));
  };

  /** Writes out a stretch of the old text with what happens in it. */
  const write = (owner: number | null, from: number, to: number): void => {
    let at = from;
    for (const stop of inOwner(owner)) {
      if (stop.kind !== 'insert' || stop.at > at) keep(at, stop.at);
      at = Math.max(at, stop.at);
      order += 1;
      if (stop.kind === 'insert') {
        const edit = changes.edits[stop.number];
        if (edit === undefined) continue;
        const done = isMade.edits[stop.number] === true;
        const start = done ? length : (starts.get(stop.number) ?? length);
        if (done) emit(edit.words);
        edits[stop.number] = { from: start, to: length, order };
      } else if (stop.kind === 'delete') {
        const edit = changes.edits[stop.number];
        if (edit === undefined) continue;
        starts.set(stop.number, length);
        if (isMade.edits[stop.number] === true) at = edit.to;
      } else if (stop.kind === 'arrive') {
        if (isMade.blocks[stop.number] === true) block(stop.number);
        else place(stop.number, { other: length, order });
      } else {
        const { to: end = at } = changes.blocks[stop.number] ?? {};
        if (isMade.blocks[stop.number] === true) place(stop.number, { other: length, order });
        else block(stop.number);
        at = end;
      }
    }
    keep(at, to);
  };
  const starts = new Map<number, number>();
  const place = (number: number, change: Partial<(typeof places)[number]>): void => {
    const known = places[number];
    if (known !== undefined) places[number] = { ...known, ...change };
  };
  const block = (number: number): void => {
    const found = changes.blocks[number];
    if (found === undefined) return;
    const start = length;
    write(number, found.from, found.to);
    place(number, { span: { from: start, to: length } });
  };
  write(null, 0, before.length);
  return { text: parts.join(''), edits, blocks: places, kept };
}

type Stop = {
  readonly kind: 'insert' | 'delete' | 'arrive' | 'leave';
  readonly at: number;
  readonly rank: 0 | 1 | 2;
  readonly order: number;
  readonly number: number;
};

/** What happens where in the outer text (null) and in each block, in order. */
function ownersOf({ edits, blocks }: Changes): (owner: number | null) => readonly Stop[] {
  const stops = new Map<number | null, Stop[]>();
  const add = (owner: number | null, stop: Stop): void => {
    const known = stops.get(owner);
    if (known === undefined) stops.set(owner, [stop]);
    else known.push(stop);
  };
  edits.forEach(({ from, to, order, block }, number) => {
    if (to > from) add(block, { kind: 'delete', at: from, rank: 2, order, number });
    add(block, { kind: 'insert', at: to, rank: to > from ? 0 : 1, order, number });
  });
  blocks.forEach(({ from, at, order }, number) => {
    add(null, { kind: 'leave', at: from, rank: 2, order, number });
    add(null, { kind: 'arrive', at, rank: 1, order, number });
  });
  // At one place: words for those that end there, then what comes in, then what begins there.
  for (const list of stops.values()) {
    list.sort((a, b) => a.at - b.at || a.rank - b.rank || a.order - b.order);
  }
  return (owner) => stops.get(owner) ?? [];
}

function madeParts(
  { edits, blocks, changes }: Changes,
  made: ReadonlySet<string>,
): { readonly edits: readonly boolean[]; readonly blocks: readonly boolean[] } {
  const parts = { edits: edits.map(() => false), blocks: blocks.map(() => false) };
  for (const change of changes) {
    if (!made.has(change.id)) continue;
    for (const edit of change.edits) parts.edits[edit] = true;
    if (change.block !== null) parts.blocks[change.block] = true;
  }
  return parts;
}

/**
 * A text as it is gone through: one kind of line break, and one at the end. Where all lines went there
 * is none to end: a break of its own would be an empty line that nobody wrote.
 */
export function ended(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain === '' || plain.endsWith('\n') ? plain : `${plain}\n`;
}
