import { isDateLine } from './dates.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';

const LABEL = /^附\s*件\s*[：:]\s*/;
const FIRST = /^1\s*[.．、]/;
const LONGEST_NAME = 100;
const LABELLED = /^附\s*[件表录图]?\s*(?:[：:]|[\d一二三四五六七八九十]{1,3}(?:[：:.．、\s]|$)|$)/;

/** 附件：…, 附件2, or an item of the list below 附件：. */
export const isAttachment = (row: Row): boolean =>
  row.listed || (row.text.length <= LONGEST_NAME && LABELLED.test(row.text));

const EXPLANATORY =
  /^(?:关于|《|起草|编制|制定|修订|政策)[^。，；：]{0,80}(?:(?:起草|编制|制定|修订|政策)(?:的)?(?:情况|背景)?(?:的)?说明|政策解读)$|^(?:起草|编制|制定|修订)(?:情况|背景)?说明$|^政策解读$/;
/** So many lines of its own a paper may have before it counts from 1 again. */
const NEAR = 12;

/**
 * 《…（征求意见稿）》起草说明 behind a draft begins a paper of its own, which counts its headings
 * from one; a heading inside the text is followed by the next number.
 */
export function startsPaper(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || row.marker !== null || !EXPLANATORY.test(row.text)) return false;
  const next = rows.slice(at + 1, at + 1 + NEAR).find(({ marker }) => marker !== null);
  return next === undefined || next.marker?.number === 1;
}

/**
 * The 附件说明 over several lines (GB/T 9704-2012 7.3.4): its numbers are no markers of clauses.
 *
 *   附件：1. 申报指南
 *         2. 苏州市虎丘区知识产权服务业发展专项
 *            资金申请表
 */
export function markLists(rows: readonly Row[]): readonly Row[] {
  const listed = new Set<Row>();
  rows.forEach((row, at) => {
    if (row.listed || row.marker !== null || !LABEL.test(row.text)) return;
    const name = row.text.replace(LABEL, '');
    if (name === '') listItems(rows, at + 1, 1, listed);
    else if (FIRST.test(name)) listItems(rows, at + 1, 2, listed);
  });
  if (listed.size === 0) return rows;
  return rows.map((row) => (listed.has(row) ? { ...row, marker: null, listed: true } : row));
}

/** Takes the items from a number on, as far as they follow each other. */
function listItems(rows: readonly Row[], from: number, number: number, listed: Set<Row>): void {
  let next = number;
  let wrapped: Row[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !isName(row.text)) return;
    if (row.marker?.style === 'arabic' && row.marker.number === next) {
      for (const part of wrapped) listed.add(part);
      listed.add(row);
      wrapped = [];
      next += 1;
    } else if (row.marker === null && next > number && wrapped.length < MOST_WRAPPED) {
      wrapped.push(row);
    } else return;
  }
}

/** A name that takes more lines than these, before the next number, is none. */
const MOST_WRAPPED = 2;

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME &&
  !/[。；：]/.test(text) &&
  !isDateLine(text) &&
  organsOf(text).length === 0;
