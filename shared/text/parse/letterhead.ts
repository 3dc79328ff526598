import { isDateLine } from './dates.ts';
import { isAddressee, isDocNumber } from './notice.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';

/** A 版头 stands within the first lines of a text. */
const FAR = 12;

/** 000001, 机密★1年, 特急, 签发人：张三 (GB/T 9704-2012 7.2.1 to 7.2.3 and 7.2.6). */
const MARK =
  /^(?:(?:№|No\.?|份号[：:]?)?\d{6}|(?:密级[：:])?(?:绝密|机密|秘密)(?:★.{0,8})?|(?:紧急程度[：:])?(?:特提|特急|加急|平急|急件)|(?:签发人|会签人)[：:].{0,20})$/;

/**
 * The lines of the 版头 at the top of a text: its marks, and the 发文机关标志, which is the organ's
 * name with 文件 or, on a letter (信函格式), the name alone above the number.
 *
 *   000001
 *   机密★1年　特急
 *   苏州市虎丘区人民政府文件
 *   虎政发〔2025〕3号            (its number is not part of it)
 */
export function letterheadOf(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  const top = topOf(rows);
  top.forEach((row, at) => {
    if (isMark(row.text)) found.add(row);
    if (isRedHead(row.text) || isLastName(row, top[at - 1])) {
      for (const name of namesAbove(top, at)) found.add(name);
      found.add(row);
    }
  });
  // An organ alone is a letterhead only at the very top and right above the number.
  const first = top.findIndex((row) => !found.has(row));
  const number = top.findIndex((row, at) => at > first && isDocNumber(row.text));
  const names = first < 0 || number < 0 ? [] : top.slice(first, number);
  if (names.every((row) => found.has(row) || organsOf(row.text).length > 0))
    for (const row of names) found.add(row);
  return found;
}

/** The rows before anything that is already text. */
function topOf(rows: readonly Row[]): readonly Row[] {
  const top = rows.slice(0, FAR);
  const end = top.findIndex(
    ({ marker, text }) =>
      marker !== null || /[。；]/.test(text) || isAddressee(text) || isDateLine(text),
  );
  return end < 0 ? top : top.slice(0, end);
}

const FILE = /\s*文\s*件$/;

/** 上海市徐汇区人民政府文件, also with blanks between the characters. */
const isRedHead = (text: string): boolean =>
  text.length <= 60 && FILE.test(text) && organsOf(text.replace(FILE, '')).length > 0;

/** Several marks may share a line, with blanks between them. */
const isMark = (text: string): boolean =>
  MARK.test(text) || text.split(/\s+/).every((part) => MARK.test(part));

/** 文件 set on a line of its own, beside several organs. */
const isLastName = ({ text }: Row, above: Row | undefined): boolean =>
  /^文\s*件$/.test(text) && above !== undefined && organsOf(above.text).length > 0;

/** The organs that issue together stand above the one that is followed by 文件. */
function namesAbove(top: readonly Row[], at: number): readonly Row[] {
  let from = at;
  while (from > 0 && organsOf(top[from - 1]?.text ?? '').length > 0) from -= 1;
  return top.slice(from, at);
}

/** The organs that the lines of a 版头 name, without 文件. */
export const issuersNamed = (letterhead: readonly string[]): readonly string[] =>
  letterhead.flatMap((line) => organsOf(line.replace(FILE, '')));
