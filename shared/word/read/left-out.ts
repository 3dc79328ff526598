import type { Changes } from './changes.ts';
import type { WordText } from './word-text.ts';

/**
 * One sentence on everything of the file that is not in the draft's text, so that nothing
 * disappears in silence: 另有批注 2 条、脚注 1 处，未写入正文。 Null where there is nothing.
 */
export const leftOutOf = (read: WordText): string | null => {
  const parts: readonly (readonly [number, string])[] = [
    [read.remarks.length, `批注 ${read.remarks.length} 条`],
    [read.footnotes.length, `脚注 ${read.footnotes.length} 处`],
    [read.endnotes.length, `尾注 ${read.endnotes.length} 处`],
    [read.textBoxes.length, `文本框文字 ${read.textBoxes.length} 行`],
    [read.headers.length, `页眉 ${read.headers.length} 行`],
    [read.footers.length, `页脚 ${read.footers.length} 行`],
    [read.contents, `目录 ${read.contents} 行`],
    [read.hidden.length, `隐藏文字 ${read.hidden.length} 处`],
  ];
  const named = parts.filter(([count]) => count > 0).map(([, words]) => words);
  return named.length === 0 ? null : `另有${named.join('、')}，未写入正文。`;
};

/** What is tracked, in a sentence; null where nothing is: 含修订 21 处（法制科），已按接受读入。 */
export const trackedIn = ({ tracked }: WordText, changes: Changes = 'accepted'): string | null => {
  if (tracked.count === 0) return null;
  const by = tracked.authors.length === 0 ? '' : `（${tracked.authors.join('、')}）`;
  return `含修订 ${tracked.count} 处${by}，已按${changes === 'accepted' ? '接受' : '拒绝'}读入。`;
};
