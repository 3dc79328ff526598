import { bestPairs, type Pair } from './best-pairs.ts';
import { MOST_COMBINATIONS } from './parts.ts';
import type { Sentence } from './sentences.ts';

/** Words of a sentence that a glance takes in; longer ones are weighed properly. */
const LONGEST_GLANCED = 100;
/** Share of its words that a sentence touched up still has. */
const MOST_WORDS = 0.6;

/**
 * Which sentences correspond, in order: the pairing that shares most is taken. A sentence without a counterpart stays alone: better one sentence struck
 * whole than confetti. Nothing corresponds where there are too many combinations to weigh.
 */
export function pairSentences(a: readonly Sentence[], b: readonly Sentence[]): readonly Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  if (isTouchedUp(a, b)) return a.map((_, at) => ({ a: at, b: at }));
  return a.length * b.length <= MOST_COMBINATIONS ? bestPairs(a, b) : [];
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
