import type { Entry } from './passages.ts';

/** A passage as the matching sees it. */
export type Features = {
  /** Letters and digits of heading and body; what stands between them says nothing. */
  readonly letters: string;
  /** Every two neighbouring letters as a number, in order. */
  readonly pairs: Int32Array;
  /** What is weighed: the pairs, and those of the heading once more, since it names the subject. */
  readonly terms: Int32Array;
  /** Weight of all terms together, and of the pairs alone. */
  readonly total: number;
  readonly own: number;
};

/** Both versions, and what a pair of letters is worth in them. */
export type Read = {
  readonly before: readonly Features[];
  readonly after: readonly Features[];
  readonly weights: Float64Array;
};

/** Enough to know a passage by; a document without any clause may be one passage of a million. */
const LONGEST = 20_000;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

const lettersOf = (text: string): string => text.slice(0, LONGEST).replace(NO_LETTER, '');

/**
 * Reads all passages of both versions. Pairs of letters need no dictionary and stay linear; rare ones
 * weigh more (tf-idf), so that 知识产权服务机构 and 责任单位 make no two clauses alike.
 */
export function readFeatures(before: readonly Entry[], after: readonly Entry[]): Read {
  const numbers = new Map<string, number>();
  const drafts = [before, after].map((entries) => entries.map((entry) => pairsOf(entry, numbers)));
  const weights = weighed(drafts.flat(), numbers.size);
  const [a = [], b = []] = drafts.map((list) =>
    list.map((one) => ({
      ...one,
      total: sumOf(one.terms, weights),
      own: sumOf(one.pairs, weights),
    })),
  );
  return { before: a, after: b, weights };
}

type Draft = Omit<Features, 'total' | 'own'>;

function pairsOf({ heading, body }: Entry, numbers: Map<string, number>): Draft {
  const named = lettersOf(heading);
  const letters = named + lettersOf(body);
  const pairs = numbered(letters, numbers);
  const again = numbered(named, numbers);
  const terms = new Int32Array(pairs.length + again.length);
  terms.set(pairs);
  terms.set(again, pairs.length);
  return { letters, pairs, terms };
}

function numbered(letters: string, numbers: Map<string, number>): Int32Array {
  const result = new Int32Array(Math.max(0, letters.length - 1));
  for (let at = 0; at < result.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    const known = numbers.get(pair) ?? numbers.size;
    if (known === numbers.size) numbers.set(pair, known);
    result[at] = known;
  }
  return result;
}

/** Log rarity of every pair over the passages of both versions. */
function weighed(drafts: readonly Draft[], known: number): Float64Array {
  const uses = new Float64Array(known);
  const seen = new Int32Array(known).fill(-1);
  drafts.forEach(({ pairs }, number) => {
    for (const pair of pairs) {
      if (seen[pair] === number) continue;
      seen[pair] = number;
      uses[pair] = (uses[pair] ?? 0) + 1;
    }
  });
  return uses.map((count) => Math.log(1 + drafts.length / count));
}

const sumOf = (terms: Int32Array, weights: Float64Array): number => {
  let sum = 0;
  for (const term of terms) sum += weights[term] ?? 0;
  return sum;
};

/**
 * How much two passages have in common, 0 to 1 (weighted Dice: twice the common terms of all terms,
 * each as often as it occurs in both).
 */
export function likenessIn(weights: Float64Array): (a: Features, b: Features) => number {
  const counts = new Int32Array(weights.length);
  return (a, b) => {
    if (a.total + b.total === 0) return a.letters === b.letters ? 1 : 0;
    for (const term of a.terms) counts[term] = (counts[term] ?? 0) + 1;
    let common = 0;
    for (const term of b.terms) {
      const left = counts[term] ?? 0;
      if (left === 0) continue;
      counts[term] = left - 1;
      common += weights[term] ?? 0;
    }
    for (const term of a.terms) counts[term] = 0;
    return (2 * common) / (a.total + b.total);
  };
}
