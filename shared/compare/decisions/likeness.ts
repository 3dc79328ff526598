/**
 * How much two texts have in common, 0 to 1: twice the pairs of neighbouring characters they share
 * by all their pairs (Dice 1945, on multisets). Half of a text is like the whole by 2/3.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (pairs.length > TEXTS_KEPT - 2 || known.size > PAIRS_KEPT) forget();
  const [a, b] = [numberOf(one), numberOf(other)];
  const pair = a < b ? a * TEXTS_KEPT + b : b * TEXTS_KEPT + a;
  const before = known.get(pair);
  if (before !== undefined) return before;
  const share = shareOf(pairs[a] ?? NOTHING, pairs[b] ?? NOTHING);
  known.set(pair, share);
  return share;
}

/** Texts and pairs of texts seen lately: after a keystroke one clause is new, with its likenesses. */
const TEXTS_KEPT = 10_000;
const PAIRS_KEPT = 500_000;
const numbers = new Map<string, number>();
const pairs: Uint32Array[] = [];
const known = new Map<number, number>();
const NOTHING = new Uint32Array(0);

function numberOf(text: string): number {
  const before = numbers.get(text);
  if (before !== undefined) return before;
  numbers.set(text, pairs.length);
  pairs.push(pairsOf(text));
  return pairs.length - 1;
}

function forget(): void {
  numbers.clear();
  known.clear();
  pairs.length = 0;
}

/** The pairs of neighbouring characters, sorted. */
function pairsOf(text: string): Uint32Array {
  const own = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < own.length; at += 1)
    own[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  return own.sort();
}

function shareOf(a: Uint32Array, b: Uint32Array): number {
  if (a.length + b.length === 0) return 0;
  let common = 0;
  let inB = 0;
  for (const pair of a) {
    while (inB < b.length && (b[inB] ?? 0) < pair) inB += 1;
    if (b[inB] === pair) {
      common += 1;
      inB += 1;
    }
  }
  return (2 * common) / (a.length + b.length);
}
