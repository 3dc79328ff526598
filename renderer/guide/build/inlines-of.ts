import type { Inline } from '../tree.ts';

const MARKED = /`([^`]+)`|\*\*(.+?)\*\*|(?<!!)\[([^\]]+)\]\((\d\d-[\w-]+\.md)\)/g;
/** What is left over of marks, tags and links that the guide has no use for. */
const LEFT = /[`*[\]]|<[a-z/!]|https?:/i;

/** A line of the guide: words, `keys`, **what matters** and [other chapters](05-check.md). */
export function inlinesOf(line: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let read = 0;
  const plain = (to: number): void => {
    const text = line.slice(read, to);
    if (LEFT.test(text)) throw unfit(line);
    if (text !== '') inlines.push({ kind: 'text', text });
  };
  for (const {
    0: whole,
    1: code,
    2: strong,
    3: words = '',
    4: chapter = '',
    index,
  } of line.matchAll(MARKED)) {
    plain(index);
    read = index + whole.length;
    if (code !== undefined) inlines.push({ kind: 'code', text: code });
    else if (strong !== undefined) inlines.push({ kind: 'strong', inside: inlinesOf(strong) });
    else inlines.push({ kind: 'link', chapter, inside: inlinesOf(words) });
  }
  plain(line.length);
  return inlines;
}

export const unfit = (line: string): Error => new Error(`not for the guide: ${line}`);
