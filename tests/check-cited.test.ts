import { describe, expect, it } from 'vitest';
import { numbersIn } from '../shared/check/cited/number.ts';
import { lastYearOf } from '../shared/check/cited/period.ts';
import { differsSlightly } from '../shared/check/cited/wording.ts';

describe('发文字号 in a sentence', () => {
  const numbers = (text: string): readonly string[] =>
    numbersIn(text).map(({ from, to, right }) => `${text.slice(from, to)} ${right}`);

  it('begins with the code of its organ, not with the words in front', () => {
    expect(numbers('落实国家知识产权局等17部门国知发运字〔2022〕47号《意见》')).toEqual([
      '国知发运字〔2022〕47号 〔2022〕47号',
    ]);
    expect(numbers('根据沪府发〔2020〕1号文件和省政府苏政发〔2020〕1号')).toEqual([
      '沪府发〔2020〕1号 〔2020〕1号',
      '苏政发〔2020〕1号 〔2020〕1号',
    ]);
    expect(numbers('市知识产权局沪知局〔2024〕32号，工信部联企业〔2020〕1号')).toEqual([
      '沪知局〔2024〕32号 〔2024〕32号',
      '工信部联企业〔2020〕1号 〔2020〕1号',
    ]);
  });

  it('is read in the forms people type', () => {
    expect(numbers('（国知发运字[22]047号）')).toEqual(['国知发运字[22]047号 〔2022〕47号']);
    expect(numbers('徐市监规(2026)第12号')).toEqual(['徐市监规(2026)第12号 〔2026〕12号']);
  });

  it('is neither a decree nor a judgment', () => {
    expect(numbers('国务院令第706号，（2023）沪73民终1号判决')).toEqual([]);
  });
});

describe('the period of a plan', () => {
  it('is in its title', () => {
    expect(
      [
        '“十三五”国家知识产权保护和运用规划',
        '专利转化运用专项行动方案（2023—2025年）',
        '北京市促进知识产权服务业发展行动计划(2018年-2020年)',
        '知识产权强国建设纲要（2021—2035年）',
        '专利代理条例',
      ].map(lastYearOf),
    ).toEqual([2020, 2025, 2020, 2035, null]);
  });
});

describe('two wordings of a title', () => {
  it('differ by a word in the middle', () => {
    expect(
      differsSlightly(
        '关于加快推动知识产权服务业发展的意见',
        '关于加快推进知识产权服务业发展的意见',
      ),
    ).toBe(true);
  });

  it('are two documents where the year, the place or the kind is another', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['关于促进专利转化的行动方案（2021—2023年）', '关于促进专利转化的行动方案（2024—2026年）'],
      ['关于印发上海市徐汇区专利资助办法的通知', '关于印发上海市静安区专利资助办法的通知'],
      ['关于促进知识产权服务业发展的意见', '关于促进知识产权服务业发展的办法'],
      ['中华人民共和国民事诉讼法', '中华人民共和国行政诉讼法'],
    ];
    expect(pairs.filter(([a, b]) => differsSlightly(a, b))).toEqual([]);
  });
});
