import type { Validity } from './choice.ts';

/** 规范性文件: as a rule at most five years, 试行 and 暂行 at most two. */
export const longestYears = (trial: Validity['trial']): number => (trial === null ? 5 : 2);

/** A day as people type it: 2027-01-01, 2027.1.1, 2027年1月1日, 20270101. */
const DAY = /^(\d{4})(?:\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/;

/** The ISO date somebody typed; null for anything that is no date, 2027-02-29 among it. */
export function readDate(typed: string): string | null {
  const [, year, ...rest] = DAY.exec(typed.trim()) ?? [];
  const [month = 0, day = 0] = rest.filter((part) => part !== undefined).map(Number);
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * The last day: 2027-01-01 and 5 years end on 2031-12-31, 2028-02-29 and 1 year on 2029-02-28.
 *
 * @param effective a date that exists, as ISO.
 */
export const lastDay = (effective: string, years: number): string => {
  const [year = 0, month = 1, day = 1] = numbersOf(effective);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
};

const numbersOf = (iso: string): readonly number[] => {
  const digits = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)?.slice(1) ?? [];
  return digits.map(Number);
};

/** 2027-01-01 as documents print it: 2027年1月1日. */
export const printedDate = (iso: string): string => {
  const [year, month, day] = numbersOf(iso);
  return `${year}年${month}月${day}日`;
};

/** First and last year the document covers; null while date or period are open. */
export const yearsCovered = ({
  effective,
  years,
}: Validity): { readonly first: string; readonly last: string } | null =>
  effective === null || years === null
    ? null
    : { first: effective.slice(0, 4), last: lastDay(effective, years).slice(0, 4) };
