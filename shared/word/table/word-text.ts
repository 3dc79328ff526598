import {
  AlignmentType,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx';
import { withTabs } from '../docx/paragraphs.ts';
import type { Face, Format } from '../format.ts';
import { plainLook, runProperties } from '../looks/type.ts';
import type { CellParagraph, Mark, MarkedRun, TableCell } from './types.ts';

/** Words of the table: their size and line in the format they are set in. */
export type Type = { readonly sizePt: number; readonly line: number; readonly format: Format };

const FACES = { head: 'hei', body: 'fangsong', note: 'kai', absence: 'kai' } as const;

export type Place = {
  readonly centred?: boolean;
  readonly keepNext?: boolean;
};

/** The paragraphs of a cell; Word wants at least one, also where nothing stands. */
export const cellParagraphs = (
  cell: TableCell,
  type: Type,
  place: Place = {},
): readonly Paragraph[] => {
  const grouped = withHeads(cell);
  return grouped.length === 0
    ? [paragraphOf([], type, place)]
    : grouped.map((parts) => paragraphOf(parts, type, place));
};

/**
 * A head and the words below it make one paragraph with a line break: kept together as two, Word
 * would keep the whole row with the next one.
 */
const withHeads = (cell: TableCell): readonly (readonly CellParagraph[])[] => {
  const groups: CellParagraph[][] = [];
  for (const paragraph of cell) {
    const last = groups.at(-1);
    if (last?.length === 1 && last[0]?.kind === 'head') last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
};

/** One paragraph of marked words. */
export const lineOf = (
  runs: readonly MarkedRun[],
  face: Face,
  type: Type,
  place: Place = {},
): Paragraph =>
  new Paragraph({ ...shapeOf(type, place), children: runs.map((run) => runOf(run, face, type)) });

const paragraphOf = (parts: readonly CellParagraph[], type: Type, place: Place): Paragraph =>
  new Paragraph({
    ...shapeOf(type, place),
    children: parts.flatMap(({ kind, runs }, at) =>
      runs.map((run, index) => runOf(run, FACES[kind], type, at > 0 && index === 0)),
    ),
  });

/** Of a row that goes on on the next page no line of a paragraph stands alone. */
const shapeOf = ({ line }: Type, { centred = false, keepNext = false }: Place) => ({
  alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
  spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
  widowControl: true,
  ...(keepNext && { keepNext: true }),
});

const runOf = (
  { text, mark }: MarkedRun,
  face: Face,
  { sizePt, format }: Type,
  onNewLine = false,
): TextRun =>
  new TextRun({
    children: withTabs(text),
    ...runProperties(plainLook(face, sizePt), format),
    ...MARKS[mark],
    ...(onNewLine && { break: 1 }),
  });

/** Black and white: how a mark looks never depends on a colour. */
const MARKS: Readonly<Record<Mark, IRunOptions>> = {
  plain: {},
  'only-draft': { underline: { type: UnderlineType.SINGLE } },
  'only-other': { strike: true },
  shared: { bold: true },
};
