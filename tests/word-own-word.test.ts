import { describe, expect, test } from 'vitest';
import { ownWord } from '../shared/word/table/own-word.ts';
import { policyOf } from './word-builders.ts';

describe('本区, 本市 or 本稿', () => {
  test.each([
    ['徐汇区关于促进知识产权服务业高质量发展的若干措施', '本区'],
    ['上海市徐汇区知识产权服务业行动方案', '本区'],
    ['杭州市打造全国“AI+OPC”创业新高地若干政策措施（征求意见稿）', '本市'],
    ['湖北省支持人工智能OPC发展若干措施（试行）', '本省'],
    ['广州南沙新区（自贸片区）集聚人才创新发展的若干措施', '本区'],
    ['浦东新区知识产权运营服务体系建设实施方案', '本区'],
    ['长兴县加快发展知识产权服务业的若干意见', '本县'],
    ['延边朝鲜族自治州知识产权工作方案', '本州'],
    ['浙江省市场监督管理局知识产权若干措施', '本省'],
    ['关于市场监管的若干措施', '本稿'],
    ['最高人民法院关于知识产权法庭若干问题的规定', '本稿'],
    ['保障中小企业款项支付条例', '本稿'],
  ])('%s: %s', (title, own) => {
    expect(ownWord(policyOf(['title', title]))).toBe(own);
  });

  test('the issuers where there is no title', () => {
    expect(ownWord({ ...policyOf(), issuers: ['上海市徐汇区人民政府办公室'] })).toBe('本区');
  });
});
