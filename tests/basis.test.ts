import { describe, expect, test } from 'vitest';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { lastYearIn } from '../shared/suggest/basis/last-year.ts';
import { basisFor } from '../shared/suggest/basis.ts';
import { citedWords } from '../shared/suggest/skeleton/opening.ts';

const mainThree = builtInPrecedents.slice(0, 3);
const ticked = (city: string, district: string): readonly string[] =>
  basisFor(mainThree, builtInPrecedents, { city, district }, 2026)
    .filter(({ suggested }) => suggested)
    .map(citedWords);

const opinion =
  '国家知识产权局等17部门《关于加快推动知识产权服务业高质量发展的意见》（国知发运字〔2022〕47号）';

describe('superior documents for the 导语', () => {
  test('a district of Shanghai cites the country’s opinion and Shanghai’s own measures', () => {
    expect(ticked('上海市', '徐汇区')).toEqual([
      opinion,
      '上海市《关于进一步优化发展环境 促进上海专业服务业高质量发展的指导意见》（［待填：文号］）',
      '《上海市知识产权局关于推动知识产权服务业高质量发展的若干措施》（沪知局〔2024〕32号）',
    ]);
  });

  test('one of Tianjin cites Tianjin’s; what ran out in 2025 is offered and not ticked', () => {
    expect(ticked('天津市', '和平区')).toEqual([
      opinion,
      '《天津市知识产权强市建设纲要（2021-2035年）》（［待填：文号］）',
      '《天津市加快推动知识产权服务业高质量发展若干措施》（［待填：文号］）',
    ]);
    const all = basisFor(mainThree, builtInPrecedents, { city: '天津市', district: '' }, 2026);
    expect(all.find(({ title }) => title === '天津市知识产权“十四五”规划')).toMatchObject({
      until: 2025,
      suggested: false,
    });
  });

  test('of another city nothing is offered, not even unticked', () => {
    for (const [city, others] of [
      ['上海市', /天津|北京|京津冀|京知/],
      ['天津市', /上海|北京|沪/],
      ['北京市', /上海|天津|沪/],
      ['杭州市', /上海|天津|北京|沪|京津冀/],
    ] as const) {
      const all = basisFor(builtInPrecedents, builtInPrecedents, { city, district: '' }, 2026);
      expect(all.map(citedWords).filter((words) => others.test(words))).toEqual([]);
    }
  });

  test('says who cites a document and where', () => {
    const [first] = basisFor(mainThree, builtInPrecedents, { city: '上海市', district: '' }, 2026);
    expect(first?.citedBy).toEqual([
      { doc: 'shanghai-2024', places: ['导语'] },
      { doc: 'tianjin-2023', places: ['印发通知', '导语'] },
    ]);
  });

  test('a measure of a district, even the own one, is no superior document', () => {
    const all = basisFor([], builtInPrecedents, { city: '上海市', district: '浦东新区' }, 2026);
    expect(all.map(({ precedent }) => precedent)).toEqual(['shanghai-2024', 'shanghai-cnipa-2023']);
  });

  test('the last year a title names', () => {
    expect(lastYearIn('北京市促进知识产权服务业发展行动计划（2018年-2020年）')).toBe(2020);
    expect(lastYearIn('天津市知识产权“十四五”规划')).toBe(2025);
    expect(lastYearIn('关于推动知识产权服务业高质量发展的若干措施')).toBeNull();
  });
});
