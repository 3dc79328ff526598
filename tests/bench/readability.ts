import type { Piece } from '../../shared/compare/types.ts';
import { segment } from '../../shared/text/segment.ts';

/** What makes a difference hard to read, counted over some pairs of texts. */
export type Readability = {
  pairs: number;
  rebuilt: number;
  pieces: number;
  /** Equal text of one character between two changes; an end of a sentence is a landmark. */
  islands: number;
  landmarks: number;
  edges: number;
  /** Edges inside a word of our own list, and inside a word of Node's Intl.Segmenter. */
  insideOwn: number;
  insideIntl: number;
  /** Pieces, and stretches of changed text, that run from inside one sentence into another. */
  piecesAcross: number;
  hunksAcross: number;
  kept: number;
  longest: number;
  marked: number;
  size: number;
};

const nothing: Readability = {
  pairs: 0,
  rebuilt: 0,
  pieces: 0,
  islands: 0,
  landmarks: 0,
  edges: 0,
  insideOwn: 0,
  insideIntl: 0,
  piecesAcross: 0,
  hunksAcross: 0,
  kept: 0,
  longest: 0,
  marked: 0,
  size: 0,
};

export type TextPair = { readonly other: string; readonly draft: string };
export type Differ = (other: string, draft: string) => readonly Piece[];

export function readability(pairs: readonly TextPair[], differ: Differ): Readability {
  const sum = { ...nothing };
  for (const pair of pairs) add(sum, pair, differ(pair.other, pair.draft));
  return sum;
}

function add(sum: Readability, { other, draft }: TextPair, pieces: readonly Piece[]): void {
  const sides = { delete: readSide(other), insert: readSide(draft) };
  const at = { delete: 0, insert: 0 };
  let hunk = { ...at };
  const closeHunk = (): void => {
    const across = (['delete', 'insert'] as const).some((op) =>
      runsAcross(sides[op].ends, hunk[op], at[op]),
    );
    if (across) sum.hunksAcross += 1;
  };
  let changing = false;
  pieces.forEach(({ op, text }, index) => {
    if (op === 'equal') {
      if (changing) closeHunk();
      changing = false;
      if (text.length === 1 && index > 0 && index < pieces.length - 1) {
        if (/[。；\n]/.test(text)) sum.landmarks += 1;
        else sum.islands += 1;
      }
      sum.kept += text.length;
      at.delete += text.length;
      at.insert += text.length;
      return;
    }
    if (!changing) hunk = { ...at };
    changing = true;
    const from = at[op];
    at[op] += text.length;
    for (const edge of [from, at[op]]) {
      sum.edges += 1;
      if (!sides[op].own.has(edge)) sum.insideOwn += 1;
      if (!sides[op].intl.has(edge)) sum.insideIntl += 1;
    }
    if (runsAcross(sides[op].ends, from, at[op])) sum.piecesAcross += 1;
    sum.pieces += 1;
    sum.marked += text.length;
  });
  if (changing) closeHunk();
  sum.pairs += 1;
  if (joined(pieces, 'insert') === other && joined(pieces, 'delete') === draft) sum.rebuilt += 1;
  sum.longest += longestCommon(other, draft);
  sum.size += other.length + draft.length;
}

const joined = (pieces: readonly Piece[], without: Piece['op']): string =>
  pieces.map(({ op, text }) => (op === without ? '' : text)).join('');

type Side = { own: ReadonlySet<number>; intl: ReadonlySet<number>; ends: ReadonlySet<number> };
const intl = new Intl.Segmenter('zh', { granularity: 'word' });

function readSide(text: string): Side {
  const ends = [...text.matchAll(/(?<=[。！？\n])|(?=\n)/g)].map(({ index }) => index);
  return {
    own: boundaries(segment(text)),
    intl: boundaries([...intl.segment(text)].map((word) => word.segment)),
    ends: new Set([0, ...ends, text.length]),
  };
}

function boundaries(words: readonly string[]): ReadonlySet<number> {
  const places = new Set([0]);
  let at = 0;
  for (const word of words) {
    at += word.length;
    places.add(at);
  }
  return places;
}

/** Whole sentences may go or come together; what begins or ends inside one stays in it. */
function runsAcross(ends: ReadonlySet<number>, from: number, to: number): boolean {
  if (ends.has(from) && ends.has(to)) return false;
  for (let at = from + 1; at < to; at += 1) if (ends.has(at)) return true;
  return false;
}

/** Length of the longest common subsequence of characters. */
function longestCommon(a: string, b: string): number {
  let above = new Uint32Array(b.length + 1);
  for (const character of a.split('')) {
    const row = new Uint32Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1)
      row[j] =
        b[j - 1] === character ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
    above = row;
  }
  return above[b.length] ?? 0;
}
