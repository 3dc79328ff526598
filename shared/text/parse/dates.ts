import { fromHan, toHalfWidthDigits } from '../../model/numerals.ts';

/** 月 for 年 is a slip that leaves no doubt: 2026月3月26日. */
const ARABIC_DATE = /(\d{4})\s*[年月]\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const HAN_DATE =
  /([〇○零ＯOo一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/;
const ISO_DATE = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/**
 * A date alone on a line, faulty in its form and none the less a date: 26年11月30日 without century,
 * 二〇二六年11月30日, 2026年11月30号, 2026年11月30.
 */
const LOOSE_DATE =
  /^(\d{2}|\d{4}|[〇○零ＯOo一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?$/;
/** A date to be filled in: 2026年XX月XX日, 2026年  月  日. */
const OPEN_DATE = /^(\d{4}|[×xX]{2,4})\s*年[\s×xX*]*月[\s×xX*]*日$/;

/** The first date of a text as ISO date; null when there is none or it is no day of the calendar. */
export function findDate(text: string): string | null {
  const digits = toHalfWidthDigits(text);
  const arabic = ARABIC_DATE.exec(digits) ?? ISO_DATE.exec(digits);
  if (arabic) return iso(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const [, year = '', month = '', day = ''] =
    HAN_DATE.exec(digits) ?? LOOSE_DATE.exec(digits.trim()) ?? [];
  if (year === '') return null;
  return iso(numberIn(year) + (/^\d{2}$/.test(year) ? 2000 : 0), numberIn(month), numberIn(day));
}

const numberIn = (words: string): number =>
  /^\d/.test(words) ? Number(words) : fromHan(words.replace(/[ＯOo]/g, '〇'));

/** A line that is nothing but a date: 2024年12月2日, 二〇二四年十二月二日, 2024-12-02. */
export function isDateLine(text: string): boolean {
  if (text.length > 24) return false;
  const digits = toHalfWidthDigits(text);
  return [ARABIC_DATE, HAN_DATE, ISO_DATE, LOOSE_DATE, OPEN_DATE].some(
    (pattern) => pattern.exec(digits)?.[0].length === digits.length,
  );
}

const DAY = '\\d{4}年\\d{1,2}月\\d{1,2}日';
/** 杭州市科学技术局2026年5月25日发布，…; the organs may stand behind the date. */
const DATELINES = [
  new RegExp(
    `^(?<organs>\\D{3,80}?)\\s*(?:于)?(?<date>${DAY})(?:发布|公布|印发)?(?=$|[，。；\\s])`,
    'u',
  ),
  new RegExp(`^(?<date>${DAY})(?<organs>\\D{3,80}?)(?:发布|公布|印发)(?=$|[，。；\\s])`, 'u'),
];

/** A line that says who published when: the organs, separated by 、, and the date. Null for others. */
export function readDateline(
  text: string,
): { readonly organs: readonly string[]; readonly date: string } | null {
  if (text.length > 120) return null;
  const digits = toHalfWidthDigits(text);
  for (const pattern of DATELINES) {
    const groups = pattern.exec(digits)?.groups;
    const date = findDate(groups?.['date'] ?? '');
    if (groups === undefined || date === null) continue;
    const organs = (groups['organs'] ?? '')
      .replace(/^(?:该|本)(?:政策|措施|文件|方案)?由/, '')
      .trim();
    // 罗湖区科技和工业信息化局（乡村振兴和协作交流局） has a second name in brackets.
    return { organs: organs.replace(/（[^（）]*）(?=、|$)/g, '').split('、'), date };
  }
  return null;
}

function iso(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || !(day >= 1 && day <= days) || !(year >= 1000)) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
