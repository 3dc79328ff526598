import type { CellStyle } from 'hucre/xlsx';
import type { Face, Format } from '../../format.ts';
import type { CellParagraph, Mark } from '../types.ts';
import type { SheetRow } from './types.ts';

export const TEXT_PT = 10;
const SIZES = { title: 16, legend: 9, section: TEXT_PT, header: TEXT_PT, entry: TEXT_PT } as const;
const FACES = { head: 'hei', body: 'fangsong', note: 'kai', absence: 'kai' } as const;
/** How the library describes a font. */
export type FontStyle = NonNullable<CellStyle['font']>;

export const fontOf = (face: Face, size: number, { faces }: Format): FontStyle => ({
  name: faces[face].name,
  size,
  ...(faces[face].bold && { bold: true }),
});

/** Black and white: how a mark looks never depends on a colour. */
const MARKS: Readonly<Record<Mark, FontStyle>> = {
  plain: {},
  'only-draft': { underline: 'single' },
  'only-other': { strikethrough: true },
  shared: { bold: true },
};

export const runFont = (
  kind: CellParagraph['kind'],
  mark: Mark,
  row: SheetRow['kind'],
  format: Format,
): FontStyle => ({ ...fontOf(faceIn(kind, row), SIZES[row], format), ...MARKS[mark] });

const faceIn = (kind: CellParagraph['kind'], row: SheetRow['kind']): Face => {
  if (row === 'title') return 'xiaobiaosong';
  return row === 'header' || row === 'section' ? 'hei' : FACES[kind];
};

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const GROUND = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'F0F0F0' },
} as const;

/** Look of a cell; words that begin like a formula stay words when they are typed over. */
export const cellStyle = (
  row: SheetRow['kind'],
  text: string,
  font: FontStyle,
  centred: boolean,
): CellStyle => ({
  font,
  alignment: {
    wrapText: true,
    vertical: row === 'title' || row === 'header' ? 'center' : 'top',
    horizontal: centred ? 'center' : 'left',
  },
  ...(row !== 'title' && row !== 'legend' && { border: BORDER }),
  ...((row === 'header' || row === 'section') && { fill: GROUND }),
  ...(/^[=+\-@\t\r]/u.test(text) && { numFmt: '@' }),
});
