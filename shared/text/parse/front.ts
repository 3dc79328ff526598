import type { LineRole } from '../../model/policy.ts';
import { isDateLine } from './dates.ts';
import {
  findAddressee,
  findNoticeTitle,
  isAddressee,
  isAnnotation,
  isDocNumber,
  isImprint,
  isRedHead,
  type NoticeTitle,
  signatureAbove,
  signedDate,
} from './notice.ts';
import { organsOf } from './organs.ts';
import type { Row } from './rows.ts';
import { isAttachment } from './tail.ts';
import { findTitle, isTitleLine, type TitleRun, titleAt } from './title.ts';

/** Everything before the first clause. */
export type Front = {
  readonly title: TitleRun | null;
  /** Title known only from the notice (关于印发《…》的通知). */
  readonly namedTitle: string | null;
  readonly notice: FrontNotice | null;
  readonly roles: ReadonlyMap<Row, LineRole>;
  /** Place of the first row of the body; the number of rows when there is no clause. */
  readonly body: number;
};

export type FrontNotice = {
  readonly first: Row;
  readonly last: Row;
  readonly title: NoticeTitle | null;
};

/** How far below the beginning a title may stand without a notice before it. */
const FAR = 12;

/** Reads notice, title and preamble. `rows` are the rows with words: no blanks, no noise. */
export function readFront(rows: readonly Row[]): Front {
  const heading = findNoticeTitle(rows);
  const firstMarker = indexOr(
    rows.findIndex((row) => row.marker !== null),
    rows.length,
  );
  const title = heading
    ? (findTitle(rows, heading.to, heading.name) ?? titleBehindDate(rows, heading.to, firstMarker))
    : isNoticeWithoutTitle(rows, firstMarker)
      ? titleBehindDate(rows, 0, firstMarker)
      : firstTitle(rows, firstMarker);
  const noticeEnd =
    heading !== null || title === null || title.from > 0
      ? noticeEndOf(rows, title, firstMarker, heading)
      : 0;
  const roles = new Map<Row, LineRole>();
  const first = rows[0];
  const last = rows[noticeEnd - 1];
  let notice: FrontNotice | null = null;
  if (
    first !== undefined &&
    last !== undefined &&
    (heading !== null || hasLetter(rows, noticeEnd))
  ) {
    noticeRoles(rows, noticeEnd, heading, roles);
    notice = { first, last, title: heading };
  }
  const titleFrom = title?.from ?? (notice === null ? 0 : noticeEnd);
  const titleTo = title?.to ?? titleFrom;
  if (notice === null) for (const row of rows.slice(0, titleFrom)) roles.set(row, looseRole(row));
  for (const row of rows.slice(titleFrom, titleTo)) roles.set(row, 'title');
  const body = bodyStart(rows, titleTo);
  preambleRoles(rows, titleTo, body, title, roles);
  return { title, namedTitle: heading?.name ?? null, notice, roles, body };
}

const indexOr = (index: number, otherwise: number): number => (index < 0 ? otherwise : index);

/**
 * 主送机关 and a date before the first clause: a notice whose title line was lost. 某某市人民政府令
 * with a date is one that never had a title.
 */
function isNoticeWithoutTitle(rows: readonly Row[], end: number): boolean {
  const opening = rows
    .slice(0, Math.min(end, 6))
    .findIndex((row) => isAddressee(row.text) || ORDER.test(row.text));
  return opening >= 0 && rows.slice(opening, end).some((row) => isDateLine(row.text));
}

/** 上海市人民政府令, 国家知识产权局公告 */
const ORDER = /^\p{Script=Han}{3,24}[局委厅府院部会署]\s?(?:令|公告)(?:\s*第.{1,8}号)?$/u;

const hasLetter = (rows: readonly Row[], end: number): boolean =>
  rows.slice(0, end).some((row) => isAddressee(row.text) || isDateLine(row.text));

