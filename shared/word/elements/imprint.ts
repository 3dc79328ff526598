import type { Issuance } from '../../model/issuance.ts';
import type { Span } from '../../model/span.ts';
import type { Imprint, Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';

/** A line of a 版记: who gets a copy, or who printed it and when. */
export type ImprintLine = {
  readonly text: string;
  readonly right: string;
  readonly span: Span | null;
};

/** 某某办公室　2025年3月6日印发: the date goes to the right. */
const PRINTED =
  /^(.*?)[\s\u3000]*((?:\d{4}|[〇○零一二三四五六七八九]{4})年[^年]{2,12}日\s*印\s*[发制])。?$/u;

export const imprintLine = (text: string, span: Span | null): ImprintLine => {
  const [, organ, printed] = PRINTED.exec(text) ?? [];
  return organ === undefined || printed === undefined
    ? { text, right: '', span }
    : { text: organ, right: printed, span };
};

/** What of the 发文要素 is printed beside the lines of the text. */
export const imprintBeside = (
  inText: readonly ImprintLine[],
  { copyTo, printedBy, printedOn }: Issuance['imprint'],
): Issuance['imprint'] => {
  const hasCopies = inText.some(({ text }) => /^抄\s*[送报]/u.test(text));
  const hasPrinted = inText.some(({ right }) => right !== '');
  return {
    copyTo: hasCopies ? '' : copyTo.trim(),
    printedBy: hasPrinted ? '' : printedBy.trim(),
    printedOn: hasPrinted ? '' : printedOn.trim(),
  };
};

/**
 * The 版记 the 发文要素 ask for, as far as the lines of the text do not say the same: 抄送 closed
 * with a full stop, printing organ and date on one line.
 */
export const imprintLines = (
  inText: readonly ImprintLine[],
  { imprint }: Pick<Issuance, 'imprint'>,
  format: Format,
): readonly ImprintLine[] => {
  const { copyLabel, printedSuffix } = format.imprint;
  const { copyTo, printedBy, printedOn } = imprintBeside(inText, imprint);
  return [
    ...(copyTo === ''
      ? []
      : [
          {
            text: `${copyLabel.value}${copyTo}${/。$/u.test(copyTo) ? '' : '。'}`,
            right: '',
            span: null,
          },
        ]),
    ...inText,
    ...(printedBy + printedOn === ''
      ? []
      : [
          {
            text: printedBy,
            right: printedOn === '' ? '' : `${printedOn}${printedSuffix.value}`,
            span: null,
          },
        ]),
  ];
};

/** The lines with their rules: thick above the first and below the last, thin between (7.4.1). */
export const imprintBlocks = (
  lines: readonly ImprintLine[],
  ruled: boolean,
  format: Format,
): readonly Sourced[] => {
  const { outerRuleMm, innerRuleMm } = format.imprint;
  return lines.map(({ text, right, span }, index) => {
    const block: Imprint = {
      kind: 'imprint',
      text,
      right,
      aboveMm: ruled ? (index === 0 ? outerRuleMm.value : innerRuleMm.value) : 0,
      belowMm: ruled && index === lines.length - 1 ? outerRuleMm.value : 0,
    };
    return { block, span };
  });
};
