import { fromHan, toHalfWidthDigits } from '../../model/numerals.ts';

const ARABIC_DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const HAN_DATE =
  /([〇○零ＯOo一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/;
const ISO_DATE = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** A date to be filled in: 2026年XX月XX日, 2026年  月  日. */
const OPEN_DATE = /^(\d{4}|[×xX]{2,4})\s*年[\s×xX*]*月[\s×xX*]*日$/;

/** The first date of a text as ISO date; null when there is none or it is no day of the calendar. */
export function findDate(text: string): string | null {
  const digits = toHalfWidthDigits(text);
  const arabic = ARABIC_DATE.exec(digits) ?? ISO_DATE.exec(digits);
  if (arabic) return iso(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const han = HAN_DATE.exec(digits);
  if (!han) return null;
  const [, year = '', month = '', day = ''] = han;
  return iso(fromHan(year.replace(/[ＯOo]/g, '〇')), fromHan(month), fromHan(day));
}

/** A line that is nothing but a date: 2024年12月2日, 二〇二四年十二月二日, 2024-12-02. */
export function isDateLine(text: string): boolean {
  if (text.length > 24) return false;
  const digits = toHalfWidthDigits(text);
  return [ARABIC_DATE, HAN_DATE, ISO_DATE, OPEN_DATE].some(
    (pattern) => pattern.exec(digits)?.[0].length === digits.length,
  );
}

/** 杭州市科学技术局2026年5月25日发布，…: an organ, a date and what it did. Null for other lines. */
export function readDateline(
  text: string,
): { readonly organ: string; readonly date: string } | null {
  if (text.length > 100) return null;
  const match =
    /^(\D{3,40}?)\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*(发布|公布|印发)?(?=$|[，。；\s])/.exec(
      toHalfWidthDigits(text),
    );
  if (!match) return null;
  const date = findDate(match[2] ?? '');
  return date === null ? null : { organ: (match[1] ?? '').trim(), date };
}

function iso(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || !(day >= 1 && day <= days) || !(year >= 1000)) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
