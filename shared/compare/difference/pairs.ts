import { commonAnchors } from './anchors.ts';
import { bestPairs, type Pair } from './best-pairs.ts';
import type { Sentence } from './sentences.ts';

/** More combinations than this are not weighed one by one; anchors cut the stretch first. */
const MOST_COMBINATIONS = 40_000;

/** Words of a sentence that a glance takes in; longer ones are weighed properly. */
const LONGEST_GLANCED = 100;
/** Share of its words that a sentence touched up still has. */
const MOST_WORDS = 0.6;

/**
 * Which sentences correspond, in order. Equal sentences at both ends and equal sentences that occur
 * once are fixed first; between them the pairing that shares most is taken. A sentence without a
 * counterpart stays alone: better one sentence struck whole than confetti.
 */
export function pairSentences(a: readonly Sentence[], b: readonly Sentence[]): readonly Pair[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.text === b[head]?.text) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail)?.text === b.at(-1 - tail)?.text) tail += 1;
  const pairs: Pair[] = [];
  for (let at = 0; at < head; at += 1) pairs.push({ a: at, b: at });
  const inner = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  for (const pair of inner) pairs.push({ a: pair.a + head, b: pair.b + head });
  for (let at = tail; at > 0; at -= 1) pairs.push({ a: a.length - at, b: b.length - at });
  return pairs;
}

function between(a: readonly Sentence[], b: readonly Sentence[]): readonly Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  if (isTouchedUp(a, b)) return a.map((_, at) => ({ a: at, b: at }));
  if (a.length * b.length <= MOST_COMBINATIONS) return bestPairs(a, b);
  const anchors = equalSentences(a, b);
  if (anchors.length === 0) return [];
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...anchors, [a.length, b.length] as const]) {
    for (const pair of pairSentences(a.slice(fromA, atA), b.slice(fromB, atB)))
      pairs.push({ a: pair.a + fromA, b: pair.b + fromB });
    if (atA < a.length) pairs.push({ a: atA, b: atB });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return pairs;
}

function equalSentences(a: readonly Sentence[], b: readonly Sentence[]) {
  const numbers = new Map<string, number>();
  const number = ({ text }: Sentence): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return commonAnchors(a.map(number), b.map(number));
}

/**
 * The everyday case, known at a glance: as many sentences as before, each with most of its words.
 * Not when a sentence only moved to another line, as in a list whose lines are much alike.
 */
function isTouchedUp(a: readonly Sentence[], b: readonly Sentence[]): boolean {
  if (a.length !== b.length) return false;
  if (!a.every((sentence, at) => sharesMostWords(sentence, b[at]))) return false;
  const texts = new Set(a.map(({ text }) => text));
  return b.every(({ text }, at) => text === a[at]?.text || !texts.has(text));
}

function sharesMostWords(a: Sentence, b: Sentence | undefined): boolean {
  if (!b || a.text === b.text) return b !== undefined;
  const [shorter, longer] = a.ids.length < b.ids.length ? [a.ids, b.ids] : [b.ids, a.ids];
  const enough = longer.length * MOST_WORDS;
  if (shorter.length < enough || longer.length > LONGEST_GLANCED) return false;
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head += 1;
  let tail = 0;
  const [endA, endB] = [shorter.length - 1, longer.length - 1];
  while (tail <= endA - head && shorter[endA - tail] === longer[endB - tail]) tail += 1;
  let shared = head + tail;
  for (let at = head; at < shorter.length - tail && shared < enough; at += 1)
    if (longer.includes(shorter[at] ?? -1)) shared += 1;
  return shared >= enough;
}
