import { execFileSync } from 'node:child_process';

/** In millimetres from the upper left corner of the paper. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A page as pixels; red, green and blue of each, row by row. */
export type PageImage = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly mmPerPixel: number;
};

export type Colour = 'red' | 'black';

/** 0.085 mm a pixel: rules of 0.25 and 0.35 mm are three and four pixels. */
const DOTS_PER_INCH = 300;

/** One page of a PDF, drawn by poppler. @param page counts from 1 */
export function imageOf(pdf: string, page: number): PageImage {
  const args = ['-r', `${DOTS_PER_INCH}`, '-f', `${page}`, '-l', `${page}`, pdf];
  const ppm = execFileSync('pdftoppm', args, { maxBuffer: 1 << 28 });
  // P6, width, height, 255, one blank, then the pixels.
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error(`no page ${page} in ${pdf}`);
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pixels: ppm.subarray(head[0].length),
    mmPerPixel: 25.4 / DOTS_PER_INCH,
  };
}

/** Edges are blurred by a pixel; half covered counts as covered. */
const HALF = 128;

type IsInk = (x: number, y: number) => boolean;

const inkOf = ({ width, pixels }: PageImage, colour: Colour): IsInk => {
  const value = (x: number, y: number, part: number): number =>
    pixels[(y * width + x) * 3 + part] ?? 255;
  return (x, y) => {
    const dark = value(x, y, 1) < HALF && value(x, y, 2) < HALF;
    return dark && (colour === 'red') === value(x, y, 0) >= HALF;
  };
};

/** The longest line of a Chinese character, of the red mark of 发文机关标志 too, is shorter. */
const RULE_MM = 20;

/**
 * The horizontal rules of a page from top to bottom: what runs on in one colour for at least 20 mm.
 * A rule's thickness is bottom - top. Two rules of a pair (信函) are two.
 */
export const rulesAcross = (image: PageImage, colour: Colour, minMm = RULE_MM): Box[] =>
  rules(image.height, image.width, inkOf(image, colour), minMm / image.mmPerPixel).map((rule) =>
    inMm(image, rule.from, rule.to, rule.first, rule.last),
  );

/** The vertical rules of a page (of a table) from left to right. */
export const rulesDown = (image: PageImage, colour: Colour, minMm = RULE_MM): Box[] => {
  const ink = inkOf(image, colour);
  return rules(image.width, image.height, (y, x) => ink(x, y), minMm / image.mmPerPixel).map(
    (rule) => inMm(image, rule.first, rule.last, rule.from, rule.to),
  );
};

/** The smallest box around everything in a colour, in a part of the page; null where nothing is. */
export function inkWithin(image: PageImage, colour: Colour, part: Partial<Box> = {}): Box | null {
  const ink = inkOf(image, colour);
  const pixel = (mm: number): number => Math.round(mm / image.mmPerPixel);
  const right = Math.min(image.width, pixel(part.right ?? Number.MAX_SAFE_INTEGER));
  const bottom = Math.min(image.height, pixel(part.bottom ?? Number.MAX_SAFE_INTEGER));
  let box: { left: number; right: number; top: number; bottom: number } | null = null;
  for (let y = pixel(part.top ?? 0); y < bottom; y += 1) {
    for (let x = pixel(part.left ?? 0); x < right; x += 1) {
      if (!ink(x, y)) continue;
      box ??= { left: x, right: x, top: y, bottom: y };
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.bottom = y;
    }
  }
  return box === null ? null : inMm(image, box.left, box.right, box.top, box.bottom);
}

/** Lines first..last run from pixel `from` to pixel `to`, both inside. */
type Rule = { readonly from: number; readonly to: number; first: number; last: number };

function rules(lines: number, length: number, ink: IsInk, minimum: number): Rule[] {
  const found: Rule[] = [];
  for (let line = 0; line < lines; line += 1) {
    for (const { from, to } of runs(length, (at) => ink(at, line), minimum)) {
      const above = found.find(
        (rule) => rule.last === line - 1 && rule.from < to && from < rule.to,
      );
      if (above === undefined) found.push({ from, to, first: line, last: line });
      else above.last = line;
    }
  }
  return found;
}

function runs(length: number, ink: (at: number) => boolean, minimum: number) {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  for (let at = 0; at <= length; at += 1) {
    const inside = at < length && ink(at);
    if (inside && from === -1) from = at;
    if (inside || from === -1) continue;
    if (at - from >= minimum) found.push({ from, to: at - 1 });
    from = -1;
  }
  return found;
}

/** First and last pixel on both axes -> millimetres, the last pixel inside. */
const inMm = (
  { mmPerPixel }: PageImage,
  left: number,
  right: number,
  top: number,
  bottom: number,
): Box => ({
  left: left * mmPerPixel,
  right: (right + 1) * mmPerPixel,
  top: top * mmPerPixel,
  bottom: (bottom + 1) * mmPerPixel,
});
