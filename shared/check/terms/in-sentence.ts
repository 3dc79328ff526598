import { dayOf } from '../../compare/slots/dates.ts';
import { fromHan } from '../../model/numerals.ts';
import { DATE, datesIn } from '../dates/in-text.ts';
import type { Effect, Start, Term } from './types.ts';

/** 自…起实施的项目 is somebody else's time. */
const IN_FORCE = '(?:施行|实施|执行|生效|试行|暂行)(?!的)';
/** 2026年XX月XX日, ［待填：施行日期］ */
const OPEN =
  '\\d{4}年[^\\d。；，]{1,6}月[^\\d。；，]{0,6}日|［[^］]{1,30}］|[X×]{1,4}年[X×]{1,4}月[X×]{1,4}日';
const FROM_DAY = new RegExp(
  `(?:自|从|于)(?:(?<open>${OPEN})|(?<day>${DATE}))起?[^。；]{0,24}?${IN_FORCE}`,
  'g',
);
const FROM_ISSUE = new RegExp(
  `(?:自|从)[^。；，]{0,8}?(?:印发|发布|公布|颁布|下发|签发|公告)(?:之日)?起?(?:满|的?第)?(?:(?<days>\\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作)?[日天])?[^。；，]{0,8}?${IN_FORCE}`,
  'g',
);
const NAMED_DAY = new RegExp(`(?:施行|实施|生效)(?:日期|时间)(?:为|是|：)?(?<day>${DATE})`, 'g');

/** When the document takes effect, as one sentence says it. */
export const effectsIn = (sentence: string): readonly Effect[] =>
  [FROM_DAY, FROM_ISSUE, NAMED_DAY].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(({ 0: words, index, groups }) => ({
      from: index,
      to: index + words.length,
      start: startOf(groups ?? {}),
    })),
  );

function startOf({ open, day, days }: Readonly<Record<string, string | undefined>>): Start {
  if (open !== undefined) return { kind: 'open' };
  if (day === undefined) return { kind: 'issue', after: days === undefined ? 0 : numeral(days) };
  const read = dayOf(day);
  return read === null ? { kind: 'open' } : { kind: 'day', day: read.first, latest: read.last };
}

const NAME = '(?:有效|试行|暂行|施行|实施|执行)期(?:限)?';
const YEARS = new RegExp(
  `(?<what>${NAME}|试行|暂行)(?:为|是|暂定|不超过|：|共|自[^。；，]{0,20}起){0,2}(?<years>\\d{1,2}|[一二两三四五六七八九十]{1,2})年(?!\\d|[一二三四五六七八九十]月)`,
  'g',
);
const REACH = 24;
/** What stands before the last day: 有效期至, 施行至, ，至, 2027年1月1日—. */
const UNTIL = /(?:至|到|截至|截止|[—–－~～-]{1,2})$/;
/** 自2027年1月1日起至2031年12月31日: one date begins what the next ends. */
const BEGINS = /^(?:起|开始)?，?$/;
/** The name of the period before its last day: 有效期, 有效期限为. */
const NAMED = /(?:有效|试行|暂行|施行|实施|执行)期(?:限)?[^\d。；，（]{0,12}$/;
/** 2025年1月1日至2026年12月31日期间的项目 has that time, not the document. */
const OF_OTHERS = /^(?:期间|间|的|以前|之前|前|内|获|立项|认定|取得)/;

/** How long it is in force, as one sentence says it. */
export function termsIn(sentence: string): readonly Term[] {
  const years = [...sentence.matchAll(YEARS)].flatMap(({ 0: words, index, groups }): Term[] => {
    const { what = '', years: count = '' } = groups ?? {};
    const read = numeral(count);
    const trial = /试行|暂行/.test(what);
    return read > 0
      ? [{ kind: 'years', years: read, trial, from: index, to: index + words.length }]
      : [];
  });
  return [...years, ...untilsIn(sentence)];
}

function untilsIn(sentence: string): readonly Term[] {
  const dates = datesIn(sentence);
  return dates.flatMap((date, at): Term[] => {
    const link = UNTIL.exec(tail(sentence, date.from))?.[0].length ?? 0;
    if (link === 0 || OF_OTHERS.test(sentence.slice(date.to, date.to + REACH))) return [];
    const earlier = dates[at - 1];
    const linked = date.from - link;
    const since = earlier !== undefined && BEGINS.test(sentence.slice(earlier.to, linked));
    const start = since ? earlier.from : linked;
    const name = NAMED.exec(tail(sentence, start))?.[0].length ?? 0;
    return [
      {
        kind: 'until',
        until: date.last,
        since: since ? earlier.first : null,
        from: start - name,
        to: date.to,
      },
    ];
  });
}

/** What stands just before an offset: no pattern looks at more, however long the sentence. */
const tail = (sentence: string, to: number): string => sentence.slice(Math.max(0, to - REACH), to);

const numeral = (text: string): number => (/^\d/.test(text) ? Number(text) : fromHan(text));
