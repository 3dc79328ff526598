import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, issuersOf } from '../renderer/library/facts.ts';
import { filterOptions } from '../renderer/library/filters.ts';
import { markedParts } from '../renderer/library/marked-parts.ts';
import { readerLines } from '../renderer/library/reader-lines.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';

const precedent = (id: string) => {
  const found = builtInPrecedents.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no precedent ${id}`);
  return found;
};

describe('a precedent in the reader', () => {
  test.each(builtInPrecedents.map(({ id }) => id))(
    '%s: every line reads as the model has it',
    (id) => {
      const { policy } = precedent(id);
      const shown = readerLines(policy).map(({ role, stretches }) =>
        role === 'noise' ? '' : stretches.map(({ text }) => text).join(''),
      );
      expect(shown).toEqual(policy.lines.map(({ text }) => text.trim()));
    },
  );

  test('what a page hijack replaced is marked and says what was printed', () => {
    const lines = readerLines(precedent('tianjin-2023').policy);
    const marked = lines.flatMap(({ stretches }) => stretches).filter(({ tip }) => tip !== null);
    expect(marked[0]).toMatchObject({ text: '国家知识产权局' });
    expect(marked[0]?.tip).toContain('原文为“中超直播”，已校为“国家知识产权局”');
  });

  test('a run-in heading has the face of its level', () => {
    const line = readerLines(precedent('tianjin-2023').policy).find(({ path }) => path === '四');
    expect(line?.stretches[0]).toEqual({
      text: '四、优化知识产权代理服务。',
      face: 'hei',
      tip: null,
    });
  });

  test('a long title breaks by sense', () => {
    const title = readerLines(precedent('beijing-2018').policy).find(
      ({ role }) => role === 'title',
    );
    expect(title?.stretches.map(({ text }) => text)).toEqual([
      '北京市促进知识产权服务业发展行动计划',
      '（2018年-2020年）',
    ]);
  });
});

describe('the list', () => {
  test('says issuer, number, date, genre and number of clauses', () => {
    const shanghai = precedent('shanghai-2024');
    expect(issuersOf(shanghai)).toBe('上海市知识产权局');
    expect(factsOf(shanghai)).toEqual(['沪知局〔2024〕32号', '2024年12月2日', '若干措施', '16条']);
  });
  test('leaves out what a precedent does not have', () => {
    expect(factsOf(precedent('tianjin-2023'))).toEqual(['2023年10月10日', '若干措施', '15条']);
  });
});

describe('search', () => {
  test('filters offer what the library has', () => {
    const { topics, issuers, years } = filterOptions(builtInPrecedents);
    expect(years.map(({ label }) => label)).toEqual(['2024年', '2023年', '2018年']);
    expect(issuers.map(({ value }) => value)).toContain('北京市知识产权局');
    expect(topics).toContainEqual({ value: 'brand-institutions', label: '品牌与骨干机构培育' });
    expect(filterOptions([])).toEqual({ topics: [], issuers: [], years: [] });
  });

  test('marks are cut out of the snippet', () => {
    expect(markedParts('推进质押融资', [{ from: 2, to: 4 }])).toEqual([
      { from: 0, text: '推进', marked: false },
      { from: 2, text: '质押', marked: true },
      { from: 4, text: '融资', marked: false },
    ]);
  });

  test('the parts joined are the snippet, whatever the marks', () => {
    const span = fc.record({ from: fc.nat(12), to: fc.nat(12) });
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.array(span), (snippet, marks) => {
        const parts = markedParts(snippet, marks);
        return parts.map(({ text }) => text).join('') === snippet;
      }),
    );
  });
});
