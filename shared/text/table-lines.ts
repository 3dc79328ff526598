import { readMarker } from '../model/marker.ts';
import { isBlank } from './characters.ts';

/**
 * Lines that are rows of a table: a row is one line, its cells joined by tabs. Two or more lines in
 * a row with tabs inside are a table; one alone is a line with a wide blank in it.
 *
 *   序号\t任务\t责任单位
 *   1\t培育品牌服务机构\t区市场监管局
 *   \t\t区科委                            (an empty cell goes on with the one above it)
 *
 * @returns numbers of the lines, from 0.
 */
export function tableLines(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let from = 0;
  let columns = 0;
  const close = (to: number): void => {
    if (to - from >= FEWEST) for (let at = from; at < to; at += 1) rows.add(at);
    from = to + 1;
    columns = 0;
  };
  lines.forEach((line, at) => {
    const row = line.includes('\t') ? trimSpaces(line) : '';
    const count = row.split('\t').length;
    if (isRow(row) || (count > 1 && count === columns && !isMarked(row))) columns = count;
    else close(at);
  });
  close(lines.length);
  return rows;
}

const FEWEST = 2;

/** Blanks at both ends but no tabs: a row may begin or end with an empty cell. */
export const trimSpaces = (line: string): string => {
  let from = 0;
  let to = line.length;
  while (from < to && isSpace(line.charAt(from))) from += 1;
  while (to > from && isSpace(line.charAt(to - 1))) to -= 1;
  return line.slice(from, to);
};

const isSpace = (character: string): boolean => character !== '\t' && isBlank(character);

/** Lists and signs of other parts may have wide blanks in them and are no tables for that. */
const LABELLED = /^(?:附\s*件|抄\s*送|主\s*送|签发人|联系人)/u;

/** Has the line a tab inside, other than the one behind its marker? */
const isRow = (row: string): boolean => {
  const words = row.trim();
  if (!words.includes('\t') || LABELLED.test(words)) return false;
  const behind = words.slice(readMarker(words)?.length ?? 0);
  // （一）培育品牌服务机构。支持…\t区科委 is a clause with its body at the side.
  if (behind !== words && !behind.startsWith('\t') && /^[^\t]*。/u.test(behind)) return false;
  return behind.trimStart().includes('\t');
};

const isMarked = (row: string): boolean => readMarker(row.trim()) !== null;
