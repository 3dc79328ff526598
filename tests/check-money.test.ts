import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { rules } from '../shared/check/rules.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Sourced } from '../shared/check/sourced.ts';
import type { Context, Group } from '../shared/check/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { profileSchema } from '../shared/model/profile.ts';
import { exampleProfile } from './check-builders.ts';
import { checkSet } from './check-set.ts';
import { timeWithin } from './timing.ts';

/** Amounts, fair competition, length: what the rules say of whole drafts. */

const GROUPS: readonly Group[] = ['amount', 'fairness', 'length'];
const mine = rules.filter(({ group }) => GROUPS.includes(group));

const xuhui: Context = {
  profile: exampleProfile,
  level: '区级',
  today: '2026-11-26',
  precedents: builtInPrecedents,
  settings: usualChecks,
};

/** What is found, as `rule: words`. */
function told(text: string, sourced: readonly Sourced[] = [], context = xuhui): readonly string[] {
  return openChecker(context, mine)(analyze(text), sourced).map(
    ({ rule, span }) => `${rule}: ${text.slice(span.from, span.to)}`,
  );
}

describe('amounts and fair competition', () => {
  const { raw, clean } = checkSet('drafts');

  it('are found in the draft of the fixtures where they were planted, and nowhere else', () => {
    const found = told(raw.text);
    expect(found.filter((line) => !line.startsWith('copied-superior'))).toEqual([
      'fair-registration: 工商注册地、税务征管关系均在本区',
      'amount-unit-mix: 500000元',
      'fair-relocation: 五年内不得将注册地迁出本区',
      'amount-cap-below-award: 每家企业每年累计不超过20万元',
      'fair-list: 列入区重点企业名录库的企业优先安排贴息',
      'amount-total: 1000万元',
    ]);
    expect(told(clean.text)).toEqual([]);
  });

  it('are told by whoever writes with half-width marks', () => {
    expect(
      told('一、完善服务。按利息的30%给予贴息,单笔最高30万元,每家企业每年累计不超过20万元。'),
    ).toEqual(['amount-cap-below-award: 每家企业每年累计不超过20万元']);
    expect(told('3.按评估费的30%给予补贴;对注册在本区的机构(含分所),另行奖励5万元。')).toEqual([
      'ratio-no-cap: 按评估费的30%给予补贴',
      'fair-registration: 注册在本区的',
    ]);
  });

  it('stay what they are in every way of numbering', () => {
    for (const marker of ['一、', '（三）', '12.', '（1）', '第八条 ', '①'])
      expect(told(`${marker}享受奖励的机构三年内不得迁出本区。`)).toEqual([
        'fair-relocation: 三年内不得迁出本区',
      ]);
  });

  it('are not looked for in titles, notices and quoted names', () => {
    expect(
      told(
        '关于印发《江宁区优先采购本地机构服务若干措施》的通知\n各街道：\n请遵照执行。\n一、落实《关于对注册在本区的机构给予奖励的办法》。',
      ),
    ).toEqual([]);
  });
});

describe('a total', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 6 });
  const names = ['机构培育', '人才引育', '公共服务', '质押融资', '专利导航', '宣传培训'];
  const draft = (total: number, sums: readonly number[]): string =>
    `第九条 共安排资金${total}万元，其中${sums.map((sum, at) => `${names[at]}${sum}万元`).join('、')}。`;

  it('that its parts come to is right, and a smaller one is wrong', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 50 }), (sums, off) => {
        const total = sums.reduce((sum, one) => sum + one, 0);
        expect(told(draft(total, sums))).toEqual([]);
        if (off < total) {
          expect(told(draft(total - off, sums))).toEqual([`amount-total: ${total - off}万元`]);
        }
      }),
    );
  });
});

describe('what is borrowed from older documents', () => {
  const pudong = {
    doc: 'pudong-2018',
    name: '浦东',
    jurisdiction: '上海市浦东新区',
    level: '区级',
    date: '2018-12-28',
  } as const;

  it('is held to the regulation sentence by sentence, and only where it comes from there', () => {
    const text = '（一）加强培育。开展培训。对示范机构给予最高30万元奖励。';
    const at = text.indexOf('开展');
    const all: Sourced = { from: at, to: text.length, origin: pudong };
    expect(told(text, [all])).toEqual(['fair-precedent-age: 对示范机构给予最高30万元奖励']);
    expect(told(text, [{ ...all, to: text.indexOf('对示范') }])).toEqual([]);
    expect(told(text, [{ ...all, origin: { ...pudong, date: '2024-12-02' } }])).toEqual([]);
  });

  it('from the city above is told as copied, in the city’s own districts only', () => {
    const shanghai = builtInPrecedents.find(({ id }) => id === 'shanghai-2024');
    const clause = shanghai?.policy.clauses.flatMap(({ children }) => children)[3];
    const text = `一、服务\n（一）加强服务。${clause?.text}`;
    const hangzhou = profileSchema.parse({ district: '西湖区', city: '杭州市' });
    expect(told(text)).toContain(`copied-superior: ${clause?.text}`);
    expect(told(text, [], { ...xuhui, profile: hangzhou })).toEqual([]);
  });
});

describe('long and hostile paragraphs', () => {
  const UNITS = [
    '其中1万元、',
    '工商税务依法',
    '注册登记在本区',
    '列入名录库',
    '单笔最高30万元，',
    '按30%给予',
    '同一主体每年资助总额不超过1万元。给予2万元奖励。',
  ];

  it('take time in proportion to their length', () => {
    for (const unit of UNITS) {
      const policy = analyze(`一、支持机构。${unit.repeat(Math.ceil(30_000 / unit.length))}`);
      const took = timeWithin(4_000, () => openChecker(xuhui, mine)(policy));
      expect(took, unit).toBeLessThan(4_000);
    }
  });
});
