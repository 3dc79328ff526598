import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { addYears, inChinese, lastDay } from '../shared/check/dates/calendar.ts';
import { datesIn } from '../shared/check/dates/in-text.ts';
import { draftOf } from '../shared/check/draft.ts';
import { openParagraphs } from '../shared/check/interned.ts';
import { termsOfDraft } from '../shared/check/terms/of-draft.ts';
import type { Term } from '../shared/check/terms/types.ts';

describe('the calendar', () => {
  it.each([
    ['2027-01-01', 5, '2031-12-31'],
    ['2026-11-01', 5, '2031-10-31'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-03-01', 4, '2032-02-29'],
  ])('%s and %i years last until %s', (from, years, last) => {
    expect(lastDay(from, years)).toBe(last);
  });

  it('writes days as documents do', () => {
    expect(inChinese('2026-11-05')).toBe('2026年11月5日');
  });

  it('a longer period ends later, and a year is a year', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, years) => {
        expect(lastDay(from, years) < lastDay(from, years + 1)).toBe(true);
        expect(lastDay(from, years) < addYears(from, years)).toBe(true);
        expect(addYears(from, years).slice(0, 4)).toBe(String(Number(from.slice(0, 4)) + years));
      }),
    );
  });
});

describe('dates in a text', () => {
  it.each([
    ['至2031年12月31日止', [['2031年12月31日', '2031-12-31', '2031-12-31']]],
    ['到2028年底', [['2028年底', '2028-12-31', '2028-12-31']]],
    ['自2027年3月起', [['2027年3月', '2027-03-01', '2027-03-31']]],
    ['二〇二七年一月一日', [['二〇二七年一月一日', '2027-01-01', '2027-01-01']]],
    ['2027年2月30日', []],
    ['每年3月31日前', []],
  ])('%s', (text, dates) => {
    expect(
      datesIn(text).map(({ from, to, first, last }) => [text.slice(from, to), first, last]),
    ).toEqual(dates);
  });
});

/** What a text says of its own time: the words, and what they mean. */
const told = (text: string): readonly (readonly [string, string])[] => {
  const { effects, terms } = termsOfDraft(draftOf(analyze(text), [], openParagraphs().intern));
  return [
    ...effects.map(({ from, to, start }): readonly [string, string] => [
      text.slice(from, to),
      start.kind === 'day' ? start.day : start.kind === 'issue' ? `+${start.after}` : 'open',
    ]),
    ...terms.map((term): readonly [string, string] => [
      text.slice(term.from, term.to),
      lengthOf(term),
    ]),
  ];
};

const lengthOf = (term: Term): string => {
  if (term.kind === 'years') return `${term.years}${term.trial ? ' trial' : ''}`;
  return `${term.since ?? ''}..${term.until}`;
};

describe('what a document says of its own time', () => {
  it.each([
    [
      '十五、本措施自2027年1月1日起施行，有效期至2031年12月31日。',
      [
        ['自2027年1月1日起施行', '2027-01-01'],
        ['有效期至2031年12月31日', '..2031-12-31'],
      ],
    ],
    [
      '第三十条 本办法自 2027 年 5 月 1 日起施行,有效期 5 年。',
      [
        ['自 2027 年 5 月 1 日起施行', '2027-05-01'],
        ['有效期 5 年', '5'],
      ],
    ],
    [
      '（三）本实施细则自发布之日起30日后施行，有效期三年。',
      [
        ['自发布之日起30日后施行', '+30'],
        ['有效期三年', '3'],
      ],
    ],
    [
      '第九条 本措施自2027年1月1日至2029年12月31日实施。',
      [
        ['自2027年1月1日至2029年12月31日实施', '2027-01-01'],
        ['2027年1月1日至2029年12月31日', '2027-01-01..2029-12-31'],
      ],
    ],
    [
      '七、本暂行办法自公布之日起施行，试行期2年。',
      [
        ['自公布之日起施行', '+0'],
        ['试行期2年', '2 trial'],
      ],
    ],
    [
      '七、本政策执行期限为2026年至2028年。',
      [['执行期限为2026年至2028年', '2026-01-01..2028-12-31']],
    ],
    [
      '八、本文件自2026年XX月XX日起施行，有效期至2028年12月31日。',
      [
        ['自2026年XX月XX日起施行', 'open'],
        ['有效期至2028年12月31日', '..2028-12-31'],
      ],
    ],
    [
      '八、施行日期。自2027年1月1日起施行，有效期5年。',
      [
        ['自2027年1月1日起施行', '2027-01-01'],
        ['有效期5年', '5'],
      ],
    ],
    [
      '九、本办法自2027年1月1日起施行，有效期5年。《江北区资助办法》（北府〔2021〕3号）同时废止。',
      [
        ['自2027年1月1日起施行', '2027-01-01'],
        ['有效期5年', '5'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    '第十条 《江北区资助办法》自2021年1月1日起施行，有效期5年，本措施施行之日起废止。',
    '（四）支持认定。对认定的工作站，有效期3年，自认定之日起执行。',
    '第九条 本措施支持企业自2026年1月1日起实施的技术改造项目。',
    '第九条 项目实施期限为2年，自立项之日起实施。',
    '（二）商标续展。注册商标有效期10年，期满前办理续展。',
    '（四）衔接。本措施实施前已受理的，按原政策执行。',
  ])('of others it is silent: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('whatever the text, every span lies in it', () => {
    const words = fc.constantFrom(
      '本措施自',
      '2027年1月1日',
      '起',
      '施行',
      '，',
      '有效期',
      '5年',
      '至',
      '。',
      ' ',
      '《',
      '》',
      '试行',
      '\n',
      '一、',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const draft = draftOf(analyze(text), [], openParagraphs().intern);
        const { effects, terms } = termsOfDraft(draft);
        for (const { from, to } of [...effects, ...terms])
          expect(from >= 0 && from < to && to <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
