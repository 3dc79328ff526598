import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { compareSlots, slotPairs } from '../shared/compare/slots.ts';
import type { Clause } from '../shared/model/policy.ts';

/** The body as a clause of its own. */
function clause(body: string): Clause {
  const [first] = analyze(`一、完善支持措施\n${body}`).clauses;
  if (first === undefined) throw new Error('no clause');
  return first;
}

const pairs = (draft: string, other: string): readonly string[] =>
  slotPairs(clause(draft), clause(other)).map((pair) => `${pair.draft} | ${pair.other}`);

describe('what two cities say of the same thing is paired, whatever the order', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      '国际标准每项不超过50万元，国家标准每项不超过30万元。',
      '对主导制定国家标准的，每项给予40万元奖励；主导制定国际标准的，每项给予100万元奖励。',
      ['不超过50万元 | 100万元', '不超过30万元 | 40万元'],
    ],
    [
      '按照实际支付利息的30%给予贴息，单笔贴息不超过30万元，每家企业每年累计不超过20万元。',
      '每家企业年度贴息总额不超过100万元，按照贷款利息的50%给予贴息，单笔最高50万元。',
      ['30% | 50%', '不超过30万元 | 最高50万元', '不超过20万元 | 不超过100万元'],
    ],
    [
      '到2030年，专利代理机构达到130家，执业专利代理师达到1500名。',
      '到2020年，执业专利代理人队伍达到8000名，备案商标代理机构达到3000家，专利代理机构达到600家。',
      ['到2030年 | 到2020年', '130家 | 600家', '1500名 | 8000名'],
    ],
    // Nothing in common: an office for every hundred firms is no grant.
    ['培育知识产权运营机构5家。', '举办培训活动20家次，服务专利密集型企业200家。', []],
    [
      '对获得中国专利金奖、银奖的，分别给予100万元、50万元奖励。',
      '对获得中国专利银奖的，给予30万元奖励；获得中国专利金奖的，给予50万元奖励。',
      ['100万元 | 50万元', '50万元 | 30万元'],
    ],
    // A monthly allowance is no match for one paid once.
    ['对引进的博士每人每月补贴1500元。', '对引进的博士给予一次性补贴10万元。', []],
    [
      '本措施自2027年1月1日起施行，有效期至2031年12月31日。',
      '本措施自2024年12月2日起施行，有效期至2029年12月1日。',
      ['自2027年1月1日起 | 自2024年12月2日起', '有效期至2031年12月31日 | 有效期至2029年12月1日'],
    ],
    [
      '到2026年底，载体达到10个；到2028年底，入驻企业达到100家。',
      '到2027年，入驻企业达到50家；到2025年，载体达到5个。',
      ['到2026年底 | 到2025年', '10个 | 5个', '到2028年底 | 到2027年', '100家 | 50家'],
    ],
    // The only grant on either side.
    [
      '对获评国家级品牌服务机构的，给予一次性奖励30万元。',
      '对评定为品牌机构的，给予最高不超过50万元奖励。',
      ['30万元 | 最高不超过50万元'],
    ],
    [
      '培育品牌机构。（责任单位：区市场监管局、区财政局）',
      '培育品牌机构。（责任单位：市知识产权局牵头，市财政局、市工商局配合）',
      ['区市场监管局 | 市知识产权局', '区财政局 | 市财政局'],
    ],
    [
      '引进专业人才。（责任单位：区人力资源社会保障局、区科委）',
      '引进专业人才。（责任单位：上海市科学技术委员会、上海市人力资源和社会保障局）',
      ['区人力资源社会保障局 | 上海市人力资源和社会保障局', '区科委 | 上海市科学技术委员会'],
    ],
  ])('%s', (draft, other, expected) => {
    expect(pairs(draft, other)).toEqual(expected);
    const back = slotPairs(clause(other), clause(draft)).map(
      (pair) => `${pair.other} | ${pair.draft}`,
    );
    expect(back.toSorted()).toEqual(expected.toSorted());
  });
});

describe('where the draft stands', () => {
  it.each<readonly [string, readonly string[], string, readonly [number, number] | null]>([
    [
      '每项给予50万元奖励。',
      ['每项给予30万元奖励。', '每项给予100万元奖励。'],
      'within',
      [30, 100],
    ],
    ['每项给予20万元奖励。', ['每项给予30万元奖励。', '每项给予100万元奖励。'], 'below', [30, 100]],
    ['每项给予2亿元奖励。', ['每项给予30万元奖励。', '每项给予100万元奖励。'], 'above', [30, 100]],
    [
      '每项给予300000元奖励。',
      ['每项给予30万元奖励。', '每项给予三十万元奖励。'],
      'equal',
      [30, 30],
    ],
    // The same figure, another rule.
    ['每项给予最高30万元奖励。', ['每项给予30万元奖励。'], 'differs', [30, 30]],
    ['每项给予20万元至40万元奖励。', ['每项给予30万元奖励。'], 'differs', [30, 30]],
    ['每项给予20万元奖励。', [], 'only-draft', null],
    ['', ['每项给予20万元奖励。'], 'only-others', [20, 20]],
  ])('%s', (draft, others, standing, range) => {
    const rows = compareSlots(
      draft === '' ? null : clause(draft),
      others.map((text, index) => ({ doc: String(index), clause: clause(text) })),
    );
    expect(rows.map((row) => row.standing)).toEqual([standing]);
    expect(rows.map((row) => row.range && [row.range.least, row.range.most])).toEqual([range]);
  });

  it('times stand by their days', () => {
    const rows = compareSlots(clause('到2027年，体系更加健全。'), [
      { doc: 'beijing', clause: clause('2030年12月底前，体系更加健全。') },
    ]);
    expect(rows.map(({ standing, range }) => [standing, range])).toEqual([['below', null]]);
  });

  it('what only the precedents say is one row, too', () => {
    const rows = compareSlots(clause('加强人才培养。'), [
      { doc: 'a', clause: clause('每年培训从业人员500人次。') },
      { doc: 'b', clause: clause('每年培训从业人员不少于300人次，举办论坛2场。') },
    ]);
    expect(
      rows.map(({ about, others }) => [about, ...others.map(({ slot }) => slot?.text ?? null)]),
    ).toEqual([
      ['培训从业人员 每年', '500人次', '不少于300人次'],
      ['举办论坛', null, '2场'],
    ]);
  });
});
