import type { LineRole } from '../../model/policy.ts';
import { isDateLine } from './dates.ts';
import { isAddressee, isAnnotation, isDocNumber, signedDate } from './notice.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';
import { findTitle, type TitleRun } from './title.ts';

const isContents = (text: string): boolean => /^目\s*[录次]$/.test(text);

/** Place of the first marked row behind the title; a table of contents is passed over. */
export function bodyStart(rows: readonly Row[], from: number): number {
  const found = rows.findIndex((row, at) => at >= from && row.marker !== null);
  const first = found < 0 ? rows.length : found;
  if (!rows.slice(from, first).some((row) => isContents(row.text))) return first;
  // 第一章　总则……1
  const text = rows[first]?.text.slice(0, 100).replace(/[\s.…·]+\d*$/, '');
  const again = rows.findIndex((row, at) => at > first && row.text === text);
  return again < 0 ? first : again;
}

/** 2018年12月3日 最高人民法院审判委员会第1756次会议通过 */
const ADOPTED = /^[（(]?\d{4}年.{0,100}(?:通过|公布|发布|施行|修订|修正|印发|批准|实施)[）)]*$/;

/** Roles of the rows between title and first clause. */
export function preambleRoles(
  rows: readonly Row[],
  title: TitleRun | null,
): ReadonlyMap<Row, LineRole> {
  const repeated = title === null ? null : findTitle(rows, 0, title.text);
  const roles = new Map<Row, LineRole>();
  let begun = false;
  rows.forEach((row, at) => {
    const again = repeated !== null && at >= repeated.from && at < repeated.to;
    const role: LineRole = again ? 'title' : roleOf(row, rows[at + 1], begun);
    begun ||= role === 'preamble';
    roles.set(row, role);
  });
  return roles;
}

/** Some pages print signature and date of an opinion above its clauses, below the preamble. */
function roleOf(row: Row, next: Row | undefined, begun: boolean): LineRole {
  if (isDateLine(row.text) || signedDate(row.text) !== null) return 'date';
  const signs =
    !begun || next === undefined || isDateLine(next.text) || organsOf(next.text).length > 0;
  if (signs && organsOf(row.text).length > 0) return 'signature';
  if (isAnnotation(row.text) && /此件|公开/.test(row.text)) return 'annotation';
  if (begun) return 'preamble';
  if (isDocNumber(row.text)) return 'doc-number';
  if (ADOPTED.test(row.text) || isContents(row.text) || row.marker !== null) return 'subtitle';
  if (isAnnotation(row.text)) return 'subtitle';
  return isAddressee(row.text) ? 'addressee' : 'preamble';
}
