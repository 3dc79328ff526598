/** 1 for every code unit that is a letter or digit. */
const WORD = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Pairs of characters are kept in so many lists; two pairs in one list only cost a look more. */
const LISTS = 1 << 20;

/** The list of a pair of characters; -1 where one of them is no letter or digit. */
const listOf = (one: number, other: number): number =>
  WORD[one] === 1 && WORD[other] === 1
    ? (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 12
    : -1;

/**
 * For every pair of neighbouring characters the clauses it occurs in, ascending: one array of
 * numbers outside the heap of the language, about four bytes a pair and clause.
 */
export type PairIndex = {
  /** Clauses that are in it: 0 … clauses - 1. */
  readonly clauses: number;
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
};

export const noPairs: PairIndex = {
  clauses: 0,
  starts: new Uint32Array(LISTS + 1),
  numbers: new Uint32Array(0),
};

/** Clauses between two breaths: a few milliseconds. */
const AT_ONCE = 2_000;

/** Makes the index of so many clauses in steps, so that nobody waits for all of it. */
export function* pairIndexOf(
  clauses: number,
  textOf: (clause: number) => string,
): Generator<void, PairIndex> {
  const counts = new Uint32Array(LISTS + 1);
  const last = new Uint32Array(LISTS);
  for (let clause = 0; clause < clauses; clause += 1) {
    eachPair(textOf(clause), last, clause + 1, (list) => {
      counts[list + 1] = (counts[list + 1] ?? 0) + 1;
    });
    if (clause % AT_ONCE === AT_ONCE - 1) yield;
  }
  for (let list = 0; list < LISTS; list += 1) {
    counts[list + 1] = (counts[list + 1] ?? 0) + (counts[list] ?? 0);
  }
  const numbers = new Uint32Array(counts[LISTS] ?? 0);
  const next = counts.slice();
  last.fill(0);
  for (let clause = 0; clause < clauses; clause += 1) {
    eachPair(textOf(clause), last, clause + 1, (list) => {
      const at = next[list] ?? 0;
      numbers[at] = clause;
      next[list] = at + 1;
    });
    if (clause % AT_ONCE === AT_ONCE - 1) yield;
  }
  return { clauses, starts: counts, numbers };
}

function eachPair(
  text: string,
  last: Uint32Array,
  mark: number,
  found: (list: number) => void,
): void {
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const list = listOf(before, code);
    before = code;
    if (list < 0 || last[list] === mark) continue;
    last[list] = mark;
    found(list);
  }
}

/** The clauses of a pair, ascending. */
export function clausesOf({ starts, numbers }: PairIndex, pair: string): Uint32Array {
  const list = listOf(pair.charCodeAt(0), pair.charCodeAt(1));
  return list < 0 ? numbers.subarray(0, 0) : numbers.subarray(starts[list], starts[list + 1]);
}

export type RarePair = { readonly pair: string; readonly clauses: Uint32Array };

/** The rarest pairs that occur at all, rarest first. */
export const rarest = (
  index: PairIndex,
  pairs: Iterable<string>,
  most: number,
): readonly RarePair[] =>
  [...pairs]
    .map((pair) => ({ pair, clauses: clausesOf(index, pair) }))
    .filter(({ clauses }) => clauses.length > 0)
    .sort((a, b) => a.clauses.length - b.clauses.length)
    .slice(0, most);
