import type { Span } from '../../model/span.ts';
import type { LooseSentence } from './types.ts';

/** The shared phrases of the sentences as places in the whole text. */
export function sharedSpans(sentences: readonly LooseSentence[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { text, shared } of sentences) {
    for (const { from, to } of shared) spans.push({ from: at + from, to: at + to });
    at += text.length;
  }
  return spans;
}

/** Single words (优化, 产业) marked all over a text would be confetti; phrases are longer. */
const LEAST_MARKED = 4;

/** Where phrases stand in a text; of two that overlap the longer one, in order of the text. */
export function phraseSpans(text: string, phrases: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    if (phrase.length < LEAST_MARKED) continue;
    for (let from = text.indexOf(phrase); from !== -1; from = text.indexOf(phrase, from + 1)) {
      const to = from + phrase.length;
      if (spans.every((span) => to <= span.from || from >= span.to)) spans.push({ from, to });
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}
