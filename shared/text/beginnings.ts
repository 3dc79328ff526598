/** How long the longest word is that begins with two given characters; 0 where none does. */
export type Beginnings = {
  readonly add: (word: string) => void;
  readonly longest: (first: number, second: number) => number;
};

/** Twice as many places as there are beginnings, at least. */
const BITS = 18;
const MASK = (1 << BITS) - 1;

/**
 * A hash table without objects (open addressing), because it is asked at every character of a text:
 * most pairs of characters begin no word, and then nothing need be cut out and looked up.
 */
export function beginnings(): Beginnings {
  const keys = new Uint32Array(MASK + 1);
  const lengths = new Uint8Array(MASK + 1);
  const placeOf = (first: number, second: number): number => {
    const key = ((first << 16) | second) >>> 0;
    let place = Math.imul(key, 0x9e37_79b1) >>> (32 - BITS);
    while (keys[place] !== key && keys[place] !== 0) place = (place + 1) & MASK;
    return place;
  };
  return {
    add(word) {
      if (word.length < 2) return;
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      const place = placeOf(first, second);
      keys[place] = ((first << 16) | second) >>> 0;
      lengths[place] = Math.max(lengths[place] ?? 0, word.length);
    },
    longest: (first, second) => lengths[placeOf(first, second)] ?? 0,
  };
}
