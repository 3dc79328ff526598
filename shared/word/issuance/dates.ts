const DATE = /^(\d{4})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/;

/** A day of the calendar in the words of a document: 2026年2月29日 is none. */
export const isDate = (words: string): boolean => isoDate(words) !== null;

/** 2026年11月5日 as ISO date; null for what is no day in these words. */
export function isoDate(words: string): string | null {
  const [, year, month, day] = DATE.exec(words) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 ? date.toISOString().slice(0, 10) : null;
}

/** 2026年11月25日, by this computer's calendar. */
export const dateWords = (date: Date): string =>
  `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
