/**
 * How much two texts have in common, 0 to 1: twice the pairs of neighbouring characters they share
 * by all their pairs (Dice 1945, on multisets). Half of a text is like the whole by 2/3.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const a = pairsOf(one);
  const b = pairsOf(other);
  const [less, more] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  // Not worth counting: all shared, they would still not be alike.
  if (less === 0 || less < more * LEAST_SHARE) return 0;
  return (2 * common(a, b)) / (a.length + b.length);
}

const LEAST_SHARE = 0.05;

function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  let inB = 0;
  for (const pair of a) {
    while (inB < b.length && (b[inB] ?? 0) < pair) inB += 1;
    if (b[inB] === pair) {
      count += 1;
      inB += 1;
    }
  }
  return count;
}

const KEPT = 4_000;
const known = new Map<string, Uint32Array>();

/** The pairs of neighbouring characters, sorted; remembered, as most clauses stay as they are. */
function pairsOf(text: string): Uint32Array {
  const before = known.get(text);
  if (before) return before;
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  pairs.sort();
  if (known.size >= KEPT) known.clear();
  known.set(text, pairs);
  return pairs;
}
