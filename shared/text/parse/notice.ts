import { findDate, isDateLine } from './dates.ts';
import { isOrgan, organsOf } from './organs.ts';
import type { Row } from './rows.ts';

/** The title line of a 印发通知: 关于印发《…》的通知. */
export type NoticeTitle = {
  /** Places in the list of rows; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The title of what is issued. */
  readonly name: string;
  /** 湖北省人民政府办公厅 of 湖北省人民政府办公厅关于印发…; null when no organ is named. */
  readonly organ: string | null;
};

const FORWARDS =
  /^(?<organ>.{0,60}?)(?:关于)?(?:印发|转发|发布|公布|下发)(?<name>[《“].+[》”]|[^《》]+?)(?:的|(?<=[》”]))(?:通知|公告|通告|决定|命令)$/;
/** 关于《…》公开征求意见的公告, 关于公开征求《…》意见的通知: the draft stands below it. */
const CONSULTS =
  /^(?<organ>.{0,60}?)关于(?:再次)?(?:向社会)?(?:公开)?(?:征求)?(?:对)?(?<name>[《“][^》”]+[》”])(?:向社会)?(?:公开)?(?:征求)?(?:社会|公众)?意见(?:建议)?的(?:通知|公告|通告|公示|启事|函)$/;
const FAR = 12;
const MOST_LINES = 4;
const LONGEST_TITLE = 300;

/** Finds the title of the notice among the first rows, on one line or several. */
export function findNoticeTitle(rows: readonly Row[]): NoticeTitle | null {
  for (let from = 0; from < Math.min(rows.length, FAR); from += 1) {
    if (rows[from]?.marker) return null;
    let text = '';
    for (let at = from; at < Math.min(rows.length, from + MOST_LINES); at += 1) {
      const line = rows[at]?.text ?? '';
      if (/[；：:，]$/.test(line) || isDocNumber(line)) break;
      if (text.length + line.length > LONGEST_TITLE) break;
      // A stop behind 的通知 is a slip; behind other words it ends a sentence.
      if (line.endsWith('。') && !/(?:通知|公告|通告|决定)。$/.test(line)) break;
      text += line.replace(/。$/, '');
      const match = FORWARDS.exec(text) ?? CONSULTS.exec(text);
      if (match?.groups === undefined) continue;
      const { organ = '', name = '' } = match.groups;
      return {
        from,
        to: at + 1,
        text,
        name: name.replace(/^[《“]|[》”]$/g, ''),
        organ: isOrgan(organ) ? organ : null,
      };
    }
  }
  return null;
}

const NUMBER =
  /^(?:发文字号|文号|编号)?[：:]?[（(]?\s*(?<number>[\p{Script=Han}]{1,16}\s?[〔［[（(【]\s?\d{4}\s?[〕］\]）)】]\s?第?\s?\d{1,5}\s?号?)(?:\s+签发人.*)?[）)]?$/u;
const YEARLESS =
  /^(?<number>[\p{Script=Han}]{0,20}(?:令|公告|通告)?\s?(?:\d{4}年)?第\s?\d{1,5}\s?号)$/u;

/** 发文字号 on a line of its own; a number inside a sentence is a cited one. */
export const docNumberOf = (text: string): string | null =>
  text.length > 60
    ? null
    : ((NUMBER.exec(text) ?? YEARLESS.exec(text))?.groups?.['number']?.replace(/\s/g, '') ?? null);

export const isDocNumber = (text: string): boolean => docNumberOf(text) !== null;

/** 主送机关: a list of organs closed by a colon. */
export const isAddressee = (text: string): boolean =>
  /[：:]$/.test(text) &&
  text.length <= 400 &&
  !text.includes('。') &&
  /[各局委办府厅院部处会署司]|单位|部门|公司|街道|乡镇|企业|机构/.test(text) &&
  !/如下|以下|下列|根据|按照|为了|通知|要求|制定|现将/.test(text);

/**
 * Where the 主送机关 stand among the first rows: they may go over several lines, of which only the
 * last ends in a colon. Null when there are none.
 */
