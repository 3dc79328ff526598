import type { Span } from '../../model/span.ts';
import type { Placed } from '../blocks.ts';
import type { Area } from './area.ts';
import { bitsOf } from './pieces.ts';
import type { RowRule, Words } from './rows.ts';
import type { Line, Piece, Rule } from './types.ts';

export const pt = (twips: number): number => twips / 20;

/** In a line of exact height the feet of the characters stand at four fifths of it. */
const BASELINE = 0.8;

/** A line of words in points on the paper. */
export const lineOf = (
  { block, paragraph, line, left, top }: Words,
  rowTop: number,
  area: Area,
  placed: readonly Placed[],
): Line => {
  const { look, lines, width } = paragraph;
  const extent = lines[line];
  const edge = area.left + left;
  const bits =
    extent === undefined ? [] : bitsOf(paragraph.measured, extent, look, line === 0, width);
  const pieces = bits.map(
    (bit): Piece => ({
      text: bit.text,
      face: bit.look.face,
      sizePt: bit.look.sizePt,
      bold: bit.look.bold,
      colour: bit.look.colour,
      left: pt(edge + bit.left),
      width: pt(bit.width),
      spacing: pt(bit.spacing),
      ...(bit.look.narrowed !== undefined && { narrowed: bit.look.narrowed }),
    }),
  );
  const first = pieces[0];
  const last = pieces.at(-1);
  const from = first?.left ?? pt(edge + look.left);
  const lineTop = pt(area.top + rowTop + top);
  return {
    kind: placed[block]?.block.kind ?? 'blank',
    block,
    span: spanOf(placed, block),
    left: from,
    top: lineTop,
    width: last === undefined ? 0 : last.left + last.width - from,
    height: pt(look.line),
    baseline: lineTop + pt(look.line) * BASELINE,
    pieces,
  };
};

const spanOf = (placed: readonly Placed[], block: number): Span | null =>
  placed[block]?.span ?? null;

export const ruleOf = (rule: RowRule, rowTop: number, area: Area): Rule => ({
  kind: rule.kind,
  thickness: pt(rule.thickness),
  from: { left: pt(area.left + rule.left), top: pt(area.top + rowTop + rule.top) },
  to: { left: pt(area.left + rule.right), top: pt(area.top + rowTop + rule.bottom) },
});
