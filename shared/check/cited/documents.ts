import type { Span } from '../../model/span.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { quotedIn } from '../quoted.ts';
import { docNumbersIn } from './number.ts';

/** A document named in 《…》. */
type CitedDocument = {
  /** Without the outer marks, as printed. */
  readonly title: string;
  /** The outer marks included. */
  readonly span: Span;
  /** Its 发文字号 where it stands right behind (《…》（国发〔2021〕20号）) or before it. */
  readonly number: (Span & { readonly text: string }) | null;
};

/** The documents a paragraph names; of 《关于印发〈…〉的通知》 the whole. */
export const documentsIn: (paragraph: Paragraph) => readonly CitedDocument[] = perParagraph(
  (paragraph) => {
    const { text } = paragraph;
    const numbers = docNumbersIn(paragraph);
    let end = 0;
    return quotedIn(paragraph).flatMap(({ from, to, open }): readonly CitedDocument[] => {
      if (open !== '《' || from < end) return [];
      end = to;
      const number = numbers.find(
        (one) =>
          (one.from === to + 1 && /[（(]/.test(text.charAt(to))) ||
          one.to === from ||
          (one.to < from && one.to >= from - 2 && /^文件?$/.test(text.slice(one.to, from))),
      );
      return [
        {
          title: text.slice(from + 1, to - 1),
          span: { from, to },
          number:
            number === undefined
              ? null
              : { from: number.from, to: number.to, text: `${number.code}${number.right}` },
        },
      ];
    });
  },
);
