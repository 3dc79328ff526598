import { readMarker } from '../model/marker.ts';
import { isBlank } from './characters.ts';
import { siteNoise } from './noise.ts';

/**
 * The printed page that a text was copied from, if it shows one. A text is taken for a page only on
 * strong evidence, because in any other text a line is a paragraph: a good part of its lines end in
 * the middle of a sentence at one and the same width, go on in the next line, and hardly any line is
 * wider.
 */
export function readPage(text: string): { page: Page; lines: readonly Judged[] } | null {
  const measured = measure(text);
  if (!mayBePage(measured)) return null;
  const lines = measured.map(judge);
  const page = pageOf(lines);
  return page === null ? null : { page, lines };
}

/** A line with its measures; widths in full-width characters. */
type Measured = {
  readonly from: number;
  /** Characters of the indent, and where the words end; offsets into the line. */
  readonly indent: number;
  readonly end: number;
  readonly words: string;
  readonly indentWidth: number;
  /** With the indent. */
  readonly width: number;
};

export type Judged = Measured & {
  /** Words of the document in one piece, no row of a table and no part of a web page. */
  readonly isText: boolean;
  /** Begins with what looks like a marker. */
  readonly marked: boolean;
};

/** The printed page a text was copied from. */
export type Page = {
  readonly width: number;
  /** Do paragraphs begin with a typed indent, so that a line without one goes on? */
  readonly indents: boolean;
};

/** A line can be as wide as this; wider ones are whole paragraphs. */
const WIDEST = 60;
const NARROWEST = 18;
/** Nearly equal: digits and punctuation are set closer or wider to fill the line. */
export const PLAY = 2.5;

function measure(text: string): Measured[] {
  let from = 0;
  return text.split('\n').map((line) => {
    let indent = 0;
    while (indent < line.length && isBlank(line.charAt(indent))) indent += 1;
    let end = line.length;
    while (end > indent && isBlank(line.charAt(end - 1))) end -= 1;
    const indentWidth = widthOf(line, 0, indent);
    const width = indentWidth + widthOf(line, indent, end);
    const found = { from, indent, end, words: line.slice(indent, end), indentWidth, width };
    from += line.length + 1;
    return found;
  });
}

/** Latin letters and digits take half the room of a Chinese character. */
export function widthOf(line: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at += 1) width += line.charCodeAt(at) <= 0xff ? 0.5 : 1;
  return width;
}

function judge(line: Measured): Judged {
  const { words, width } = line;
  const isText = width <= WIDEST && words !== '' && !TABLE.test(words) && !isNoise(words);
  return { ...line, isText, marked: isText && readMarker(words) !== null };
}

/** So many lines of one width make a page, and so large a part of the text. */
const FEWEST = 10;
const PART = 0.35;
const WIDER = 0.03;

const printedOf = <L extends Measured>(lines: readonly L[]): L[] =>
  lines.filter(({ words }) => words !== '');

/** A first look at the widths alone, which settles it for nearly every text. */
function mayBePage(lines: readonly Measured[]): boolean {
  const printed = printedOf(lines);
  const paragraphs = printed.filter(({ width }) => width > WIDEST).length;
  const broken = printed.filter(
    ({ width, words }) => width >= NARROWEST && width <= WIDEST && !SENTENCE_END.test(words),
  ).length;
  return (
    paragraphs <= WIDER * printed.length && broken >= FEWEST && broken >= PART * printed.length
  );
}

function pageOf(lines: readonly Judged[]): Page | null {
  const printed = printedOf(lines);
  const broken = lines.filter((line, at) => isBroken(line, lines[at + 1]));
  const width = usualWidth(broken);
  if (width === null) return null;
  const full = broken.filter((line) => isNear(line.width, width));
  const wider = printed.filter((line) => line.width > width + PLAY).length;
  const sure =
    full.length >= FEWEST &&
    full.length >= PART * printed.length &&
    full.length >= 0.7 * broken.length &&
    wider <= WIDER * printed.length;
  return sure ? { width, indents: tellsByIndent(lines, width) } : null;
}

/** Ends in the middle of a sentence, and the next line may go on with it. */
const isBroken = (line: Judged, next: Judged | undefined): boolean =>
  line.width >= NARROWEST &&
  line.isText &&
  next?.isText === true &&
  !next.marked &&
  !LABEL.test(next.words) &&
  !SENTENCE_END.test(line.words);

export const SENTENCE_END = /[。；：！？…]$/;

const TABLE = /\t| {4}|\u3000{3}/;
export const LABEL = /^(?:附\s*件|抄\s*送|联系人|——|\d{4}年\d{1,2}月\d{1,2}日$)/;

const isNoise = (words: string): boolean =>
  siteNoise(words, { last: false, beside: false }) !== null;

const isNear = (width: number, wanted: number): boolean => Math.abs(width - wanted) <= PLAY;

/** The width most lines have, in whole characters; with the ones beside it, which are as full. */
function usualWidth(lines: readonly Measured[]): number | null {
  const counts = new Map<number, number>();
  for (const { width } of lines) {
    const whole = Math.round(width);
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  const around = (width: number): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
  let best: number | null = null;
  for (const width of counts.keys())
    if (best === null || around(width) > around(best)) best = width;
  return best;
}

/** Are there typed indents, and none behind a line that is broken in the middle of a sentence? */
function tellsByIndent(lines: readonly Judged[], width: number): boolean {
  let indented = 0;
  let after = 0;
  lines.forEach((line, at) => {
    if (line.words === '' || line.indentWidth < 1) return;
    indented += 1;
    const above = lines[at - 1];
    if (above !== undefined && isBroken(above, line) && isNear(above.width, width)) after += 1;
  });
  return indented >= FEWEST / 2 && after <= 0.1 * indented;
}
