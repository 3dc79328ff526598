import { join, type Pairing } from './pairing.ts';
import type { Entry } from './passages.ts';

/** Both versions, passage by passage. */
export type Versions = { readonly before: readonly Entry[]; readonly after: readonly Entry[] };

/**
 * Pairs passages with the same words. Words that stand once on each side are sure wherever they are;
 * of those that stand more often (（一）加强组织领导 in every part) the neighbours of pairs come first,
 * then those below the same heading, those with the same path, and the rest in order.
 */
export function pairEqual({ before, after }: Versions, pairing: Pairing): void {
  const groups = groupsOf(before, after);
  for (const { a, b } of groups)
    if (a.length === 1 && b.length === 1) join(pairing, a[0] ?? -1, b[0] ?? -1);
  const same = (a: number, b: number): boolean =>
    before[a] !== undefined && wordsOf(before[a]) === (after[b] && wordsOf(after[b]));
  const repeated = groups.filter(({ a, b }) => a.length > 1 || b.length > 1);
  spread(pairing, same);
  for (const group of repeated) {
    joinNamed(group, pairing, {
      a: (at) => pairing.after[before[at]?.parent ?? -1],
      b: (at) => after[at]?.parent,
    });
    joinNamed(group, pairing, {
      a: (at) => before[at]?.passage.path,
      b: (at) => after[at]?.passage.path,
    });
  }
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

type Name = string | number | null | undefined;

/** Pairs the members of a group that have the same name, if only one on either side has it. */
function joinNamed(
  group: Group,
  pairing: Pairing,
  nameOf: { readonly a: (at: number) => Name; readonly b: (at: number) => Name },
): void {
  const named = new Map<Name, { readonly a: number[]; readonly b: number[] }>();
  const add = (side: 'a' | 'b', at: number): void => {
    const name = nameOf[side](at);
    if (name === null || name === undefined || name === -1) return;
    const known = named.get(name) ?? { a: [], b: [] };
    named.set(name, known);
    known[side].push(at);
  };
  for (const at of group.a) if (pairing.after[at] === -1) add('a', at);
  for (const at of group.b) if (pairing.before[at] === -1) add('b', at);
  for (const { a, b } of named.values())
    if (a.length === 1 && b.length === 1) join(pairing, a[0] ?? -1, b[0] ?? -1);
}
