import { BLANKS } from './characters.ts';
import type { Edit } from './edits.ts';
import { tableLines } from './table-lines.ts';

/**
 * Blanks inside a line that certainly mean nothing. A blank between two Chinese characters is
 * never touched: it may part the halves of a title or slogan (《优化发展环境 促进上海…》,
 * “知识产权走基层 服务经济万里行”) or two issuing organs.
 */
export function spaceEdits(text: string): Edit[] {
  const dates = dateBlanks(text);
  return blanksOf(
    text,
    (from, to) =>
      besidePunctuation(text.charAt(from - 1), text.charAt(to)) ??
      (dates.has(from) ? '日期中的空格' : null) ??
      beforeUnit(text, from, to),
  );
}

/**
 * Blanks between Latin and Chinese letters that the same text does without elsewhere. Which words
 * touch is known only when the words are the right ones: 支持PCT中超直播 was 支持PCT国家知识产权局.
 */
export function scriptSpaceEdits(text: string): Edit[] {
  const joined = joinedWords(text);
  return blanksOf(text, (from, to) => betweenScripts(text, from, to, joined));
}

/** The runs of blanks for which there is a reason to go, outside of tables. */
function blanksOf(text: string, reasonOf: (from: number, to: number) => string | null): Edit[] {
  const cells = betweenCells(text);
  const edits: Edit[] = [];
  for (const run of text.matchAll(RUNS)) {
    const from = run.index;
    const to = from + run[0].length;
    const reason = cells(from) ? null : reasonOf(from, to);
    if (reason !== null)
      edits.push({ span: { from, to }, reading: '', kind: 'stray-space', reason });
  }
  return edits;
}

/** Tells of places, asked in order of the text, whether they stand in a row of a table. */
function betweenCells(text: string): (at: number) => boolean {
  if (!text.includes('\t')) return () => false;
  const lines = text.split('\n');
  const rows = tableLines(lines);
  let line = 0;
  let end = lines[0]?.length ?? 0;
  return (at) => {
    while (at > end) {
      line += 1;
      end += 1 + (lines[line]?.length ?? 0);
    }
    return rows.has(line) && lines[line]?.includes('\t') === true;
  };
}

const RUNS = new RegExp(`[${BLANKS}]+`, 'g');

/** A full-width mark brings its own blank. Closing marks are left alone on their right side. */
const besidePunctuation = (before: string, after: string): string | null =>
  /[，。；：、？！（《“]/.test(before) || /[，。；：、？！）》”]/.test(after)
    ? '全角标点旁的空格'
    : null;

const B = `[${BLANKS}]{0,4}`;
const DATE = new RegExp(
  `(?<!\\d)(?:19|20)\\d{2}${B}年${B}\\d{1,2}${B}月(?:${B}\\d{1,2}${B}日)?`,
  'g',
);

/** Where the blanks inside dates begin: 2023 年 12 月 7 日. */
function dateBlanks(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const date of text.matchAll(DATE))
    for (const run of date[0].matchAll(RUNS)) found.add(date.index + run.index);
  return found;
}

/** 50 万元, 30 %. Other units are left alone: in 附件1 名单 the figure counts nothing. */
const beforeUnit = (text: string, from: number, to: number): string | null =>
  /\d/.test(text.charAt(from - 1)) && /^(?:[万亿]元|[%％])/.test(text.slice(to, to + 2))
    ? '数字与单位之间的空格'
    : null;

const HAN = '[\\u3400-\\u4dbf\\u4e00-\\u9fff]';
const JOINED = new RegExp(
  `(?<=(${HAN})?)(?<![A-Za-z])([A-Za-z]{1,30})(?![A-Za-z])(?=(${HAN})?)`,
  'g',
);

/** Latin words with the Chinese character that touches them: 展PCT, PCT国. */
function joinedWords(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, before, word = '', after] of text.matchAll(JOINED)) {
    if (before !== undefined) found.add(before + word);
    if (after !== undefined) found.add(word + after);
  }
  return found;
}

/** PCT 国际专利, where the same text prints PCT国际专利 elsewhere. */
function betweenScripts(
  text: string,
  from: number,
  to: number,
  joined: ReadonlySet<string>,
): string | null {
  const word = /[A-Za-z]+$/.exec(text.slice(Math.max(0, from - 31), from))?.[0];
  const next = /^[A-Za-z]+/.exec(text.slice(to, to + 31))?.[0];
  const same =
    (word !== undefined && joined.has(word + text.charAt(to))) ||
    (next !== undefined && joined.has(text.charAt(from - 1) + next));
  return same ? '字母与汉字之间的空格，同文他处无空格' : null;
}
