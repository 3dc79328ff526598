import type { Span } from '../../model/span.ts';
import { isBody } from '../body.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** A sentence, or what stands between two semicolons, at its place in the paragraph. */
export type Sentence = Span & { readonly text: string };

const SENTENCE = /[^。；！？]+/g;

/** What the measures themselves say, sentence by sentence; none of titles, notices and signatures. */
export const sentencesOf: (paragraph: Paragraph) => readonly Sentence[] = perParagraph(
  (paragraph) =>
    isBody(paragraph)
      ? [...readableOf(paragraph).matchAll(SENTENCE)].map(({ 0: text, index }) => ({
          text,
          from: index,
          to: index + text.length,
        }))
      : [],
);
