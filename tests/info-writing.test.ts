import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTrial } from '../renderer/info/trial.ts';
import {
  noPlaceFor,
  normalised,
  type WrittenField,
  writingOf,
  writtenFields,
} from '../renderer/info/writing.ts';
import { analyze } from '../shared/analyze.ts';
import { edited } from '../shared/model/edit.ts';
import { draftOfCity, example, infoIn, partsOf, wish } from './info-builders.ts';

/** The lines that are new in the text, and how many it has more. */
const written = (field: WrittenField, typed: string, text: string) => {
  const edits = writingOf(field, normalised(field, typed), analyze(text));
  if (edits === null) return null;
  const after = edited(text, edits).split('\n');
  const before = new Set(text.split('\n'));
  return after.filter((line) => !before.has(line));
};

describe('a value written into the text', () => {
  it('takes the place of the words that say it and of nothing else', () => {
    expect(written('effect', '2027-5-1', example)).toEqual([
      '（三）本措施自2027年5月1日起施行，有效期至2031年12月31日。',
    ]);
    expect(written('validity', '5', example)).toEqual([
      '（三）本措施自2027年1月1日起施行，有效期5年。',
    ]);
    expect(written('validity', '2029.12.31', example)).toEqual([
      '（三）本措施自2027年1月1日起施行，有效期至2029年12月31日。',
    ]);
    expect(written('date', '2026年12月1日', example)).toEqual(['2026年12月1日']);
    expect(written('addressee', '各街道办事处', example)).toEqual(['各街道办事处：']);
    expect(written('interpretation', '区财政局', example)).toEqual([
      '（二）本措施由区财政局负责解释。国家和本市另有规定的，从其规定。',
    ]);
    expect(written('validity', '3年', draftOfCity('nankai', 'clean'))).toEqual([
      '第二十五条　本措施自2027年1月1日起施行，有效期3年。',
    ]);
    expect(written('validity', '2年', draftOfCity('pudong', 'raw'))).toEqual([
      '第二十二条　本办法自2026年11月15日起施行，试行期2年。',
    ]);
  });

  it('fills the blank that stands for it', () => {
    const blank = example.replace('自2027年1月1日起', '自［待填：施行日期］起');
    expect(written('effect', '印发之日', blank)).toEqual([
      '（三）本措施自印发之日起施行，有效期至2031年12月31日。',
    ]);
  });

  it('stands where documents have it when the text has none', () => {
    const without = example.replace(/\n（三）本措施自.*/u, '').trimEnd();
    expect(written('effect', '2027年1月1日', without)).toEqual([
      '（三）本措施自2027年1月1日起施行。',
    ]);
    const began = edited(without, writingOf('effect', '2027年1月1日', analyze(without)) ?? []);
    expect(written('validity', '5年', began)).toEqual([
      '（三）本措施自2027年1月1日起施行，有效期5年。',
    ]);
    const undated = example.replace('2026年11月6日\n', '');
    expect(edited(undated, writingOf('date', '2026年11月6日', analyze(undated)) ?? [])).toBe(
      example,
    );
    const articles = draftOfCity('nankai', 'clean')
      .replace(/\n第二十五条.*/u, '')
      .trimEnd();
    expect(written('effect', '2027年1月1日', articles)).toEqual([
      '第二十五条　本措施自2027年1月1日起施行。',
    ]);
  });

  it('says why there is no place for it', () => {
    const bare = analyze('徐汇区若干措施\n一、支持机构。\n二、培养人才。');
    expect(noPlaceFor('date', bare)).toBe('正文没有署名，成文日期写在署名之下。');
    expect(noPlaceFor('addressee', bare)).toBe('没有印发通知，不写主送机关。');
    expect(writingOf('date', '2026年1月1日', bare)).toBeNull();
    expect(noPlaceFor('validity', bare)).toBeNull();
  });

  it('is no edit where the text says so already', () => {
    const state = infoIn(example);
    for (const field of ['title', 'date', 'publicity', 'interpretation'] as const) {
      expect(writingOf(field, state[field].value, analyze(example))).toBeNull();
    }
  });

  it('is found again by the form, whatever was typed, and nothing else is lost', () => {
    const words = fc.stringMatching(/^[一-十区局办公室财政]{1,12}$/u);
    const cities = fc.constantFrom('nankai', 'haidian', 'xihu', 'pudong', 'tianhe', 'chaoyang');
    fc.assert(
      fc.property(cities, fc.constantFrom(...writtenFields), words, (city, field, typed) => {
        const text = draftOfCity(city, 'clean');
        const edits = writingOf(field, typed, analyze(text)) ?? [];
        const kept = edits.map(({ from, to }) => text.slice(from, to)).join('');
        expect(kept).not.toContain('\n');
        expect(edited(text, edits).length).toBe(
          text.length - kept.length + edits.reduce((sum, { insert }) => sum + insert.length, 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a value while it is typed', () => {
  const trial = openTrial();
  const tried = (field: WrittenField, typed: string, text: string) => {
    const parts = partsOf(text);
    const edits = writingOf(field, normalised(field, typed), parts.policy) ?? [];
    const state = trial(field, edits, parts, wish);
    return state.notes.map(({ severity, message }) => `${severity} ${message}`);
  };

  it('hears what the check would say of it', () => {
    expect(tried('validity', '6年', example)).toEqual([
      'warning 有效期超过5年，请缩短，最迟至2031年12月31日；确需更长的，在起草说明中写明理由。',
    ]);
    expect(tried('validity', '5年', example)).toEqual([]);
    expect(tried('validity', '3年', draftOfCity('pudong', 'clean'))).toEqual([
      'warning 试行、暂行文件的有效期一般不超过2年，请缩短，或去掉“试行”“暂行”。',
    ]);
    expect(tried('effect', '2026年10月1日', example)).toEqual([
      'error 施行日期2026年10月1日早于成文日期2026年11月6日，请核对。',
    ]);
    expect(tried('date', '2026年2月30日', example)).toEqual([
      'error 没有“2026年2月30日”这个日期，请核对。',
    ]);
  });
});
