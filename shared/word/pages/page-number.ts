import type { Format } from '../format.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import { pageNumberLook } from '../looks/type.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { areaOf } from './area.ts';
import { measured } from './measured.ts';
import type { Metrics } from './metrics.ts';
import type { Line } from './types.ts';

/**
 * — 1 — below the text area, on odd pages one character from the right edge, on even pages from
 * the left (7.5). The dashes stand in the middle of the line, at the height the standard fixes. On
 * a page that lies across it stands where it does on all others once the document is bound (8).
 */
export const pageNumberOf = (
  number: number,
  landscape: boolean,
  format: Format,
  metrics: Metrics,
): Line => {
  const { paper, textArea, pageNumber } = format;
  const face = pageNumber.face.value;
  const sizePt = pageNumber.sizePt.value;
  const dash = pageNumber.dash.value;
  const text = `${dash} ${number} ${dash}`;
  const look = {
    ...lookOf({ kind: 'blank' }, format),
    runs: [{ ...pageNumberLook(format), text, newLine: false }],
  };
  const width = measured(look, metrics).steps.reduce((sum, step) => sum + step, 0) / 20;
  const side = pageNumber.sideCharacters.value * sizePt;
  const area = areaOf(format);
  const edge = area.left / 20;
  const right = (area.left + area.width) / 20;
  const along =
    pageNumber.align.value === 'center'
      ? (edge + right - width) / 2
      : number % 2 === 1
        ? right - side - width
        : edge + side;
  const bottomMm = paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value;
  const middle = twipsOfMm(bottomMm - pageNumber.belowTextMm.value);
  const upright =
    (twipsOfMm(paper.heightMm.value) - Math.round(middle - twipsOfPt(sizePt) / 2)) / 20;
  const left = landscape ? middle / 20 + sizePt / 2 : along;
  const top = landscape ? along : upright - sizePt;
  return {
    kind: 'page-number',
    block: -1,
    span: null,
    left,
    top,
    width,
    height: sizePt,
    baseline: top + sizePt * 0.8,
    pieces: [{ text, face, sizePt, bold: false, colour: 'black', left, width, spacing: 0 }],
    ...(landscape && { turned: true }),
  };
};
