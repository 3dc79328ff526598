import { overlap, type Packed, packed, tableOf } from '../../topics/packed.ts';
import { textVector } from '../../topics/vectors.ts';

const KEPT = 5_000;
const KEPT_LENGTH = 2_000;
const known = new Map<string, Packed>();

/** Remembered by the words: after a keystroke one sentence of the draft is new. */
function readSentence(text: string): Packed {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = packed(textVector(text));
  if (known.size >= KEPT) known.clear();
  if (text.length <= KEPT_LENGTH) known.set(text, words);
  return words;
}

/** How alike a sentence is to each of some others, 0 to 1, in their order. */
export function likenessTo(others: readonly string[]): (sentence: string) => readonly number[] {
  const table = tableOf(others.map(readSentence));
  return (sentence) => [...overlap(readSentence(sentence), table).products];
}
