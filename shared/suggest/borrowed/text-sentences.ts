import type { Passage } from '../../compare/passage-index.ts';
import { linesOf } from '../../compare/remarks/lines.ts';
import { readMarker } from '../../model/marker.ts';
import { sentencesOf } from '../../text/segment-sentences.ts';

/**
 * A sentence or heading of a draft: its words without the marker before it and the marks at its
 * end, the span with those marks. `at` counts the sentences of the text.
 */
export type TextSentence = Passage & { readonly at: number };

/** The marks a sentence may gain or lose without becoming another (培育机构 and 培育机构。). */
export const bare = (words: string): string =>
  words.trim().replace(/(?<![。；！？，、：;!?,.:])[。；！？，、：;!?,.:]+$/u, '');

/** The sentences of a text as printed, clause markers left out. */
export function textSentences(text: string): readonly TextSentence[] {
  const sentences: TextSentence[] = [];
  for (const line of linesOf(text)) {
    const marker = readMarker(line.words)?.length ?? 0;
    let from = line.span.from + marker;
    for (const sentence of sentencesOf(line.words.slice(marker))) {
      const words = bare(sentence);
      const begin = from + sentence.length - sentence.trimStart().length;
      const span = { from: begin, to: from + sentence.trimEnd().length };
      if (words !== '') sentences.push({ words, span, at: sentences.length });
      from += sentence.length;
    }
  }
  return sentences;
}
