import { describe, expect, test } from 'vitest';
import { normalise } from '../shared/text/normalise.ts';

const read = (source: string): string => normalise(source).text;

/** Applied changes of words and punctuation as "printed -> reading". */
const repairs = (source: string): string[] =>
  normalise(source).changes.map(({ printed, reading }) => `${printed} -> ${reading}`);

describe('half-width punctuation', () => {
  test.each([
    ['深化试点,探索规则;完善机制:', '深化试点，探索规则；完善机制：'],
    ['(一)完善机制(2021-2035年)', '（一）完善机制（2021-2035年）'],
    ['深化与世界知识产权组织(WIPO)的合作', '深化与世界知识产权组织（WIPO）的合作'],
    ['每组达到60件,PCT申请达到12件', '每组达到60件，PCT申请达到12件'],
    ['服务入股“3+6”,“专精特新”', '服务入股“3+6”，“专精特新”'],
    ['1)支持创新', '1）支持创新'],
    ['责任单位（市知识产权局)', '责任单位（市知识产权局）'],
    ['怎么办?', '怎么办？'],
    ['好!', '好！'],
  ])('becomes full-width in Chinese: %s', (printed, reading) => {
    expect(read(printed)).toBe(reading);
  });

  test.each([
    '资助1,000万元、增长3.5%，14:00前提交',
    '电话+0086 (21) 68868336, 68868321',
    '热线(021)68868336',
    '见https://www.example.gov.cn/a?b=1,2;c(d)',
    '发送至zhang.san@example.com',
    'Signed (in Beijing), 12:30; see RFC 2119',
    '国家知识产权局?各区',
  ])('stays where it belongs: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('a Western full stop behind Chinese words', () => {
  test.each([
    ['制定本措施.', '制定本措施。'],
    ['由区科委（区知识产权局）负责解释．', '由区科委（区知识产权局）负责解释。'],
    [
      '制定本措施.\n有效期３年.\n支持集聚. 对新机构给予补贴.',
      '制定本措施。\n有效期３年。\n支持集聚。对新机构给予补贴。',
    ],
    ['发展“互联网+.', '发展“互联网+”。'],
    ['发展互联网+.', '发展互联网+。'],
    ['贯彻<<知识产权强国建设纲要>>精神', '贯彻《知识产权强国建设纲要》精神'],
  ])('%s', (printed, reading) => {
    expect(read(printed)).toBe(reading);
  });

  test.each([
    '一.总体要求',
    '第一条.支持范围',
    '1.5万元',
    '设立卡尔.马克思基金。',
    'GB/T 9704.',
    '用于C++.',
    '见www.cnipa.gov.cn.',
    'a<<b>>c',
  ])('is not every full stop: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('layout', () => {
  test('indents, trailing blanks and blanks after a marker go', () => {
    expect(read('\u3000\u3000为贯彻落实\u00a0\n\u2003一、 总体要求\t\n3. 加强\n（一）　建设')).toBe(
      '为贯彻落实\n一、总体要求\n3.加强\n（一）建设',
    );
  });

  test('a figure after a marker keeps its distance', () => {
    expect(read('3. 5家机构')).toBe('3. 5家机构');
  });

  test('the blank after 第X条 stays: it parts the marker from the words', () => {
    expect(read('第一条　为了')).toBe('第一条　为了');
  });

  test('lost blanks go, alone on a line and before content', () => {
    const { text, changes } = normalise('?\n???????? 2023年10月10日\n? ？');
    expect(text).toBe('\n2023年10月10日\n');
    expect(changes.map(({ kind }) => kind)).toEqual(['lost-blank', 'lost-blank', 'lost-blank']);
  });

  test('every kind of line break becomes one, invisible characters none', () => {
    expect(read('一\r\n二\r三\u2028四\u0085五\u200b六\ufeff')).toBe('一\n二\n三\n四\n五六');
  });
});

describe('stray blanks', () => {
  test.each([
    ['现予印发, 请认真贯彻', '现予印发，请认真贯彻'],
    [
      '支持PCT国际专利布局\n提升PCT 国际专利布局能力',
      '支持PCT国际专利布局\n提升PCT国际专利布局能力',
    ],
    [
      '申请PCT中超直播等17部门《关于加快推动知识产权服务业高质量发展的意见》所称PCT 国际申请',
      '申请PCT国家知识产权局等17部门《关于加快推动知识产权服务业高质量发展的意见》所称PCT国际申请',
    ],
    ['2023 年 12 月 7 日', '2023年12月7日'],
    ['最高 50 万元', '最高 50万元'],
  ])('go where they certainly mean nothing: %s', (printed, reading) => {
    expect(read(printed)).toBe(reading);
  });

  test.each([
    '《关于进一步优化发展环境 促进上海专业服务业高质量发展的指导意见》',
    '《上海市人民政府 国家知识产权局共建高水平强市》',
    '“知识产权走基层 服务经济万里行”',
    '上海市知识产权局 上海市司法局',
    '采用 Excel 表格',
  ])('stay where they may mean something: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('damaged words', () => {
  test('look-alike characters', () => {
    expect(repairs('政府釆购、⽀持、⻓三角')).toEqual(['釆 -> 采', '⽀ -> 支', '⻓ -> 长']);
  });

  test('an advertising word in place of an organ', () => {
    expect(repairs('落实中超直播等17部门《关于加快推动知识产权服务业高质量发展的意见》')).toEqual([
      '中超直播 -> 国家知识产权局',
    ]);
    expect(repairs('落实欧冠投注《知识产权强国建设纲要(2021-2035年)》精神')).toContain(
      '欧冠投注 -> 中共中央、国务院',
    );
  });

  test('the same word elsewhere is only remarked on, with the organ it stood for', () => {
    const { text, remarks } = normalise(
      '落实中超直播等17部门《关于加快推动知识产权服务业高质量发展的意见》，在中超直播指导下',
    );
    expect(text).toContain('在中超直播指导下');
    expect(
      remarks.map(({ printed, reading, confidence }) => [printed, reading, confidence]),
    ).toEqual([['中超直播', '国家知识产权局', 'medium']]);
  });

  test.each([
    '教育、体育等17部门《关于加快推动知识产权服务业高质量发展的意见》',
    '鼓励直播电商、体育彩票、棋牌室规范经营',
    '“十四五”期间举办世界杯预选赛',
  ])('trades are not advertisements: %s', (text) => {
    expect(normalise(text)).toMatchObject({ changes: [], remarks: [] });
  });

  test('a set phrase closes its quotation', () => {
    expect(read('引导“互联网等模式发展，采取“服务入股”等方式')).toBe(
      '引导“互联网+”等模式发展，采取“服务入股”等方式',
    );
    expect(read('服务“一带一路沿线国家')).toBe('服务“一带一路”沿线国家');
  });

  test('another unclosed quotation is only remarked on', () => {
    const { changes, remarks } = normalise('打造“样板区，推进“蓝天”行动');
    expect(changes).toEqual([]);
    expect(remarks).toMatchObject([{ kind: 'unclosed-quote', span: { from: 2, to: 3 } }]);
  });

  test('a marker that leaves the style of its series', () => {
    expect(read('13.鼓励\n14、引导\n15.提升')).toBe('13.鼓励\n14.引导\n15.提升');
    expect(read('1、鼓励\n2、引导\n3、提升')).toBe('1、鼓励\n2、引导\n3、提升');
    expect(read('1.鼓励\n2、20家机构\n3.提升')).toBe('1.鼓励\n2、20家机构\n3.提升');
  });
});

describe('remarks', () => {
  test.each([
    ['纲要（2021-2035年）', '2021-2035年', '2021—2035年', 'low'],
    ['年主营业务收入不低于1000万或者', '1000万', '1000万元', 'medium'],
  ])('%s', (text, printed, reading, confidence) => {
    const { changes, remarks } = normalise(text);
    expect(changes).toEqual([]);
    expect(remarks).toMatchObject([{ printed, reading, confidence }]);
  });

  test('spans point into the source', () => {
    const source = '\u3000\u3000(2018年-2020年)';
    const [remark] = normalise(source).remarks;
    expect(remark?.span).toEqual({ from: 3, to: 14 });
  });
});
