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
    for (const { text } of line.pieces) count += text.replace(/\s/gu, '').length;
    before = stepped(layout, before, -1);
  }
  return count;
}

const isBlank = (character: string | undefined): boolean => /\s/u.test(character ?? ' ');

/** The line that holds a place of the source; the first one behind it where none does. */
export function placeOfOffset(layout: Layout, offset: number, source: string): LinePlace | null {
  let found: LinePlace | null = null;
  for (const [page, { lines }] of layout.pages.entries()) {
    for (const [line, { span }] of lines.entries()) {
      if (span === null) continue;
      const place = { page, line };
      if (span.from > offset) return found ?? place;
      found = place;
      if (offset < span.to && (sourceOffset(layout, place, source) ?? 0) > offset)
        return stepped(layout, place, -1) ?? place;
    }
  }
  return found;
}

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
