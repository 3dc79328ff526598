/**
 * Words by their characters, one step a character: a node stands for what some words begin with, and
 * 0, the root, for nothing yet.
 */
export type WordTree = {
  readonly add: (word: string) => number;
  /** The node behind `node` by this UTF-16 unit; 0 where no word goes on like that. */
  readonly next: (node: number, unit: number) => number;
  /** Number of the word that ends at a node, as `add` gave it; 0 where none does. */
  readonly wordAt: (node: number) => number;
};

/** More than twice as many places as the lists have beginnings of words. */
const BITS = 18;
const MASK = (1 << BITS) - 1;

/**
 * A hash table without objects (open addressing), because it is asked at every character of a text:
 * nothing need be cut out to be looked up. A node is its place in the table.
 */
export function wordTree(): WordTree {
  const before = new Int32Array(MASK + 1);
  const units = new Uint16Array(MASK + 1);
  const words = new Int32Array(MASK + 1);
  let known = 0;

  /** Where the node is, or the empty place where it would be; 0 is never given away. */
  const placeOf = (node: number, unit: number): number => {
    let place = Math.imul(Math.imul(node, 0x85eb_ca6b) ^ unit, 0x9e37_79b1) >>> (32 - BITS) || 1;
    while (units[place] !== 0 && (units[place] !== unit || before[place] !== node))
      place = (place + 1) & MASK || 1;
    return place;
  };

  return {
    add(word) {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        const place = placeOf(node, unit);
        before[place] = node;
        units[place] = unit;
        node = place;
      }
      if (words[node] === 0) words[node] = known += 1;
      return words[node] ?? 0;
    },
    next(node, unit) {
      const place = placeOf(node, unit);
      return units[place] === 0 ? 0 : place;
    },
    wordAt: (node) => words[node] ?? 0,
  };
}
