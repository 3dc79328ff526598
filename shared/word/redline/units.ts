import { readMarker } from '../../model/marker.ts';

/** A paragraph, table or row as the matching sees it. */
export type Unit = {
  readonly text: string;
  /** Only units of one kind stand for each other: a paragraph never for a table. */
  readonly kind: string;
  /** Pairs of neighbouring letters of the text without its number, as codes in rising order. */
  readonly pairs: Int32Array;
};

export const unitOf = (text: string, kind: string): Unit => ({
  text,
  kind,
  pairs: pairsOf(unnumbered(text)),
});

/** （三）支持… and （四）支持… say the same. */
const unnumbered = (text: string): string => text.slice(readMarker(text)?.length ?? 0);

const pairsOf = (text: string): Int32Array => {
  const pairs = new Int32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = codeOf(text, at);
  return pairs.sort();
};

/** Two letters of 16 bits each make a number of 32. */
export const codeOf = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** How many pairs of letters two units share. */
const shared = (a: Int32Array, b: Int32Array): number => {
  let [atA, atB, count] = [0, 0, 0];
  while (atA < a.length && atB < b.length) {
    const difference = (a[atA] ?? 0) - (b[atB] ?? 0);
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
    if (difference === 0) count += 1;
  }
  return count;
};

/** Paragraphs that share less of what they say are two paragraphs, not one that was edited … */
const LEAST_ALIKE = 0.4;
/** … except where nearly all of the shorter one is in the longer: the rest went elsewhere. */
const PART = 0.75;
const LEAST_PART = 20;

/**
 * What it is worth to show `b` as what became of `a`: about the letters that stay. 0: not at all.
 * Equal lines count a little more than their letters, and so do empty ones.
 */
export const worthOf = (a: Unit, b: Unit): number => {
  if (a.kind !== b.kind) return 0;
  if (a.text === b.text) return a.text.length + 1;
  const common = shared(a.pairs, b.pairs);
  const alike = (2 * common) / Math.max(1, a.pairs.length + b.pairs.length);
  if (alike >= LEAST_ALIKE) return common * alike;
  const inShorter = common / Math.max(1, Math.min(a.pairs.length, b.pairs.length));
  return common >= LEAST_PART && inShorter >= PART ? common * alike : 0;
};
