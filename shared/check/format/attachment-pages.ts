import { fromHan } from '../../model/numerals.ts';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { type PrintedLine, printedLines } from './lines.ts';

/** An attachment on a page of its own: 附件1 and below it the title. */
export type AttachmentPage = {
  readonly label: Span;
  readonly number: number | null;
  /** True for 附件二, whose number is no Arabic one. */
  readonly inHan: boolean;
  readonly title: string;
  readonly titleSpan: Span;
};

/** 附件1, 附件 一, 附件2： alone on a line opens an attachment. */
export const OPENING =
  /^附\s*件\s*(?:(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[：:]\s*)?)?$/u;
/** 附件1：申报表 opens one as well where a list of the attachments (附件：1.…) stands before it. */
const WITH_TITLE =
  /^附\s*件\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})(?:\s*[：:]\s*|\s+)(?=\S)/u;
const LIST = /^附\s*件\s*[：:]/u;

/** Place of the first line of a list of attachments; behind the last line where there is none. */
export function listPlace(lines: readonly PrintedLine[]): number {
  const at = lines.findIndex(({ text, role }) => role === 'attachment' && LIST.test(text));
  return at < 0 ? lines.length : at;
}

/** Has the line the number of an attachment and a title behind it? */
export const hasTitle = (text: string): boolean => WITH_TITLE.test(text);

/** The attachments that follow in the text, each with the first line below its label as title. */
export function attachmentPages(policy: Policy): readonly AttachmentPage[] {
  const lines = printedLines(policy).filter(({ inClause }) => !inClause);
  const list = listPlace(lines);
  return lines.flatMap((line, at): readonly AttachmentPage[] => {
    if (line.role !== 'attachment') return [];
    const match = OPENING.exec(line.text);
    const title = match !== null ? lines[at + 1] : at > list ? titleIn(line) : undefined;
    if (title === undefined || OPENING.test(title.text)) return [];
    const number = (match ?? WITH_TITLE.exec(line.text))?.groups?.['number'] ?? '';
    const label = /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?/u.exec(line.text)?.[0] ?? '';
    return [
      {
        label: { from: line.span.from, to: line.span.from + label.length },
        number: number === '' ? null : Number(number) || fromHan(number),
        inHan: /^\p{Script=Han}/u.test(number),
        title: title.text,
        titleSpan: title.span,
      },
    ];
  });
}

function titleIn({ text, span }: PrintedLine): Pick<PrintedLine, 'text' | 'span'> | undefined {
  const from = WITH_TITLE.exec(text)?.[0].length;
  return from === undefined
    ? undefined
    : { text: text.slice(from), span: { from: span.from + from, to: span.to } };
}
