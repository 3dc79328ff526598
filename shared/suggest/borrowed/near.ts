import type { Borrowed } from '../../model/borrowed.ts';
import type { TextSentence } from './text-sentences.ts';

/** So much of a neighbour tells it. */
const LONGEST = 60;

/** What a record keeps of the sentence at a place; '' beyond the ends of the text. */
export const nearAt = (sentences: readonly TextSentence[], at: number): string =>
  sentences[at]?.words.slice(0, LONGEST) ?? '';

/** How many of the neighbours a record had stand beside a sentence: 0, 1 or 2. */
export function nearness(
  { near }: Borrowed,
  { at }: TextSentence,
  { sentences }: { readonly sentences: readonly TextSentence[] },
): 0 | 1 | 2 {
  if (near === undefined) return 0;
  const before = nearAt(sentences, at - 1) === near.before;
  const after = nearAt(sentences, at + 1) === near.after;
  return before && after ? 2 : before || after ? 1 : 0;
}
