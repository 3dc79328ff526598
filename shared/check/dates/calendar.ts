/** Days of the calendar as ISO dates: 2026-11-01. Compared as strings they are in order. */

const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

const timeOf = (day: string, years: number): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year + years, month - 1, date);
};

/** Days later, or earlier with a negative number; ISO dates both. */
export const addDays = (day: string, days: number): string => iso(timeOf(day, 0) + days * DAY);

/** The same day years later; 29 February becomes 1 March where there is none. */
export const addYears = (day: string, years: number): string => iso(timeOf(day, years));

/** 自2027年1月1日起5年 lasts until 2031年12月31日. */
export const lastDay = (from: string, years: number): string => addDays(addYears(from, years), -1);

/** 2026年11月1日, as GB/T 9704 writes it. */
export const inChinese = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};
