import { fromHan } from '../../model/numerals.ts';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { printedLines } from './lines.ts';

/** An attachment on a page of its own: 附件1 and below it the title. */
export type AttachmentPage = {
  readonly label: Span;
  readonly number: number | null;
  /** True for 附件二, whose number is no Arabic one. */
  readonly inHan: boolean;
  readonly title: string;
  readonly titleSpan: Span;
};

/** 附件1, 附件 一 alone on a line opens an attachment. */
export const OPENING = /^附\s*件\s*(?<number>\d{0,2}|[一二三四五六七八九十]{1,2})\s*$/u;

/** The attachments that follow in the text, each with the first line below its label as title. */
export function attachmentPages(policy: Policy): readonly AttachmentPage[] {
  const lines = printedLines(policy).filter(({ inClause }) => !inClause);
  return lines.flatMap((line, at): readonly AttachmentPage[] => {
    const match = OPENING.exec(line.text);
    const title = lines[at + 1];
    if (line.role !== 'attachment' || match === null || title === undefined) return [];
    if (OPENING.test(title.text)) return [];
    const number = match.groups?.['number'] ?? '';
    return [
      {
        label: line.span,
        number: number === '' ? null : Number(number) || fromHan(number),
        inHan: /^\p{Script=Han}/u.test(number),
        title: title.text,
        titleSpan: title.span,
      },
    ];
  });
}
