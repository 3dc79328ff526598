import { join, type Pairing } from './pairing.ts';
import type { Entry } from './passages.ts';

/** Both versions, passage by passage. */
export type Versions = { readonly before: readonly Entry[]; readonly after: readonly Entry[] };

/**
 * Pairs passages with the same words. Words that stand once on each side are sure wherever they are;
 * of those that stand more often (三、组织领导 in every part) the neighbours of pairs come first, then
 * those under the same number or below a pair, then the rest in order.
 */
export function pairEqual({ before, after }: Versions, pairing: Pairing): void {
  const groups = groupsOf(before, after);
  for (const { a, b } of groups)
    if (a.length === 1 && b.length === 1) join(pairing, a[0] ?? -1, b[0] ?? -1);
  const same = (a: number, b: number): boolean =>
    before[a] !== undefined && wordsOf(before[a]) === (after[b] && wordsOf(after[b]));
  spread(pairing, same);
  const repeated = groups.filter(({ a, b }) => a.length > 1 || b.length > 1);
  for (const group of repeated)
    joinBy(group, pairing, (entry) => entry.passage.path, { before, after });
  spread(pairing, same);
  for (const { a, b } of repeated) {
    const freeB = b.filter((place) => pairing.before[place] === -1);
    a.filter((place) => pairing.after[place] === -1).forEach((place, at) => {
      const other = freeB[at];
      if (other !== undefined) join(pairing, place, other);
    });
  }
}

/** A bare 第一章 says nothing but its number. */
const wordsOf = ({ passage: { text, marker } }: Entry): string =>
  text === '' ? `\u0000${marker}` : text;

type Group = { readonly a: number[]; readonly b: number[] };

/** Places by their words, as far as the words stand in both versions. */
function groupsOf(before: readonly Entry[], after: readonly Entry[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (entry: Entry): Group => {
    const words = wordsOf(entry);
    const known = groups.get(words) ?? { a: [], b: [] };
    groups.set(words, known);
    return known;
  };
  before.forEach((entry, at) => {
    groupOf(entry).a.push(at);
  });
  after.forEach((entry, at) => {
    groupOf(entry).b.push(at);
  });
  return [...groups.values()].filter(({ a, b }) => a.length > 0 && b.length > 0);
}

/** Goes from every pair to the passages before and behind it, as long as these are the same too. */
function spread(pairing: Pairing, same: (a: number, b: number) => boolean): void {
  const { after } = pairing;
  for (let a = 1; a < after.length; a += 1) {
    const b = after[a - 1] ?? -1;
    if (b >= 0 && after[a] === -1 && same(a, b + 1)) join(pairing, a, b + 1);
  }
  for (let a = after.length - 2; a >= 0; a -= 1) {
    const b = after[a + 1] ?? -1;
    if (b > 0 && after[a] === -1 && same(a, b - 1)) join(pairing, a, b - 1);
  }
}

/** Pairs the members of a group that agree in something which tells them apart. */
function joinBy(
  { a, b }: Group,
  pairing: Pairing,
  nameOf: (entry: Entry) => string | null,
  { before, after }: Versions,
): void {
  const named = new Map<string, number>();
  for (const place of b) {
    const name = after[place] && nameOf(after[place]);
    if (name) named.set(name, place);
  }
  for (const place of a) {
    const name = before[place] && nameOf(before[place]);
    const other = name ? named.get(name) : undefined;
    if (other !== undefined) join(pairing, place, other);
  }
}
