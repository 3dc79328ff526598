import type { Edit } from '../../model/edit.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { quotedIn } from '../quoted.ts';

type StraightQuote = Edit & { readonly printed: string };

/** Straight quotation marks "…" around Chinese words, each with the mark it should be. */
export const straightQuotesIn: (paragraph: Paragraph) => readonly StraightQuote[] = perParagraph(
  (paragraph) =>
    paragraph.text.includes('"')
      ? quotedIn(paragraph)
          .filter(({ open }) => open === '"')
          .filter(({ from, to }) => /\p{Script=Han}/u.test(paragraph.text.slice(from, to)))
          .flatMap(({ from, to }) => [
            { from, to: from + 1, printed: '"', insert: '“' },
            { from: to - 1, to, printed: '"', insert: '”' },
          ])
      : [],
);
