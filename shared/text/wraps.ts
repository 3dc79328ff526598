import type { Edit } from './edits.ts';
import { type Judged, LABEL, type Page, PLAY, readPage, SENTENCE_END, widthOf } from './page.ts';

/**
 * Line breaks inside paragraphs: a text copied out of a PDF breaks where the printed line was full.
 *
 *   　　第五条　对首次获评国家级知识产权服务品牌培育单位
 *   的服务机构，给予一次性奖励30万元；对首次获评市级的，
 *   给予一次性奖励10万元。
 */
export function wrapEdits(text: string): Edit[] {
  const read = readPage(text);
  if (read === null) return [];
  const { page, lines } = read;
  return lines.flatMap((line, at): Edit[] => {
    const next = lines[at + 1];
    if (next === undefined || !goesOn(line, next, page)) return [];
    const latin = /\w$/.test(line.words) && /^\w/.test(next.words);
    return [
      {
        span: { from: line.from + line.end, to: next.from + next.indent },
        reading: latin ? ' ' : '',
        kind: 'line-break',
        reason: '段落中间的换行，是从版面复制文字时留下的',
      },
    ];
  });
}

function goesOn(line: Judged, next: Judged, page: Page): boolean {
  if (!line.isText || !next.isText || LABEL.test(next.words) || TITLE.test(line.words))
    return false;
  const ends = SENTENCE_END.test(line.words) && !insideBrackets(line.words, next.words);
  if (page.indents ? next.indentWidth >= 1 : ends) return false;
  // Where paragraphs are indented, 第二条第一、|二项 cannot be mistaken.
  if (next.marked && (!page.indents || ends)) return false;
  // The first line of a paragraph may have lost its indent.
  const lost = !page.indents && /[，。、]/.test(line.words) ? 2 : 0;
  return page.width - line.width <= Math.max(PLAY, firstWord(next.words)) + lost;
}

/** （责任单位：区科委；|完成时限：2025年底） is broken inside the brackets. */
const insideBrackets = (words: string, next: string): boolean =>
  /[（(][^（()）]*$/.test(words) || /^[^（()）]*[）)]/.test(next);

/** A title may be as wide as the page; the line below it is none of it. */
const TITLE =
  /^[^，。；：、]*(?:措施|举措|方案|计划|办法|意见|要点|细则|规定|规划|通知|条例)(?:（[^（）]{1,20}）)?$/;

/** Width of what cannot be broken at the beginning of a line: a Latin word, a number. */
const firstWord = (words: string): number =>
  widthOf(words, 0, /^[\w.%-]*/.exec(words.slice(0, 30))?.[0].length ?? 0);
