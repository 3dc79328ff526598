import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLines } from '../shared/word/elements/title.ts';
import { widthOf } from '../shared/word/width.ts';

describe('titles are broken by sense into a 梯形 or 菱形', () => {
  test.each([
    ['上海市知识产权局关于推动知识产权服务业', '高质量发展的若干措施'],
    ['天津市加快推动知识产权服务业', '高质量发展若干措施'],
    ['北京市促进知识产权服务业发展行动计划', '（2018年—2020年）'],
    ['上海市人民政府 国家知识产权局', '共建高水平改革开放知识产权强市', '2023—2025年工作要点'],
    ['浦东新区知识产权运营服务体系', '建设实施方案'],
    ['徐汇区关于促进知识产权服务业', '高质量发展的若干措施'],
    ['关于印发《上海市知识产权局', '关于推动知识产权服务业高质量发展的', '若干措施》的通知'],
    [
      '上海市徐汇区人民政府办公室关于印发',
      '《徐汇区关于促进知识产权服务业',
      '高质量发展的若干措施》的通知',
    ],
    [
      '徐汇区关于深入贯彻落实国家和上海市',
      '决策部署进一步加快推动知识产权服务业',
      '高质量集聚发展更好服务保障科技创新',
      '中心核心承载区建设的若干措施',
    ],
    ['广州南沙新区（自贸片区）', '集聚人才创新发展的若干措施'],
    ['广东省支持人工智能OPC', '创新发展行动方案（2026—2028年）'],
    ['湖北省人民政府办公厅', '关于印发《湖北省支持人工智能OPC', '发展若干措施（试行）》的通知'],
    ['最高人民法院', '关于知识产权法庭若干问题的规定'],
    ['保障中小企业款项支付条例'],
  ])('%s …', (...lines) => {
    expect(titleLines(lines.join(''))).toEqual(lines);
  });
});

const word = fc.constantFrom(
  '上海市',
  '徐汇区',
  '关于',
  '印发',
  '《',
  '》',
  '知识产权',
  '服务业',
  '高质量',
  '发展',
  '的',
  '若干措施',
  '2023—2025年',
  '（试行）',
  '、',
  ' ',
  '通知',
  '促进',
  'AI+',
  'https://example.org/a/very/long/address/indeed',
);

describe('whatever the title', () => {
  const titles = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    fc.string(),
  );

  test('the lines joined are the title', () => {
    fc.assert(fc.property(titles, (title) => titleLines(title).join('') === title));
  });

  test('no line is wider than the page, none begins with a closing mark', () => {
    fc.assert(
      fc.property(titles, (title) => {
        for (const [index, line] of titleLines(title).entries()) {
          expect(widthOf(line.trim())).toBeLessThanOrEqual(19);
          if (index > 0) expect(line).not.toMatch(/^[》）、]/u);
        }
      }),
    );
  });

  test('a paragraph taken for a title does not hang the export', () => {
    const long = '关于促进知识产权服务业高质量发展的若干措施'.repeat(400);
    expect(titleLines(long).join('')).toBe(long);
  });
});
