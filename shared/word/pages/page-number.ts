import type { Format } from '../format.ts';
import { pageNumberLook } from '../type.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { areaOf } from './area.ts';
import type { Metrics } from './metrics.ts';
import { scriptOf } from './script.ts';
import type { Line } from './types.ts';

/**
 * — 1 — below the text area, on odd pages one character from the right edge, on even pages from
 * the left (7.5). The dashes stand in the middle of the line, at the height the standard fixes.
 */
export const pageNumberOf = (number: number, format: Format, metrics: Metrics): Line => {
  const { paper, textArea, pageNumber } = format;
  const face = pageNumber.face.value;
  const sizePt = pageNumber.sizePt.value;
  const dash = pageNumber.dash.value;
  const text = `${dash} ${number} ${dash}`;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += metrics.widthOf(code, scriptOf(code, 'han') ?? 'han', pageNumberLook(format));
  }
  width *= sizePt;
  const side = pageNumber.sideCharacters.value * sizePt;
  const area = areaOf(format);
  const edge = area.left / 20;
  const right = (area.left + area.width) / 20;
  const left =
    pageNumber.align.value === 'center'
      ? (edge + right - width) / 2
      : number % 2 === 1
        ? right - side - width
        : edge + side;
  const bottomMm = paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value;
  const middle = twipsOfMm(bottomMm - pageNumber.belowTextMm.value) - twipsOfPt(sizePt) / 2;
  const top = (twipsOfMm(paper.heightMm.value) - Math.round(middle)) / 20 - sizePt;
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
  };
};
