import type { LineRole } from '../../model/policy.ts';
import { isAttachment } from './attachments.ts';
import { isDateLine } from './dates.ts';
import {
  findAddressee,
  isAnnotation,
  isContact,
  isDocNumber,
  isOrder,
  type NoticeTitle,
  signatureAbove,
  signedDate,
} from './notice.ts';
import type { Row } from './rows.ts';
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
  /** The first line of the 附件说明 above the signature; -1 if there is none. */
  readonly list: number;
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
  const signature = date < 0 ? end : signatureAbove(rows, date, title?.to ?? 0);
  const seen: Seen = {
    title,
    date,
    signature,
    addressee: findAddressee(rows, title?.to ?? 0, end),
    list: letter.findIndex((row, at) => at < signature && isAttachment(row)),
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
  if (isAttachment(row) || goesOn(row, at, seen)) return 'attachment';
  if (isAnnotation(row.text)) return 'annotation';
  return date >= 0 && at > date ? 'annotation' : 'notice-body';
}

/** The second line of a long name of the 附件说明, which ends where the signature begins. */
const goesOn = ({ text }: Row, at: number, { list, signature }: Seen): boolean =>
  list >= 0 && at > list && at < signature && !/。/.test(text) && !isContact(text);

const within = (at: number, range: Range | null): boolean =>
  range !== null && at >= range.from && at < range.to;

/** 市长　龚正 */
const SIGNED_BY_PERSON =
  /^(?:总理|省长|市长|区长|县长|州长|主席|主任|部长|局长|厅长|署长|院长)[\s\u3000]*\p{Script=Han}{2,4}$/u;
