import {
  AlignmentType,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Face, Format } from '../format.ts';
import { printable } from '../printable.ts';
import { plainLook, runProperties } from '../type.ts';
import type { CellParagraph, Mark, MarkedRun, TableCell } from './types.ts';

/** Words of the table: their size and line in the format they are set in. */
export type Type = { readonly sizePt: number; readonly line: number; readonly format: Format };

const FACES = { head: 'hei', body: 'fangsong', note: 'kai', absence: 'kai' } as const;

/** The paragraphs of a cell; Word wants at least one, also where nothing stands. */
export const cellParagraphs = (
  cell: TableCell,
  type: Type,
  centred = false,
): readonly Paragraph[] =>
  cell.length === 0
    ? [lineOf([], 'fangsong', type)]
    : cell.map((paragraph) => lineOf(paragraph.runs, faceOf(paragraph), type, { centred }));

const faceOf = ({ kind }: CellParagraph): Face => FACES[kind];

export type Place = {
  readonly centred?: boolean;
  readonly keepNext?: boolean;
};

/** One paragraph of marked words. */
export const lineOf = (
  runs: readonly MarkedRun[],
  face: Face,
  type: Type,
  { centred = false, keepNext = false }: Place = {},
): Paragraph =>
  new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: 0, after: 0, line: type.line, lineRule: LineRuleType.EXACT },
    ...(keepNext && { keepNext: true }),
    children: runs.map((run) => runOf(run, face, type)),
  });

const runOf = ({ text, mark }: MarkedRun, face: Face, { sizePt, format }: Type): TextRun =>
  new TextRun({
    text: printable(text.replaceAll('\t', '\u3000')),
    ...runProperties(plainLook(face, sizePt), format),
    ...MARKS[mark],
  });

/** Black and white: how a mark looks never depends on a colour. */
const MARKS: Readonly<Record<Mark, IRunOptions>> = {
  plain: {},
  'only-draft': { underline: { type: UnderlineType.SINGLE } },
  'only-other': { strike: true },
  shared: { bold: true },
};
