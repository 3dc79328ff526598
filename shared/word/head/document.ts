import type { Block, Sourced } from '../blocks.ts';
import type { Face, Format } from '../format.ts';
import { twipsOfMm } from '../units.ts';
import { widthOf } from '../width.ts';
import type { HeadFacts, Words } from './facts.ts';
import { mastheadInk, mastheadOf } from './masthead.ts';

const BLANK: Sourced = { block: { kind: 'blank' }, span: null };

/**
 * 版头 of the 文件格式 (7.2): marks at the top left, the 发文机关标志 35 mm below the text area's top,
 * the 发文字号 two blank lines below it, the red rule.
 */
export const documentHead = (facts: HeadFacts, format: Format): readonly Sourced[] => {
  const marks = markLines(facts, format);
  const line = format.grid.lineTwips.value;
  const above = twipsOfMm(format.masthead.belowTopMm.value);
  const filled = Math.max(marks.length, Math.floor(above / line) - (above % line < ROOM ? 1 : 0));
  return [
    ...marks,
    ...Array.from({ length: filled - marks.length }, () => BLANK),
    ...facts.rest.map((words) => made({ kind: 'letterhead', text: words.text }, words)),
    ...masthead(facts.organs, above - filled * line, format),
    ...Array.from({ length: format.docNumber.blankLinesBefore.value }, () => BLANK),
    ...numberLines(facts, format),
    { block: { kind: 'red-rule' }, span: null },
  ];
};

/** So much the last line above the mark must leave, or its upper edge cannot be placed. */
const ROOM = 80;

const made = (block: Block, { span }: Words): Sourced => ({ block, span });

/** 份号 on line 1, 密级 on line 2, 紧急程度 below whatever there is (7.2.1 to 7.2.3). */
export const markLines = (
  { copyNumber, secrecy, urgency }: HeadFacts,
  format: Format,
): readonly Sourced[] => {
  const mark = (words: Words | null, face: Face) =>
    words === null ? [] : [made({ kind: 'letterhead-mark', text: words.text, face }, words)];
  const first = mark(copyNumber, format.body.face.value);
  return [
    ...(first.length === 0 && secrecy !== null ? [BLANK] : first),
    ...mark(secrecy, format.secrecy.face.value),
    ...mark(urgency, format.urgency.face.value),
  ];
};

const masthead = (organs: readonly Words[], room: number, format: Format): readonly Sourced[] => {
  const [first] = organs;
  if (first === undefined) return [];
  const suffix = format.masthead.suffix.value;
  const mark = mastheadOf(
    organs.map(({ text }) => text),
    suffix,
    'text',
    format,
  );
  return [made({ ...mark, before: Math.max(0, room - mastheadInk(mark.sizePt)) }, first)];
};

/** The number centred; beside 签发人 it stands at the left, on the line of the last of them. */
const numberLines = ({ number, signers }: HeadFacts, format: Format): readonly Sourced[] => {
  if (signers.length === 0) {
    return number === null
      ? []
      : [made({ kind: 'doc-number', text: number.text, align: 'center', beside: '' }, number)];
  }
  const { label, sideCharacters, namesPerLine } = format.signer;
  const rows = chunks(
    signers.map(({ text }) => text),
    namesPerLine.value,
  ).map((row) => row.join('\u3000'));
  const names = Math.max(...rows.map(widthOf));
  const namesAt = format.grid.characters.value - sideCharacters.value - names;
  return rows.map((row, index) =>
    made(
      {
        kind: 'signers',
        number: index === rows.length - 1 ? (number?.text ?? '') : '',
        label: index === 0 ? label.value : '',
        names: row,
        labelAt: namesAt - widthOf(label.value),
        namesAt,
      },
      (index === rows.length - 1 ? number : signers[index]) ?? { text: '', span: null },
    ),
  );
};

const chunks = (items: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
