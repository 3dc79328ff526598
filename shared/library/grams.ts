/**
 * Stretches of letters and digits of any script; what stands between them parts the words. So do the
 * rare characters that take two code units: half of one could not be stored.
 */
const runsIn = (folded: string): readonly string[] =>
  folded.replace(/[\u{10000}-\u{10ffff}]/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The neighbouring pairs of characters in a folded text, each once: 质押融资 has 质押, 押融, 融资. In
 * Chinese two characters are a word more often than not, so pairs find what trigrams miss (质押 alone).
 */
export function pairsIn(folded: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of runsIn(folded)) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

/** The single characters, each once: what a query of one character is found by. */
export const charactersIn = (folded: string): ReadonlySet<string> =>
  new Set(runsIn(folded).flatMap((run) => run.split('')));

/** What a word of a query must have in common with a clause: its pairs, else its one character. */
export function gramsOfWord(word: string): readonly string[] {
  const pairs = pairsIn(word);
  return pairs.size > 0 ? [...pairs] : [...charactersIn(word)];
}

/** The share of the pairs of one folded text that stand in another as well; 0 where it has none. */
export function sharedPairs(asked: ReadonlySet<string>, other: string): number {
  if (asked.size === 0) return 0;
  const there = pairsIn(other);
  let common = 0;
  for (const pair of asked) if (there.has(pair)) common += 1;
  return common / asked.size;
}
