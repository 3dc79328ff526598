import type { LineRole } from '../../model/policy.ts';
import { isDateLine } from './dates.ts';
import {
  findAddressee,
  isAnnotation,
  isDocNumber,
  isOrder,
  isRedHead,
  type NoticeTitle,
  signatureAbove,
  signedDate,
} from './notice.ts';
import type { Row } from './rows.ts';
import { isAttachment } from './tail.ts';
import { findTitle } from './title.ts';

type Range = { readonly from: number; readonly to: number };

/** What stands where in a notice; places in the list of rows. */
type Seen = {
  readonly title: Range | null;
  /** -1 if there is no date. */
  readonly date: number;
  /** The first line of the signature. */
  readonly signature: number;
  readonly addressee: Range | null;
};

/**
 * Roles of the rows of a notice, which end before `end`.
 * @param name the title of what is issued; printed above the number, it stands for the notice's own
 */
export function letterRoles(
  rows: readonly Row[],
  end: number,
  heading: NoticeTitle | null,
  name: string | null,
): ReadonlyMap<Row, LineRole> {
  const letter = rows.slice(0, end);
  const title = heading ?? (name === null ? null : findTitle(letter, 0, name));
  const date = letter.findLastIndex((row) => isDateLine(row.text));
  const seen: Seen = {
    title,
    date,
    signature: date < 0 ? end : signatureAbove(rows, date, title?.to ?? 0),
    addressee: findAddressee(rows, title?.to ?? 0, end),
  };
  return new Map(letter.map((row, at) => [row, roleOf(row, at, seen)]));
}

function roleOf(row: Row, at: number, seen: Seen): LineRole {
  const { title, date, signature, addressee } = seen;
  if (within(at, title) || isOrder(row.text)) return 'notice-title';
  if (at === date || signedDate(row.text) !== null) return 'date';
  if (at >= signature && at < date) return 'signature';
  if (at === date - 1 && SIGNED_BY_PERSON.test(row.text)) return 'signature';
  if (isDocNumber(row.text)) return 'doc-number';
  if (within(at, addressee)) return 'addressee';
  if (isAttachment(row)) return 'attachment';
  if (isAnnotation(row.text) || isRedHead(row.text)) return 'annotation';
  return date >= 0 && at > date ? 'annotation' : 'notice-body';
}

const within = (at: number, range: Range | null): boolean =>
  range !== null && at >= range.from && at < range.to;

/** 市长　龚正 */
const SIGNED_BY_PERSON =
  /^(?:总理|省长|市长|区长|县长|州长|主席|主任|部长|局长|厅长|署长|院长)[\s\u3000]*\p{Script=Han}{2,4}$/u;
