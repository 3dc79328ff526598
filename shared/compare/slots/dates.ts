import { fromHan, toHalfWidthDigits } from '../../model/numerals.ts';
import type { Span } from '../../model/span.ts';
import type { SlotValue } from './types.ts';

/** A time the text sets, with the words that make it one: 到2025年底前, 自2027年1月1日起. */
export type Deadline = Span & {
  readonly value: SlotValue;
  /** Where the date itself stands: 2025年底. */
  readonly core: Span;
};

type Day = { readonly first: string; readonly last: string };

const TO = '\\s?[—–~～\\-－至到]{1,2}\\s?';
const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
const POINT = `\\d{4}年(?:${MONTH}月(?:\\d{1,2}[日号]|底|末|初|[上中下]旬)?|底|末|初|上半年|下半年|年中)?`;
/** A year in Chinese digits: 二〇二五年. */
const HAN_POINT = `[〇○零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日|底|末)?|底|末)?`;
const DATE = new RegExp(`(?:(\\d{4})年?${TO})?(${POINT})(?:${TO}(${POINT}))?|${HAN_POINT}`, 'g');

/** 每年3月31日前: a day of every year is no day of the calendar. */
const YEARLY =
  /(?<every>每年)?(?<!\d)(?<!\d年)(?<day>\d{1,2}月(?:\d{1,2}[日号]|底))(?:以前|之前|前)/g;

const STARTS = /(?:自|从)$/;
const UNTIL = /(?:有效期(?:限)?(?:至|到|截至)|截至|截止[至到]?|力争到|至|到|在|于)$/;
const BEGINS = /^(?:起|开始|以来)/;
const BEFORE = /^(?:\s?(?:以前|之前|前)(?!三|两|期|款|述))/;
const BY_END = /(?:底|末)$/;
/** A year at the head of a sentence sets its time: 2026年，先行培育10个…. */
const HEADS = /(?:^|[。；：\n（(])\s*$/;
/** 2012年获批, 2024年修订: what has been is no deadline. */
const PAST = /^(?:\d{1,2}日)?(?:，)?(?:[获被]|印发|修订|修正|发布|出台|成立|颁布|至今|首次|以来)/;
const REACH = 8;

/** The times a text sets, in order. `text` has its names blanked out. */
export function deadlinesIn(text: string): readonly Deadline[] {
  const digits = toHalfWidthDigits(text);
  const found: Deadline[] = [];
  for (const match of digits.matchAll(DATE)) {
    const read = readDate(match);
    if (read === null) continue;
    const core = { from: match.index, to: match.index + match[0].length };
    const deadline = placed(digits, core, read, match[1] !== undefined || match[3] !== undefined);
    if (deadline !== null) found.push(deadline);
  }
  const yearly = [...digits.matchAll(YEARLY)].map((match): Deadline => {
    const { every = '', day = '' } = match.groups ?? {};
    const from = match.index + every.length;
    const core = { from, to: from + day.length };
    const to = match.index + match[0].length;
    return { from: match.index, to, core, value: { kind: 'text', text: `每年${day}前` } };
  });
  return [...found, ...yearly].sort((a, b) => a.from - b.from);
}

function placed(text: string, core: Span, day: Day, isRange: boolean): Deadline | null {
  const before = text.slice(Math.max(0, core.from - REACH), core.from);
  const after = text.slice(core.to, core.to + REACH);
  const starts = STARTS.exec(before)?.[0].length ?? 0;
  const begins = BEGINS.exec(after)?.[0].length ?? 0;
  if (starts > 0 || begins > 0) {
    if (after.startsWith('以来')) return null;
    const value: SlotValue = { kind: 'date', from: day.first, to: null };
    return { from: core.from - starts, to: core.to + begins, core, value };
  }
  if (isRange) {
    return { ...core, core, value: { kind: 'date', from: day.first, to: day.last } };
  }
  const until = UNTIL.exec(before)?.[0].length ?? 0;
  const ends = BEFORE.exec(after)?.[0].length ?? 0;
  if (until > 0 || ends > 0 || BY_END.test(text.slice(core.from, core.to))) {
    // 2026年3月1日前 still allows the day before only; a drafter reads both as that day.
    const value: SlotValue = { kind: 'date', from: null, to: day.last };
    return { from: core.from - until, to: core.to + ends, core, value };
  }
  if (HEADS.test(before) && !PAST.test(after)) {
    return { ...core, core, value: { kind: 'date', from: day.first, to: day.last } };
  }
  return null;
}

/** The days a date covers: 2025年 is the whole year, 2025年12月底 the last of the month. */
export function dayOf(date: string): Day | null {
  const text = toHalfWidthDigits(date);
  const match =
    /(\d{4}|[〇○零一二三四五六七八九]{4})年(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(底|末|初|[上中下]旬))?|(上半年|下半年|底|末|初|年中))?/.exec(
      text,
    );
  if (match === null) return null;
  const [, yearText = '', monthText, dayText, part, half] = match;
  const year = numeral(yearText);
  if (!(year >= 1900 && year <= 2200)) return null;
  if (monthText === undefined) return wholeYear(year, half);
  const month = numeral(monthText);
  const length = daysIn(year, month);
  if (length === 0) return null;
  if (dayText !== undefined) {
    const day = numeral(dayText);
    if (!(day >= 1 && day <= length)) return null;
    return { first: iso(year, month, day), last: iso(year, month, day) };
  }
  const [from, to] = {
    底: [length, length],
    末: [length, length],
    初: [1, 10],
    上旬: [1, 10],
    中旬: [11, 20],
    下旬: [21, length],
  }[part ?? ''] ?? [1, length];
  return { first: iso(year, month, from ?? 1), last: iso(year, month, to ?? length) };
}

function wholeYear(year: number, part: string | undefined): Day {
  if (part === '底' || part === '末') return { first: iso(year, 12, 31), last: iso(year, 12, 31) };
  const ends =
    part === '上半年' || part === '年中'
      ? iso(year, 6, 30)
      : part === '初'
        ? iso(year, 1, 31)
        : iso(year, 12, 31);
  return { first: iso(year, part === '下半年' ? 7 : 1, 1), last: ends };
}

function readDate(match: RegExpExecArray): Day | null {
  const [whole, startYear, point, end] = match;
  if (point === undefined) return dayOf(whole);
  const day = dayOf(point);
  if (day === null) return null;
  if (startYear !== undefined) {
    const first = dayOf(`${startYear}年`);
    return first === null ? null : { first: first.first, last: day.last };
  }
  const last = end === undefined ? day : dayOf(end);
  return last === null ? null : { first: day.first, last: last.last };
}

const numeral = (text: string): number =>
  /^\d/.test(text) ? Number(text) : fromHan(text.replace(/[○零]/g, '〇'));

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
