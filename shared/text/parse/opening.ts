import { isDateLine } from './dates.ts';
import {
  isAddressee,
  isAnnotation,
  isDocNumber,
  isOrder,
  isPublished,
  signedDate,
} from './notice.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';
import { isTitleLine, type TitleRun, titleAt } from './title.ts';

/** How far below the beginning a title may stand without a notice before it. */
const FAR = 12;

/**
 * 主送机关 and a date before the first clause: a notice whose title line was lost. 某某市人民政府令
 * with a date is one that never had a title.
 */
export function isLetter(rows: readonly Row[], end: number): boolean {
  const opening = rows
    .slice(0, Math.min(end, 6))
    .findIndex((row) => isAddressee(row.text) || isOrder(row.text));
  return opening >= 0 && rows.slice(opening, end).some((row) => isDateLine(row.text));
}

/** The title of the measures behind the date of a notice. */
export function titleBehindDate(rows: readonly Row[], start: number, end: number): TitleRun | null {
  for (let at = start; at < end; at += 1) {
    const text = rows[at]?.text ?? '';
    if (!isDateLine(text) && signedDate(text) === null) continue;
    let next = at + 1;
    while (next < end && isBetween(rows[next])) next += 1;
    const title = titleAt(rows, next) ?? plainTitle(rows, next, end);
    if (title !== null) return title;
  }
  return null;
}

/** What may stand between the date of a notice and the title: 附注, 附件. */
const isBetween = (row: Row | undefined): boolean =>
  row !== undefined &&
  (isAnnotation(row.text) ||
    /^附件/.test(row.text) ||
    isPublished(row.text) ||
    isDocNumber(row.text));

/** The title of a text without notice: the first rows that end in 措施, 方案 …, else a bare first line. */
export function firstTitle(rows: readonly Row[], end: number): TitleRun | null {
  for (let at = 0; at < Math.min(end, FAR); at += 1) {
    const row = rows[at];
    if (row === undefined || (isAboveTitle(row.text) && !beginsTitle(rows, at))) continue;
    const title = titleAt(rows, at);
    if (title !== null && title.to <= end) return title;
    if (/[。；]/.test(row.text)) break;
  }
  const first = rows.findIndex((row) => !isAboveTitle(row.text));
  return plainTitle(rows, first < FAR ? first : 0, end);
}

/** 某某区人民政府 / 关于加快服务业发展的意见 is one title on two lines. */
const beginsTitle = (rows: readonly Row[], at: number): boolean =>
  organsOf(rows[at]?.text ?? '').length === 1 && /^关于/.test(rows[at + 1]?.text ?? '');

/** What stands above a title on some pages: a number, an organ, 征求意见稿, 附件2. */
const isAboveTitle = (text: string): boolean =>
  isDocNumber(text) ||
  isAnnotation(text) ||
  organsOf(text).length > 0 ||
  /^(?:附件|(?:公开)?征求意见稿|草案|送审稿|讨论稿|内部资料|代拟稿)/.test(text);

/** A short line without end mark is a title even when it names no kind of document. */
function plainTitle(rows: readonly Row[], at: number, end: number): TitleRun | null {
  const row = rows[at];
  if (row === undefined || at >= end || !isTitleLine(row)) return null;
  const short = row.text.length <= 60 && row.text.length >= 4;
  return short && !isAboveTitle(row.text) ? { from: at, to: at + 1, text: row.text } : null;
}
