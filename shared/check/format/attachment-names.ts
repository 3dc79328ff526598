import type { Span } from '../../model/span.ts';

/** A name in the 附件说明. */
export type AttachmentName = {
  /** 1. or 1、 before the name, or the 附件2 of a numbered label; null where there is none. */
  readonly number: {
    readonly span: Span;
    readonly value: number;
    readonly labelled: boolean;
  } | null;
  /** The name with its closing mark; over two lines where it was wrapped. */
  readonly span: Span;
  readonly name: string;
  /** The mark behind the name; null where there is none. */
  readonly mark: Span | null;
};

/**
 * 1. and 1、 before a name; 2. within a line only behind a mark or a blank. Of the digits a name may
 * begin with only a year (1.2026年重点任务) and 5G or 3D are sure not to be decimals.
 */
const NUMBER =
  /(?:^|(?<=[；;。，,、\s]))(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]{1,2}、)(?!\d(?!\d{3}(?:年|[-—–－]\d{4}年)|[A-Z]))\s*/gu;
const MARK = /[；;。，,、.]\s*$/u;

type Part = { readonly text: string; readonly from: number };

/** The names of a line; the first may have its number in the label before it (附件2：). */
export const namesIn = (line: Part, label: AttachmentName['number']): readonly AttachmentName[] =>
  partsOf(line).map((part, at) => itemOf(part, at === 0 ? label : null));

/** One part for each name of a line. */
function partsOf({ text, from }: Part): readonly Part[] {
  const starts = [...text.matchAll(NUMBER)].map(({ index }) => index);
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.flatMap((start, at) => {
    const part = text.slice(start, cuts[at + 1] ?? text.length);
    return part.trim() === '' ? [] : [{ text: part, from: from + start }];
  });
}

function itemOf({ text, from }: Part, label: AttachmentName['number']): AttachmentName {
  const printed = text.trimEnd();
  const number = printed.match(NUMBER)?.[0] ?? '';
  const own = label === null && number !== '' && printed.startsWith(number) ? number : '';
  const mark = MARK.exec(printed);
  const to = from + printed.length;
  return {
    number:
      own === ''
        ? label
        : {
            span: { from, to: from + own.trimEnd().length },
            value: Number(/\d+/.exec(own)?.[0] ?? Number.NaN),
            labelled: false,
          },
    span: { from: from + own.length, to },
    name: printed.slice(own.length, mark?.index ?? printed.length),
    mark: mark === null ? null : { from: to - 1, to },
  };
}

/** A name that goes on in the next line. */
export const joined = (before: AttachmentName, more: AttachmentName): AttachmentName => ({
  ...before,
  span: { from: before.span.from, to: more.span.to },
  name: before.name + more.name,
  mark: more.mark,
});
