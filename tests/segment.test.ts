import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../shared/text/segment.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';

const words = (text: string): string => segment(text).join('|');

describe('sentences of the precedents', () => {
  test.each([
    '引导|知识产权|服务业|聚焦|我市|信创|、|集成电路|、|车联网|、|生物医药|、|中医药|等|十二条|重点|产业链',
    '深化|国家|知识产权|服务业|高质量|集聚发展|示范区|建设|，|开展|知识产权|服务业|集聚区|试点|建设',
    '充分|发挥|律师|、|专利|诉讼代理人|等|法律服务|队伍|职能|作用',
    '开展|海外|知识产权|预警|、|专利导航|、|质押融资|等|高附加值|服务',
    '提升|我市|知识产权|服务|国际化|、|品牌化|水平|和|国际|竞争力',
    '（|责任单位|：|区|市场监管局|、|区|人力资源社会保障局|）',
    '健全|事中事后监管|机制|，|深化|“|双随机|、|一公开|”|监管',
    '以|习近平|新时代|中国特色社会主义|思想|为|指导',
  ])('%s', (expected) => {
    expect(words(expected.replaceAll('|', ''))).toBe(expected);
  });
});

describe('what is one word by its shape', () => {
  test.each([
    ['amounts with their unit', '给予|最高不超过|50万元|、|2亿元|和|500000元|的|奖励'],
    ['shares and ranges', '按|20%|、|15%～30%|给予|10—20家|机构|补贴'],
    ['dates and spans of years', '2025年12月底|前|，|自|2026年11月1日|起|施行|，|2021—2035年|规划'],
    ['amounts in Chinese digits', '奖励|二十万元|，|五年|内|不得|迁|出'],
    ['document numbers', '沪知局〔2024〕32号|、|国知发运字〔2022〕47号|、|徐市监规(2026)第12号'],
    [
      'a document number after other words',
      '等|17|部门|国知发运字〔2022〕47号|、|按照|国发〔2021〕20号',
    ],
    ['clause references', '按照|第三条|、|第二十七条|、|第二部分|第（一）项|执行'],
    ['markers of items', '（七）|最高人民法院|认为'],
    ['Latin words and addresses', '通过|PCT|、|WIPO|和|https://www.cnipa.gov.cn/a?b=1|办理'],
    ['plans in figures', '“|3+6|”|新型|产业'],
  ])('%s', (_, expected) => {
    expect(words(expected.replaceAll('|', ''))).toBe(expected);
  });

  test('brackets and quotation marks stand alone', () => {
    expect(words('《专利代理条例》、“蓝天”（试行）')).toBe(
      '《|专利代理|条例|》|、|“|蓝天|”|（|试行|）',
    );
  });
});

test.each([
  '统一|年度报告',
  '知识产权|服务|业务',
  '提升|性能',
  '提升|从业人员|员工|水平',
  '每家|机构|年|主营业务|收入',
])('a term is not read into neighbouring words: %s', (expected) => {
  expect(words(expected.replaceAll('|', ''))).toBe(expected);
});

describe('sentences', () => {
  test('end with 。！？ and the closing marks behind, a line break stands by itself', () => {
    const text = '一、目标。\n  “到2027年。”达到120家；每家50人！见 a?b=1。末';
    expect(sentencesOf(text)).toEqual([
      '一、目标。',
      '\n  ',
      '“到2027年。”',
      '达到120家；每家50人！',
      '见 a?b=1。',
      '末',
    ]);
  });
});

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        ...'知识产权服务业的一二十年第条（）〔〕〈》《。；\n 0123.%—A\ud83d\ude00',
      ),
    }),
  );

  test('the words give the text back and none is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = segment(text);
        expect(found.join('')).toBe(text);
        expect(found).not.toContain('');
        expect(sentencesOf(text).join('')).toBe(text);
      }),
    );
  });

  test('a sentence is split the same whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...realSentences()), { maxLength: 6 }), (sentences) => {
        expect(segment(sentences.join(''))).toEqual(sentences.flatMap((one) => segment(one)));
      }),
    );
  });
});

test('long runs without any mark take no time to speak of', () => {
  for (const unit of ['一', '知识产权', '第十', '9', 'a', '（', '的']) {
    const text = unit.repeat(100_000 / unit.length);
    expect(segment(text).join('')).toBe(text);
  }
});

function realSentences(): string[] {
  return readdirSync('seeds')
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => sentencesOf(readFileSync(`seeds/${name}`, 'utf8')))
    .filter((sentence) => sentence.endsWith('。'));
}
