import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { citationRules } from '../shared/check/rules/citation.ts';
import { punctuationRules } from '../shared/check/rules/punctuation.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Context, Finding } from '../shared/check/types.ts';
import { edited } from '../shared/model/edit.ts';
import { noProfile } from '../shared/model/profile.ts';

const context: Context = {
  profile: noProfile,
  level: '区级',
  today: '2026-11-26',
  precedents: [],
  settings: usualChecks,
};

const checker = openChecker(context, [...punctuationRules, ...citationRules]);
const findingsIn = (text: string): readonly Finding[] => checker(analyze(text));
const told = (text: string): readonly string[] =>
  findingsIn(text).map(({ rule, span }) => `${rule} ${text.slice(span.from, span.to)}`);

describe('a text that went through a scraper', () => {
  const text = readFileSync(new URL('../seeds/beijing-2018.txt', import.meta.url), 'utf8');

  it('is told once to use full-width marks, not in every paragraph', () => {
    const half = findingsIn(text).filter(({ rule }) => rule === 'punct-halfwidth');
    expect(half.map(({ message }) => message.replace(/\d+/, 'N'))).toEqual([
      '全文有N段用了半角标点，中文语句应改用全角标点。',
      '书名号、引号里另有N段用了半角标点，核对原文后改为全角。',
    ]);
    expect(half[0]?.related.length).toBeGreaterThan(20);
  });

  it('has none left behind the fix, and no word is other', () => {
    const half = findingsIn(text).filter(({ rule }) => rule === 'punct-halfwidth');
    expect(half.map(({ fix }) => fix?.safe)).toEqual([true, false]);
    const edits = half.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.from - b.from);
    const fixed = edited(text, edits);
    expect(told(fixed).filter((one) => one.startsWith('punct-halfwidth'))).toEqual([]);
    expect(fixed.replace(/[\p{P}\p{S}\s]/gu, '')).toBe(text.replace(/[\p{P}\p{S}\s]/gu, ''));
  });
});

describe('marks inside words of others', () => {
  it('are told, and not changed with all others at once', () => {
    const text = '一、落实《专利代理管理办法(试行)》,推行“互联网+,政务服务”。';
    expect(
      findingsIn(text).map(({ span, fix }) => [text.slice(span.from, span.to), fix?.safe]),
    ).toEqual([
      ['(试行)》,推行“互联网+,', false],
      [',', true],
    ]);
  });
});

describe('one fault', () => {
  it('is told by one rule: brackets of a 发文字号 are no half-width marks', () => {
    const text =
      '徐汇区促进知识产权服务业发展若干措施\n徐市监规(2026)第12号\n为集聚服务机构，制定本措施。\n一、支持范围\n本区企业。';
    expect(told(text)).toEqual(['docnum-format (2026)第12号']);
  });

  it('of a whole series of titles is told once', () => {
    expect(told('一、根据《专利法》、《商标法》、《著作权法》，依法保护。')).toEqual([
      'comma-between-titles 》、《',
    ]);
  });
});

describe('what a plan may be named for', () => {
  const draft = (sentence: string) => `一、工作目标\n（一）完善体系。${sentence}`;

  it('is told only where it is a basis or a task', () => {
    expect(told(draft('巩固“十四五”时期工作成果。'))).toEqual([]);
    expect(
      told(draft('在“十四五”规划收官之年，总结《“十四五”国家知识产权保护和运用规划》实施成效。')),
    ).toEqual([]);
    expect(told(draft('落实《“十四五”国家知识产权保护和运用规划》。'))).toEqual([
      'plan-expired 《“十四五”国家知识产权保护和运用规划》',
    ]);
  });

  it('depends on the date of the draft, not on the day of checking', () => {
    const old = `${draft('落实《“十四五”国家知识产权保护和运用规划》。')}\n上海市徐汇区人民政府\n2024年5月4日`;
    expect(told(old)).toEqual([]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '（',
      ')',
      '(',
      ',',
      ':',
      '"',
      '…',
      '—',
      '--',
      '、',
      ' ',
      '\n',
    ],
    ...[
      '一、',
      '（二）',
      '第三条　',
      '2026年',
      '05月',
      '5、6家',
      '15～30%',
      '三十万元',
      '国发[2021]',
      '07号',
    ],
    ...['目前', '登陆平台', '“十四五”规划', '落实', '１０', '《关于', '的意见》', '附件'],
  );
  const text = fc.array(words, { maxLength: 80 }).map((all) => all.join(''));

  it('is checked without a throw, every place in it, the fixes in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { span, related, fix } of findingsIn(source)) {
          for (const { from, to } of [span, ...related]) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(source.length);
          }
          let done = 0;
          for (const { from, to } of fix?.edits ?? []) {
            expect(from).toBeGreaterThanOrEqual(done);
            expect(to).toBeGreaterThanOrEqual(from);
            done = to;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every letter and figure through the safe fixes', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { fix } of findingsIn(source)) {
          if (fix === null || !fix.safe) continue;
          const before = source
            .normalize('NFKC')
            .replace(/[^\p{L}\p{N}]|第(?=\s?\d{1,5}\s?号)/gu, '');
          const after = edited(source, fix.edits)
            .normalize('NFKC')
            .replace(/[^\p{L}\p{N}]/gu, '');
          expect(after).toBe(before);
        }
      }),
      { numRuns: 300 },
    );
  });
});
