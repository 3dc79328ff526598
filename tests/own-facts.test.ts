import { describe, expect, it, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { distinctName, proposedFacts } from '../shared/library/facts.ts';
import { nationOf, placeOf } from '../shared/library/places.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';

test.each([
  ['杭州市市场监督管理局', '杭州市', '市级', '杭州'],
  ['浙江省杭州市余杭区人民政府办公室', '浙江省杭州市余杭区', '区级', '余杭'],
  ['湖北省人民政府办公厅', '湖北省', '省级', '湖北'],
  ['新疆维吾尔自治区知识产权局', '新疆维吾尔自治区', '省级', '新疆'],
  ['内蒙古自治区呼和浩特市赛罕区', '内蒙古自治区呼和浩特市赛罕区', '区级', '赛罕'],
  ['湘西土家族苗族自治州人民政府', '湘西土家族苗族自治州', '市级', '湘西'],
  ['江苏省苏州市昆山市人民政府', '江苏省苏州市昆山市', '区级', '昆山'],
  ['重庆市开州区市场监督管理局', '重庆市开州区', '区级', '开州'],
  ['重庆市两江新区管理委员会', '重庆市两江新区', '区级', '两江'],
  ['北京经济技术开发区管理委员会', '北京经济技术开发区', '区级', '北京经济技术开发区'],
  ['中共上海市委员会', '上海市', '市级', '上海'],
  ['南京市城市管理局', '南京市', '市级', '南京'],
  ['关于印发《徐汇区关于促进知识产权服务业发展的若干措施》的通知', '徐汇区', '区级', '徐汇'],
  ['北京知识产权服务业三年行动计划', '北京市', '市级', '北京'],
])('%s belongs to %s', (words, jurisdiction, level, name) => {
  expect(placeOf(words)).toEqual({ jurisdiction, level, name });
});

test.each([
  '国家知识产权局',
  '市市场监管局',
  '区知识产权局',
  '××区关于促进知识产权服务业高质量发展的若干措施',
  '关于促进知识产权服务业高质量发展的若干措施',
  '推动城市知识产权建设',
  '',
])('%j tells no place', (words) => {
  expect(placeOf(words)).toBeNull();
});

test.each(['国家知识产权局', '国务院办公厅', '最高人民法院', '工业和信息化部'])(
  '%s speaks for the whole country',
  (organ) => {
    expect(nationOf(organ)).toEqual({ jurisdiction: '全国', level: '国家', name: '国家' });
  },
);

describe('the proposed facts', () => {
  test.each(builtInPrecedents)(
    'of $id are those it has',
    ({ jurisdiction, level, year, policy }) => {
      expect(proposedFacts(policy)).toMatchObject({ jurisdiction, level, year, genre: null });
    },
  );

  it('come from number and title where there is no date', () => {
    const numbered =
      '杭州市知识产权局文件\n杭知〔2022〕8号\n杭州市知识产权若干措施\n一、支持机构。';
    expect(proposedFacts(analyze(numbered)).year).toBe(2022);
    const titled = '苏州市知识产权强市建设行动计划（2021—2025年）\n一、支持机构。';
    expect(proposedFacts(analyze(titled))).toMatchObject({ name: '苏州', year: 2021 });
  });

  it('are left open where the text does not tell them', () => {
    expect(proposedFacts(analyze('关于促进服务业发展的若干措施\n一、支持机构。'))).toEqual({
      name: null,
      jurisdiction: null,
      level: null,
      year: null,
      genre: null,
    });
  });

  it('give a name of its own to the second document of a city', () => {
    expect(distinctName('上海', 2023, ['天津'])).toBe('上海');
    expect(distinctName('上海', 2023, ['上海'])).toBe('上海2023');
    expect(distinctName('上海', 2023, ['上海', '上海2023'])).toBe('上海2023-2');
  });
});
