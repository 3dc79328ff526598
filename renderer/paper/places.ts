import type { Span } from '../../shared/model/span.ts';
import type { Layout, Line } from '../../shared/word/pages/types.ts';

/** A line on its sheet; both from 0. */
export type LinePlace = { readonly page: number; readonly line: number };

export const lineAt = (layout: Layout, { page, line }: LinePlace): Line | null =>
  layout.pages[page]?.lines[line] ?? null;

/**
 * Where a printed line begins in the source. A block knows only the place of its whole paragraph;
 * in it the characters are counted, blanks apart, which are not printed as they were typed.
 *
 * @returns null for what no line of the source says, such as the 发文机关标志.
 */
export function sourceOffset(layout: Layout, place: LinePlace, source: string): number | null {
  const span = lineAt(layout, place)?.span ?? null;
  if (span === null) return null;
  let skip = charactersBefore(layout, place);
  let at = span.from;
  for (; at < span.to; at += 1) {
    if (isBlank(source[at])) continue;
    if (skip === 0) break;
    skip -= 1;
  }
  return Math.min(at, span.to);
}

function charactersBefore(layout: Layout, place: LinePlace): number {
  const block = lineAt(layout, place)?.block;
  let count = 0;
  for (let before = stepped(layout, place, -1); before !== null; ) {
    const line = lineAt(layout, before);
    if (line === null || line.block !== block) break;
    count += charactersOf(line);
    before = stepped(layout, before, -1);
  }
  return count;
}

const charactersOf = ({ pieces }: Line): number =>
  pieces.reduce((count, { text }) => count + charactersIn(text), 0);

/** Blanks apart. */
const charactersIn = (text: string): number => text.replace(/\s/gu, '').length;

const isBlank = (character: string | undefined): boolean => /\s/u.test(character ?? ' ');

/**
 * The line that holds a place of the source; between two blocks the last line of the one before it,
 * before all of them the first line. Lines do not follow the source everywhere: a 发文字号 behind
 * the title is printed in the 版头, a 版记 between notice and measures at the end.
 */
export function placeOfOffset(layout: Layout, offset: number, source: string): LinePlace | null {
  const first = firstLineNear(layout, offset);
  if (first === null) return null;
  const { span, block } = first;
  const before = charactersIn(source.slice(span.from, Math.min(offset + 1, span.to)));
  let found = first.place;
  let count = 0;
  for (let place: LinePlace | null = found; place !== null; place = stepped(layout, place, 1)) {
    const line = lineAt(layout, place);
    if (line?.block !== block || count >= before) break;
    found = place;
    count += charactersOf(line);
  }
  return found;
}

type FirstLine = { readonly place: LinePlace; readonly span: Span; readonly block: number };

/** The first line of the block that begins last before a place of the source, else first after. */
function firstLineNear(layout: Layout, offset: number): FirstLine | null {
  let found: FirstLine | null = null;
  for (const [page, { lines }] of layout.pages.entries()) {
    for (const [line, { span, block }] of lines.entries()) {
      if (span === null || (found !== null && !isNearer(span.from, found.span.from, offset)))
        continue;
      found = { place: { page, line }, span, block };
    }
  }
  return found;
}

const isNearer = (from: number, other: number, offset: number): boolean =>
  from <= offset ? other > offset || from > other : other > offset && from < other;

/** The next (1) or previous (-1) line, over the ends of sheets; null at the end. */
export function stepped(layout: Layout, from: LinePlace, step: 1 | -1): LinePlace | null {
  let { page, line } = from;
  for (line += step; ; ) {
    const lines = layout.pages[page]?.lines;
    if (lines === undefined) return null;
    if (line >= 0 && line < lines.length) return { page, line };
    page += step;
    line = step === 1 ? 0 : (layout.pages[page]?.lines.length ?? 0) - 1;
  }
}
