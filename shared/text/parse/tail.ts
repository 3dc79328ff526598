import type { LineRole } from '../../model/policy.ts';
import { isAttachment, startsPaper } from './attachments.ts';
import { isDateLine, readDateline } from './dates.ts';
import { readNoteLine } from './note.ts';
import { isAnnotation, isContact, isPublished, signatureAbove, signedDate } from './notice.ts';
import { isOrgan } from './organs.ts';
import type { Row } from './rows.ts';

/** What follows the last clause. */
export type Tail = {
  /** Place of the first row that is no clause. */
  readonly from: number;
  readonly roles: ReadonlyMap<Row, LineRole>;
};

/** Reads attachments, signature, date and closing paragraphs behind the clauses. */
export function readTail(rows: readonly Row[], body: number): Tail {
  const roles = new Map<Row, LineRole>();
  const found = rows.findIndex(
    (row, at) => at >= body && (isAttachment(row) || startsPaper(rows, at)),
  );
  const attached = found < 0 ? rows.length : found;
  const signed = signatureBlock(rows, body, attached);
  const from = Math.min(attached, signed?.from ?? rows.length);
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined) roles.set(row, tailRole(row, at, attached, signed));
  }
  const closing = closingFrom(rows, body, from);
  for (const row of rows.slice(closing, from)) roles.set(row, 'closing');
  return { from: closing, roles };
}

/** Places of signature and date; `date` lies behind the signature when no date is printed. */
type Block = { readonly from: number; readonly date: number };

/** How far behind 附件： the list may reach before signature and date. */
const LONGEST_LIST = 30;

/** Signature and date stand at the end of the text, before 附件1, or behind the list 附件：1.… 2.…. */
function signatureBlock(rows: readonly Row[], body: number, attached: number): Block | null {
  return (
    blockAbove(rows, body, attached) ??
    blockBehind(rows, attached) ??
    notesAbove(rows, body, attached)
  );
}

/** The block that ends right above a place; 附注 and 联系人 may stand below its date. */
function blockAbove(rows: readonly Row[], body: number, end: number): Block | null {
  let at = end - 1;
  while (at > body && isBelowDate(rows[at])) at -= 1;
  const row = rows[at];
  if (row === undefined || at <= body || row.marker !== null) return null;
  if (isDated(row.text)) return { from: signatureAbove(rows, at, body + 1), date: at };
  const signature = signatureAbove(rows, at + 1, body + 1);
  return signature <= at ? { from: signature, date: at + 1 } : null;
}

function blockBehind(rows: readonly Row[], attached: number): Block | null {
  for (let at = attached; at < Math.min(rows.length, attached + LONGEST_LIST); at += 1) {
    const row = rows[at];
    if (row === undefined || row.text.length > 100) return null;
    if (!isDated(row.text)) continue;
    const from = signatureAbove(rows, at, attached + 1);
    // A form behind 附件1 has dates of its own; only a list 附件：… may stand above a bare date.
    const listed = /^附件?\s*[：:]/.test(rows[attached]?.text ?? '');
    return from < at || listed ? { from, date: at } : null;
  }
  return null;
}

/** （此件公开发布） without any signature above it. */
function notesAbove(rows: readonly Row[], body: number, end: number): Block | null {
  let from = end;
  while (from - 1 > body && isPlainNote(rows[from - 1])) from -= 1;
  return from < end ? { from, date: from - 1 } : null;
}

const isPlainNote = (row: Row | undefined): boolean =>
  row !== undefined &&
  row.marker === null &&
  readNoteLine(row.text) === null &&
  (isAnnotation(row.text) || isPublished(row.text));

const isBelowDate = (row: Row | undefined): boolean =>
  isPlainNote(row) || (row !== undefined && row.marker === null && isContact(row.text));

function isDated(text: string): boolean {
  if (isPublished(text)) return false;
  if (isDateLine(text) || signedDate(text) !== null) return true;
  const dateline = readDateline(text);
  return dateline?.organs.every((organ) => isOrgan(organ)) ?? false;
}

