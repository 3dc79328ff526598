import { Footer, HeightRule, type Table, TableCell, TableRow, WidthType } from 'docx';
import type { Masthead } from '../blocks.ts';
import type { Format } from '../format.ts';
import { belowMasthead, footFrame } from '../head/letter-rules.ts';
import type { Frame, ParagraphLook } from '../looks/look-types.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import { twipsOfMm } from '../units.ts';
import { borderOf, NO_BORDER, NO_BORDERS } from './borders.ts';
import { floatingTable } from './floating.ts';
import { paragraphIn } from './paragraphs.ts';

/** A line of next to no height. */
const THIN = 20;

/**
 * The 发文机关标志 of a letter with its double rule, thick above and thin below (10.1): a table that
 * floats on the paper, because it stands above the text area and its rules reach beyond it.
 */
export const letterMasthead = (block: Masthead, format: Format): Table => {
  const look = lookOf(block, format);
  const frame = look.frame ?? { left: 0, top: 0, width: 0 };
  const toRule = belowMasthead(block, look, format);
  return floating(frame, [row(look, toRule, {}, format), rulesRow('thick', 'thin', format)]);
};

/** The second double rule, thin above and thick below, 20 mm above the paper's lower edge. */
export const letterFooter = (format: Format): Footer => {
  const frame = footFrame(format);
  return new Footer({
    children: [
      floating(frame, [rulesRow('thin', 'thick', format)]),
      paragraphIn(thinLook(format), format),
    ],
  });
};

const thinLook = (format: Format): ParagraphLook => ({
  ...lookOf({ kind: 'blank' }, format),
  line: THIN,
});

type RowMaker = (width: number) => TableRow;
type Rules = { readonly above?: number; readonly below?: number };

const row =
  (
    look: ParagraphLook,
    height: number,
    { above = 0, below = 0 }: Rules,
    format: Format,
  ): RowMaker =>
  (width) => {
    const rule = (thicknessMm: number) =>
      thicknessMm === 0 ? NO_BORDER : borderOf({ thicknessMm, colour: 'red' }, format);
    return new TableRow({
      height: { value: height, rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          borders: { ...NO_BORDERS, top: rule(above), bottom: rule(below) },
          children: [paragraphIn(look, format)],
        }),
      ],
    });
  };

/** Half of a double rule is the thick one, a quarter the gap, a quarter the thin one. */
const rulesRow = (above: 'thick' | 'thin', below: 'thick' | 'thin', format: Format): RowMaker => {
  const mm = format.letter.ruleThicknessMm.value;
  const thickness = { thick: mm / 2, thin: mm / 4 };
  const rules = { above: thickness[above], below: thickness[below] };
  // A row reaches from the upper edge of its upper rule to that of the lower one.
  return row(thinLook(format), twipsOfMm(mm - rules.below), rules, format);
};

const floating = (frame: Frame, rows: readonly RowMaker[]): Table =>
  floatingTable(
    frame,
    rows.map((make) => make(frame.width)),
  );