/** The title of the measures behind the date of the notice. */
function titleBehindDate(rows: readonly Row[], start: number, end: number): TitleRun | null {
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

/** What may stand between the date of a notice and the title: 附注, 附件, 版记. */
const isBetween = (row: Row | undefined): boolean =>
  row !== undefined &&
  (isAnnotation(row.text) ||
    /^附件/.test(row.text) ||
    isImprint(row.text) ||
    isDocNumber(row.text));

/** The title of a text without notice: the first rows that end in 措施, 方案 …, else a bare first line. */
function firstTitle(rows: readonly Row[], firstMarker: number): TitleRun | null {
  for (let at = 0; at < Math.min(firstMarker, FAR); at += 1) {
    const row = rows[at];
    if (row === undefined || isDocNumber(row.text) || organsOf(row.text).length > 0) continue;
    const title = titleAt(rows, at);
    if (title !== null && title.to <= firstMarker) return title;
    if (/[。；]/.test(row.text)) break;
  }
  return plainTitle(rows, 0, firstMarker);
}

/** A short first line without end mark is a title even when it names no kind of document. */
function plainTitle(rows: readonly Row[], at: number, end: number): TitleRun | null {
  const row = rows[at];
  if (row === undefined || at >= end || !isTitleLine(row)) return null;
  const short = row.text.length <= 60 && row.text.length >= 4;
  const plain =
    !isDocNumber(row.text) && !isAnnotation(row.text) && organsOf(row.text).length === 0;
  return short && plain ? { from: at, to: at + 1, text: row.text } : null;
}

function noticeEndOf(
  rows: readonly Row[],
  title: TitleRun | null,
  firstMarker: number,
  heading: NoticeTitle | null,
): number {
  if (title !== null) return title.from;
  if (heading === null) return 0;
  const date = rows.slice(0, firstMarker).findLastIndex((row) => isDateLine(row.text));
  return date >= 0 ? date + 1 : firstMarker;
}

function noticeRoles(
  rows: readonly Row[],
  end: number,
  heading: NoticeTitle | null,
  roles: Map<Row, LineRole>,
): void {
  const date = rows.slice(0, end).findLastIndex((row) => isDateLine(row.text));
  const seen = {
    heading,
    date,
    signature: date < 0 ? end : signatureAbove(rows, date, heading?.to ?? 0),
    addressee: findAddressee(rows, heading?.to ?? 0, end),
  };
  rows.slice(0, end).forEach((row, at) => {
    roles.set(row, noticeRole(row, at, seen));
  });
}

type SeenInNotice = {
  readonly heading: NoticeTitle | null;
  /** Places of the date, -1 if there is none, and of the first line of the signature. */
  readonly date: number;
  readonly signature: number;
  readonly addressee: { readonly from: number; readonly to: number } | null;
};

function noticeRole(row: Row, at: number, seen: SeenInNotice): LineRole {
  const { heading, date, signature, addressee } = seen;
  if (within(at, heading) || ORDER.test(row.text)) return 'notice-title';
  if (at === date || signedDate(row.text) !== null) return 'date';
  if (at >= signature && at < date) return 'signature';
  if (at === date - 1 && SIGNED_BY_PERSON.test(row.text)) return 'signature';
  if (isDocNumber(row.text)) return 'doc-number';
  if (within(at, addressee)) return 'addressee';
  if (isAttachment(row)) return 'attachment';
  if (isAnnotation(row.text) || isRedHead(row.text)) return 'annotation';
  return date >= 0 && at > date ? 'annotation' : 'notice-body';
}

const within = (
  at: number,
  range: { readonly from: number; readonly to: number } | null,
): boolean => range !== null && at >= range.from && at < range.to;

/** 市长　龚正 */
const SIGNED_BY_PERSON =
  /^(?:总理|省长|市长|区长|县长|州长|主席|主任|部长|局长|厅长|署长|院长)[\s\u3000]*\p{Script=Han}{2,4}$/u;

/** Lines above a title that has no notice: a number, a red head (徐汇区人民政府文件). */
const looseRole = (row: Row): LineRole => {
  if (isDocNumber(row.text)) return 'doc-number';
  return isAttachment(row) ? 'attachment' : 'annotation';
};

/** The first marked row behind the title; a table of contents is passed over. */
function bodyStart(rows: readonly Row[], from: number): number {
  const first = indexOr(
    rows.findIndex((row, at) => at >= from && row.marker !== null),
    rows.length,
  );
  const contents = rows.slice(from, first).some((row) => /^目\s*[录次]$/.test(row.text));
  if (!contents) return first;
  // 第一章　总则……1
  const text = rows[first]?.text.slice(0, 100).replace(/[\s.…·]+\d*$/, '');
  const again = rows.findIndex((row, at) => at > first && row.text === text);
  return again < 0 ? first : again;
}

/** 2018年12月3日 最高人民法院审判委员会第1756次会议通过 */
const ADOPTED = /^[（(]?\d{4}年.{0,100}(?:通过|公布|发布|施行|修订|修正|印发|批准|实施)[）)]*$/;

function preambleRoles(
  rows: readonly Row[],
  from: number,
  body: number,
  title: TitleRun | null,
  roles: Map<Row, LineRole>,
): void {
  const repeated = title === null ? null : findTitle(rows.slice(from, body), 0, title.text);
  let begun = false;
  for (let at = from; at < body; at += 1) {
    const row = rows[at];
    if (row === undefined) continue;
    const again = repeated !== null && at - from >= repeated.from && at - from < repeated.to;
    const role: LineRole = again ? 'title' : preambleRole(row, begun);
    begun ||= role === 'preamble';
    roles.set(row, role);
  }
}

function preambleRole(row: Row, begun: boolean): LineRole {
  if (begun) return 'preamble';
  if (isDocNumber(row.text)) return 'doc-number';
  if (ADOPTED.test(row.text) || /^目\s*[录次]$/.test(row.text) || row.marker !== null)
    return 'subtitle';
  if (isAnnotation(row.text)) return /此件|公开/.test(row.text) ? 'annotation' : 'subtitle';
  if (isDateLine(row.text)) return 'date';
  if (organsOf(row.text).length > 0) return 'signature';
  if (isAddressee(row.text)) return 'addressee';
  return 'preamble';
}