function tailRole(row: Row, at: number, attached: number, signed: Block | null): LineRole {
  if (signed !== null && at >= signed.from) {
    if (at < signed.date) return 'signature';
    if (at === signed.date && isDated(row.text)) return 'date';
  }
  // Behind the date a new 附件1 begins what is attached itself.
  const listed = at >= attached && (signed === null || at < signed.from);
  const behind = attached > (signed?.date ?? 0) && at >= attached;
  return listed || behind || isAttachment(row) ? 'attachment' : 'annotation';
}

/** A closing paragraph about the document itself: date of effect, validity, interpretation. */
const ABOUT_ITSELF =
  /^(?:本|此|以上|上述)(?:若干)?(?:政策)?(?:措施|办法|意见|方案|计划|规定|政策|通知|细则|文件|要点|条款)[^。]{0,60}(?:施行|实施|执行|有效期|解释|生效|试行|为准|从其规定)|^自(?:发布|印发|公布|\d{4}年).{0,20}(?:施行|实施|执行)|^(?:特此.{2,4}|此[复令])。?$/;
/** Below the clauses: 施行说明：…, and who sat in a meeting (出席：…) at the end of its minutes. */
const EXPLAINS =
  /^(?:(?:施行|实施|有关)?说明|(?:出席|列席|参加|请假|缺席|主持|记录)(?:人员|人|单位)?)[：:]/;
/** 七、附则 holds what would otherwise close the document. */
const FINAL_PART =
  /^.{0,6}(?:附\s*则|其他|其它|有关说明|施行(?:时间|日期|期限)|有效期|实施(?:时间|日期|期限)).{0,10}$/;

/** Where the unnumbered closing paragraphs begin, between the last clause and `end`. */
function closingFrom(rows: readonly Row[], body: number, end: number): number {
  const last = rows.findLastIndex((row, at) => at < end && row.marker !== null);
  const marked = rows[last];
  if (last < body || !marked?.marker) return end;
  if (marked.marker.style === 'article') {
    // An article may have any number of paragraphs (款), also about its own date of effect.
    const note = rows.findIndex((row, at) => at > last && at < end && EXPLAINS.test(row.text));
    return note < 0 ? end : note;
  }
  if (FINAL_PART.test(marked.text)) return end;
  const first = marked.text.includes('。') ? last + 1 : last + 2;
  const about = rows.findIndex(
    (row, at) =>
      at >= first &&
      at < end &&
      (ABOUT_ITSELF.test(row.text) || EXPLAINS.test(row.text)) &&
      !FINAL_PART.test(rows[at - 1]?.text ?? ''),
  );
  const habit = oneParagraphEach(rows, body, last)
    ? rows.findIndex((row, at) => at > last && at < end && isParagraph(row))
    : -1;
  return Math.min(...[about, habit, end].filter((at) => at >= 0));
}

const isParagraph = (row: Row): boolean =>
  row.marker === null && /^[\p{Script=Han}“《]/u.test(row.text) && readNoteLine(row.text) === null;

/** So many clauses on one line make a habit. */
const HABIT = 3;

/**
 * Does every clause that has its body on the line of its marker end there? Then an unnumbered line
 * below the last one is none of it.
 */
function oneParagraphEach(rows: readonly Row[], body: number, last: number): boolean {
  const marked = rows[last];
  if (marked === undefined || !isWhole(marked.text)) return false;
  let clauses = 0;
  for (let at = body; at < last; at += 1) {
    const row = rows[at];
    if (!row?.marker || !isWhole(row.text)) continue;
    const next = rows[at + 1];
    const followed = next !== undefined && isParagraph(next);
    if (followed && row.marker.style === marked.marker?.style) return false;
    if (!followed) clauses += 1;
  }
  return clauses >= HABIT;
}

/** Does the line hold a sentence of its own and end like a paragraph? */
const isWhole = (text: string): boolean =>
  text.includes('。') && /[。）)】\]]/.test(text.slice(-1));
