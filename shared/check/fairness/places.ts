import type { Span } from '../../model/span.ts';
import type { Paragraph } from '../paragraph.ts';
import { isCited } from '../quoted.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences.ts';
import { isNegated } from './words.ts';

/** Words of a sentence that a rule looks for, at their place in the paragraph. */
export type Place = Span & { readonly words: string; readonly sentence: Sentence };

/**
 * The first words of each sentence that one of the patterns finds, neither quoted nor taken back
 * (不得要求…). One a sentence: the same condition said twice is one fault.
 *
 * @param cue words without which no pattern finds anything: most sentences need no second look.
 */
export const placesOf = (
  paragraph: Paragraph,
  cue: RegExp,
  patterns: readonly RegExp[],
): readonly Place[] =>
  sentencesOf(paragraph).flatMap((sentence) => {
    if (!cue.test(sentence.text)) return [];
    const found = patterns.flatMap((pattern) => [...sentence.text.matchAll(pattern)]);
    const places = found
      .map(({ 0: words, index }) => ({
        from: sentence.from + index,
        to: sentence.from + index + words.length,
        words,
        sentence,
      }))
      .filter(
        ({ from }) =>
          !isCited(paragraph, from) && !isNegated(sentence.text.slice(0, from - sentence.from)),
      )
      .sort((a, b) => a.from - b.from || b.to - a.to);
    return places.slice(0, 1);
  });

const LONGEST = 24;

/** The words as a message quotes them. */
export const quoted = (words: string): string =>
  `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 2)}……` : words}”`;
