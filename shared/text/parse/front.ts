import type { LineRole } from '../../model/policy.ts';
import { isAttachment } from './attachments.ts';
import { isDateLine } from './dates.ts';
import { letterRoles } from './letter.ts';
import { findNoticeTitle, isAddressee, isDocNumber, type NoticeTitle } from './notice.ts';
import { firstTitle, isLetter, titleBehindDate } from './opening.ts';
import { bodyStart, preambleRoles } from './preamble.ts';
import type { Row } from './rows.ts';
import { findLikeTitle, findTitle, resembles, type TitleRun } from './title.ts';

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

type FrontNotice = {
  readonly first: Row;
  readonly last: Row;
  /** The row behind it; null when nothing follows. */
  readonly next: Row | null;
  /** Organ that the title line names (湖北省人民政府办公厅关于印发…). */
  readonly organ: string | null;
};

/** Reads notice, title and preamble. `rows` are the rows with words: no blanks, no noise. */
export function readFront(rows: readonly Row[]): Front {
  const marked = rows.findIndex((row) => row.marker !== null);
  const firstMarker = marked < 0 ? rows.length : marked;
  const heading = findNoticeTitle(rows);
  const title = findMainTitle(rows, heading, firstMarker);
  const letterEnd = heading === null ? (title?.from ?? 0) : noticeEnd(rows, title, firstMarker);
  const isNotice = heading !== null || rows.slice(0, letterEnd).some(isOfLetter);
  const above: ReadonlyMap<Row, LineRole> = isNotice
    ? letterRoles(rows, letterEnd, heading, title?.text ?? null)
    : new Map(rows.slice(0, letterEnd).map((row) => [row, looseRole(row)]));
  const titleEnd = title?.to ?? letterEnd;
  const body = bodyStart(rows, titleEnd);
  const titleRows = rows.slice(letterEnd, titleEnd).map((row) => [row, 'title'] as const);
  return {
    title,
    namedTitle: heading?.name ?? null,
    notice: isNotice ? noticeOf(rows, letterEnd, heading) : null,
    roles: new Map([...above, ...titleRows, ...preambleRoles(rows.slice(titleEnd, body), title)]),
    body,
  };
}

function findMainTitle(
  rows: readonly Row[],
  heading: NoticeTitle | null,
  firstMarker: number,
): TitleRun | null {
  if (heading !== null) {
    return (
      findTitle(rows, heading.to, heading.name) ??
      titleBehindDate(rows, heading.to, firstMarker) ??
      findLikeTitle(rows, heading.to, firstMarker, heading.name) ??
      titleBehindNumbered(rows, heading)
    );
  }
  const behind = isLetter(rows, firstMarker) ? titleBehindDate(rows, 0, firstMarker) : null;
  return behind ?? firstTitle(rows, firstMarker);
}

/** A notice may number its own demands; what stands below its date is then known by its words alone. */
function titleBehindNumbered(rows: readonly Row[], { to, name }: NoticeTitle): TitleRun | null {
  const title = titleBehindDate(rows, to, rows.length);
  return title !== null && resembles(title.text, name) ? title : null;
}

/** Without a title below it the notice ends at its date, else where the clauses begin. */
function noticeEnd(rows: readonly Row[], title: TitleRun | null, firstMarker: number): number {
  if (title !== null) return title.from;
  const date = rows.slice(0, firstMarker).findLastIndex((row) => isDateLine(row.text));
  return date < 0 ? firstMarker : date + 1;
}

const isOfLetter = (row: Row): boolean => isAddressee(row.text) || isDateLine(row.text);

function noticeOf(
  rows: readonly Row[],
  end: number,
  heading: NoticeTitle | null,
): FrontNotice | null {
  const first = rows[0];
  const last = rows[end - 1];
  if (first === undefined || last === undefined) return null;
  return { first, last, next: rows[end] ?? null, organ: heading?.organ ?? null };
}

/** Lines above a title that has no notice: a number, 附件2, 征求意见稿. */
function looseRole(row: Row): LineRole {
  if (isDocNumber(row.text)) return 'doc-number';
  return isAttachment(row) ? 'attachment' : 'annotation';
}
