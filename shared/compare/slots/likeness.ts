import { sameDuty } from './bodies.ts';
import type { ReadSlot } from './read.ts';
import type { Slot, SlotValue } from './types.ts';

/** What can be measured against each other: amounts in one currency, times by what they set. */
export function measureOf({ kind, value, about }: Slot): string {
  if (kind === 'body' || kind === 'condition') return kind;
  if (value.kind === 'number') {
    // 500元 a month is no match for 1万元 once.
    const monthly = /每月/.test(about) ? ' 每月' : '';
    return `${kind} ${value.unit === '家' ? '个' : value.unit}${monthly}`;
  }
  return `${kind} ${value.kind === 'date' && value.to === null ? 'from' : 'to'} ${about}`;
}

/** How surely two slots of one measure speak of the same thing, 0 to 1. */
export function likeness(one: ReadSlot, other: ReadSlot, weigh: Weigh): number {
  const { kind, value: a, about } = one.slot;
  const { value: b } = other.slot;
  if (kind === 'body' && a.kind === 'text' && b.kind === 'text') {
    // The same office in the same role goes before the same office in another.
    return sameDuty(a.text, b.text) * (about === other.slot.about ? 1 : 0.95);
  }
  if (kind === 'condition') return dice(one.slot.text, other.slot.text);
  if (a.kind !== 'number' || b.kind !== 'number') {
    return 0.6 + 0.4 * dice(one.about.near, other.about.near);
  }
  if (opposed(a, b)) return 0;
  const scope = scopeOf(one) === scopeOf(other) ? 1 : 0;
  const award = one.about.award === other.about.award ? 1 : 0;
  const far = dice(one.about.far, other.about.far);
  return 0.6 * matter(one, other, weigh) + 0.2 * scope + 0.1 * award + 0.1 * far;
}

/** 满一年 asks, 五年内 allows. */
export const opposed = (a: NumberValue, b: NumberValue): boolean =>
  (a.least === null && b.most === null) || (a.most === null && b.least === null);

type NumberValue = Extract<SlotValue, { readonly kind: 'number' }>;

/** Do the words around name the same thing? The noun of one may stand anywhere near the other. */
export function matter(one: ReadSlot, other: ReadSlot, weigh: Weigh): number {
  const [a, b] = [one.about, other.about];
  const there = held(a.noun, b.noun + b.near, weigh);
  const back = held(b.noun, a.noun + a.near, weigh);
  if (there === null && back === null) return dice(a.near, b.near);
  return Math.max(there ?? 0, back ?? 0);
}

/** Keeps words that stand beside every figure of a clause from sufficing alone. */
const DOUBT = 0.5;

/** Share of the pairs of `words` that stand in `text`; null when there are none. */
function held(words: string, text: string, weigh: Weigh): number | null {
  const sought = pairsOf(words);
  if (sought.size === 0) return null;
  const there = pairsOf(text);
  let all = 0;
  let found = 0;
  for (const pair of sought) {
    const weight = weigh(pair);
    all += weight;
    if (there.has(pair)) found += weight;
  }
  return found / (all + DOUBT);
}

/** How much a pair of characters tells: 标准 stands beside every figure of a clause on standards. */
export type Weigh = (pair: string) => number;

export function weighing(slots: readonly ReadSlot[]): Weigh {
  const counts = new Map<string, number>();
  for (const { about } of slots) {
    for (const pair of pairsOf(about.noun + about.near)) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return (pair) => 1 / (counts.get(pair) ?? 1);
}

/** 每项 and 单个 limit one thing, 每年 and 年度 one year, 累计 and 总额 all of them. */
export function scopeOf({ about: { per } }: ReadSlot): string {
  const scopes = per.map((word) => {
    if (/累计|总额/.test(word)) return 'all';
    if (/年|月|季/.test(word)) return 'year';
    if (word === '一次性') return '';
    return /人|名|位/.test(word) ? 'person' : 'each';
  });
  return [...new Set(scopes)]
    .filter((scope) => scope !== '')
    .sort()
    .join();
}

/** Share of character pairs in common, 0 to 1. */
function dice(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.size + right.size === 0) return 0.5;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** 知识产权 is what everything is about and says nothing here. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = text.replace(/知识产权/g, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (/^\p{L}+$/u.test(pair)) pairs.add(pair);
  }
  return pairs;
}
