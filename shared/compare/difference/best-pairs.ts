import { type Sentence, weightOf, wordsKnown } from './sentences.ts';

/** Sentence `a` of one text stands for sentence `b` of the other. */
export type Pair = { readonly a: number; readonly b: number };

/** Sentences that share less than this of what they say are not even candidates. */
const LEAST_SHARED = 0.05;

/**
 * The pairing in order that has most in common, by dynamic programming over all combinations. What
 * a pair has in common counts by its share, so that one good pair wins over two poor ones.
 */
export function bestPairs(a: readonly Sentence[], b: readonly Sentence[]): readonly Pair[] {
  if (a.length === 1 && b.length === 1) return [{ a: 0, b: 0 }];
  const shared = affinities(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const through = (i: number, j: number): number => {
    const gain = shared[(i - 1) * b.length + j - 1] ?? 0;
    return gain > 0 ? gain + (best[(i - 1) * width + j - 1] ?? 0) : -1;
  };
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const skipped = Math.max(best[(i - 1) * width + j] ?? 0, best[i * width + j - 1] ?? 0);
      best[i * width + j] = Math.max(through(i, j), skipped);
    }
  const pairs: Pair[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    const score = best[i * width + j];
    if (score === through(i, j)) {
      i -= 1;
      j -= 1;
      pairs.push({ a: i, b: j });
    } else if (score === best[(i - 1) * width + j]) i -= 1;
    else j -= 1;
  }
  return pairs.reverse().filter((pair) => isCounterpart(a[pair.a]?.text, b[pair.b]?.text));
}

/** Two line breaks and one are nothing to hold on to: they would stand between real counterparts. */
const isCounterpart = (a = '', b = ''): boolean => a === b || (a.trim() !== '' && b.trim() !== '');

// Tables by word number, grown as the vocabulary grows and left all zero after use: to make them
// anew would cost more than the comparison of two clauses.
let worth = new Float64Array(0);
let places = new Int32Array(0);

/** How much every sentence of `a` has in common with every one of `b`, row by row. */
function affinities(a: readonly Sentence[], b: readonly Sentence[]): Float64Array {
  if (worth.length < wordsKnown()) {
    worth = new Float64Array(wordsKnown() * 2);
    places = new Int32Array(wordsKnown() * 2);
  }
  weighWords(a, b);
  const totals = b.map(total);
  const result = new Float64Array(a.length * b.length);
  a.forEach((sentence, row) => {
    const { ids } = sentence;
    const own = total(sentence);
    for (let at = 0; at < ids.length; at += 1) places[ids[at] ?? 0] = at + 1;
    b.forEach((other, column) => {
      result[row * b.length + column] = affinity(other, own + (totals[column] ?? 0));
    });
    for (const id of ids) places[id] = 0;
  });
  for (const sentences of [a, b])
    for (const { ids } of sentences) for (const id of ids) worth[id] = 0;
  return result;
}

/** What a word says in these texts: 知识产权, in every sentence, tells none from another. */
function weighWords(a: readonly Sentence[], b: readonly Sentence[]): void {
  for (const sentences of [a, b])
    for (const { ids } of sentences) for (const id of ids) worth[id] = (worth[id] ?? 0) - 1;
  for (const sentences of [a, b])
    for (const { ids } of sentences)
      for (const id of ids) {
        const uses = -(worth[id] ?? 0);
        if (uses > 0) worth[id] = weightOf(id) / Math.sqrt(Math.max(uses, 2) / 2);
      }
}

function total({ ids }: Sentence): number {
  let sum = 0;
  for (const id of ids) sum += worth[id] ?? 0;
  return sum;
}

/**
 * Shared words, and above all neighbouring words that are neighbours in both sentences: the one
 * whose `places` are filled in (from 1) and this one. `both` is the worth of all their words.
 */
function affinity({ ids }: Sentence, both: number): number {
  let words = 0;
  let neighbours = 0;
  let before = 0;
  let beforeWorth = 0;
  for (const id of ids) {
    const at = places[id] ?? 0;
    if (at > 0) {
      const here = worth[id] ?? 0;
      words += here;
      if (before > 0 && at === before + 1) neighbours += here + beforeWorth;
      beforeWorth = here;
    }
    before = at;
  }
  const share = (0.8 * words + 0.6 * neighbours) / both;
  return share < LEAST_SHARED ? 0 : share * (words + neighbours);
}