export function findAddressee(
  rows: readonly Row[],
  from: number,
  end: number,
): { readonly from: number; readonly to: number } | null {
  const closed = rows.findIndex((row, at) => at >= from && at < end && isAddressee(row.text));
  const last = closed < 0 ? openAddressee(rows, from, end) : closed;
  if (last < 0) return null;
  let first = last;
  while (first > from && /[，、；]$/.test(rows[first - 1]?.text ?? '')) first -= 1;
  return { from: first, to: last + 1 };
}

/**
 * Place of the last line of 主送机关 without their colon (各街道办事处，区政府各部门。): nothing but names
 * of organs right below title and number; -1 where there is none.
 */
function openAddressee(rows: readonly Row[], from: number, end: number): number {
  let at = from;
  while (at < end && isDocNumber(rows[at]?.text ?? '')) at += 1;
  let last = -1;
  while (at < end && namesOrgans(rows[at]?.text ?? '')) {
    last = at;
    at += 1;
  }
  return last;
}

/** A line without the mark at its end. */
export const withoutMark = (text: string): string => text.replace(/[，。；、：,;:]$/, '');

/** 各街道办事处，区各委、办、局 names organs and says nothing of them. */
const namesOrgans = (text: string): boolean =>
  text.length <= 100 &&
  !/。./.test(text) &&
  /^(?:各|区|市|县|省|本|有关)/.test(text) &&
  /各|有关|所属|直属/.test(text) &&
  /(?:局|委|办|政府|单位|部门|处|街道|镇|乡|机构|企业|公司|中心|委员会|管委会|办公室|团体|组织|学校|高校|院所|园区|协会|商会)$/.test(
    withoutMark(text),
  ) &&
  !/已经|印发|制定|同意|贯彻|落实|执行|现将|为了|根据|按照/.test(text);

/** 附注 and other lines in brackets: （此件公开发布） （联系人：…） （此页无正文）. */
export const isAnnotation = (text: string): boolean => /^[（(【][^（()）]{2,80}[）)】]$/.test(text);

/** 2026年11月6日发布: when a page was published. */
export const isPublished = (text: string): boolean =>
  /^\d{4}年\d{1,2}月\d{1,2}日(?:发布|公布)[^。]{0,30}。?$/.test(text);

/** 联系人：张三，电话：… below a notice. */
export const isContact = (text: string): boolean =>
  text.length <= 80 &&
  /^(?:联系人|联系电话|联系方式|咨询电话|电话|传真|邮箱|电子邮箱|地址|主题词)\s*[：:]/.test(text);

const ORDER = /^\p{Script=Han}{3,24}[局委厅府院部会署]\s?(?:令|公告)(?:\s*第.{1,8}号)?$/u;

/** 上海市人民政府令, 国家知识产权局公告 */
export const isOrder = (text: string): boolean => ORDER.test(text);

/** Place of the first line of the signature above a date; the date's own place if there is none. */
export function signatureAbove(rows: readonly Row[], date: number, floor: number): number {
  let from = date;
  while (from > floor && from > date - 12 && signs(rows, from - 1, date)) from -= 1;
  return from;
}

/** An organ, its other name in brackets below it, or the first half of a name on two lines. */
function signs(rows: readonly Row[], at: number, date: number): boolean {
  const row = rows[at];
  if (row === undefined || row.marker !== null) return false;
  if (organsOf(row.text).length > 0) return true;
  const below = at + 1 < date ? (rows[at + 1]?.text ?? '') : '';
  if (/^[（(].*[）)]$/.test(row.text)) return isOrgan(row.text.slice(1, -1));
  return isHalf(row.text) && organsOf(row.text + below).length === 1 && below !== '';
}

/** 重庆市“满天星”行动计划 / 工作专班办公室 */
const isHalf = (text: string): boolean =>
  text.length >= 4 && text.length <= 24 && !/[。；：，、！？\s]/.test(text);

/** 上海市知识产权局　2024年12月2日 on one line. */
export function signedDate(
  text: string,
): { readonly organs: readonly string[]; readonly date: string } | null {
  if (text.length > 80) return null;
  const match = /^(?<organs>\D{3,60}?)[\s\u3000]+(?<date>\S.*日)$/.exec(text);
  const date = match?.groups?.['date'] ?? '';
  if (!isDateLine(date)) return null;
  const organs = organsOf(match?.groups?.['organs'] ?? '');
  const iso = findDate(date);
  return organs.length === 0 || iso === null ? null : { organs, date: iso };
}
