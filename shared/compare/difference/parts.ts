import { commonAnchors } from './anchors.ts';

/** Sentences of both texts in a row: the same ones, or what became of each other. */
export type Part =
  | { readonly kind: 'equal'; readonly text: string }
  | { readonly kind: 'changed'; readonly a: readonly string[]; readonly b: readonly string[] };

/** More combinations than this are not weighed one by one; unchanged sentences cut them first. */
export const MOST_COMBINATIONS = 40_000;

/**
 * The parts of two texts, in order: equal sentences at both ends stand by themselves, and in long
 * texts those that occur once, so that what nobody touched is not even read for its words.
 */
export function partsOf(a: readonly string[], b: readonly string[]): readonly Part[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [
    { kind: 'equal', text: a.slice(0, head).join('') },
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'equal', text: a.slice(a.length - tail).join('') },
  ];
}

function between(a: readonly string[], b: readonly string[]): readonly Part[] {
  if (a.length + b.length === 0) return [];
  const whole: readonly Part[] = [{ kind: 'changed', a, b }];
  if (a.length * b.length <= MOST_COMBINATIONS) return whole;
  const anchors = equalSentences(a, b);
  if (anchors.length === 0) return whole;
  const parts: Part[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...anchors, [a.length, b.length] as const]) {
    for (const part of partsOf(a.slice(fromA, atA), b.slice(fromB, atB))) parts.push(part);
    parts.push({ kind: 'equal', text: a[atA] ?? '' });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return parts;
}

function equalSentences(a: readonly string[], b: readonly string[]) {
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return commonAnchors(a.map(number), b.map(number));
}
