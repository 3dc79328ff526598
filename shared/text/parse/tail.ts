import type { LineRole } from '../../model/policy.ts';
import { isDateLine, readDateline } from './dates.ts';
import { isAnnotation, isImprint, signatureAbove, signedDate } from './notice.ts';
import { isOrgan, organsOf } from './organs.ts';
import type { Row } from './rows.ts';

/** What follows the last clause. */
export type Tail = {
  /** Place of the first row that is no clause. */
  readonly from: number;
  readonly roles: ReadonlyMap<Row, LineRole>;
};

const ATTACHMENT =
  /^附\s*[件表录图]?\s*(?:[：:]|[\d一二三四五六七八九十]{1,3}(?:[：:.．、\s]|$)|$)/;
const isAttachment = (row: Row): boolean => ATTACHMENT.test(row.text) && row.text.length <= 100;

/** A closing paragraph about the document itself: date of effect, validity, interpretation. */
const ABOUT_ITSELF =
  /^(?:本|此|以上|上述)(?:若干)?(?:政策)?(?:措施|办法|意见|方案|计划|规定|政策|通知|细则|文件|要点|条款)[^。]{0,60}(?:施行|实施|执行|有效期|解释|生效|试行|为准|从其规定)|^(?:施行|实施|有关)?说明[：:]|^自(?:发布|印发|公布|\d{4}年).{0,20}(?:施行|实施|执行)/;

/** 七、附则 holds what would otherwise close the document. */
const FINAL_PART =
  /^.{0,6}(?:附\s*则|其他|其它|有关说明|施行(?:时间|日期|期限)|有效期|实施(?:时间|日期|期限)).{0,10}$/;

/** Reads attachments, signature, date and closing paragraph. Rows before `body` are not looked at. */
export function readTail(rows: readonly Row[], body: number): Tail {
  const roles = new Map<Row, LineRole>();
  const attached = rows.findIndex((row, at) => at > body && isAttachment(row));
  const signed = signatureBlock(rows, body, attached < 0 ? rows.length : attached);
  let from = signed?.from ?? rows.length;
  if (attached >= 0 && attached < from) from = attached;
  rows.slice(from).forEach((row, offset) => {
    roles.set(row, tailRole(row, from + offset, attached, signed));
  });
  const closing = closingFrom(rows, body, from);
  for (const row of rows.slice(closing, from)) roles.set(row, 'closing');
  return { from: closing, roles };
}

type Block = { readonly from: number; readonly date: number };

/** Signature and date at the end of the text; before or behind a list of attachments. */
function signatureBlock(rows: readonly Row[], body: number, attached: number): Block | null {
  // Before 附件, or in the lines right behind its list.
  const last = attached < rows.length ? Math.min(rows.length, attached + 40) : rows.length;
  for (let at = last - 1; at > body && at > last - 60; at -= 1) {
    const row = rows[at];
    if (row === undefined) break;
    const dated = isDateLine(row.text) || signedDate(row.text) !== null || isDateline(row.text);
    if (dated && at > body) return { from: signatureAbove(rows, at, body + 1), date: at };
    if (attached < rows.length && at >= attached) continue;
    if (isAnnotation(row.text) || isImprint(row.text)) continue;
    return organsOf(row.text).length > 0 && row.marker === null
      ? { from: signatureAbove(rows, at + 1, body + 1), date: rows.length }
      : null;
  }
  return null;
}

const isDateline = (text: string): boolean => {
  const dateline = readDateline(text);
  return dateline !== null && isOrgan(dateline.organ);
};

function tailRole(row: Row, at: number, attached: number, signed: Block | null): LineRole {
  if (signed !== null) {
    if (at === signed.date) return isImprint(row.text) ? 'annotation' : 'date';
    if (at >= signed.from && at < signed.date) return 'signature';
  }
  if (isAttachment(row)) return 'attachment';
  if (signed === null || at < signed.date)
    return attached >= 0 && at >= attached ? 'attachment' : 'annotation';
  return attached > signed.date && at > attached ? 'attachment' : 'annotation';
}

/** Where the unnumbered closing paragraphs begin, between the last clause and `end`. */
function closingFrom(rows: readonly Row[], body: number, end: number): number {
  const last = rows.slice(0, end).findLastIndex((row) => row.marker !== null);
  const marked = rows[last];
  if (last < body || marked === undefined || marked.marker?.style === 'article') return end;
  if (FINAL_PART.test(marked.text)) return end;
  // The first line below a heading that stands alone is its body, whatever it says.
  const first = /。/.test(marked.text) ? last + 1 : last + 2;
  const found = rows.findIndex((row, at) => at >= first && at < end && ABOUT_ITSELF.test(row.text));
  return found < 0 ? end : found;
}
