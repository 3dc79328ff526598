import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import type { Alignment } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { agreement, total } from './bench/alignment/agreement.ts';
import { given, readings } from './bench/alignment/readings.ts';
import { agreementWithReader, borrowings, precedent } from './bench/alignment.ts';
import { timeWithin } from './timing.ts';

const aligned = (draft: string, ...ids: readonly string[]): Alignment =>
  align(analyze(draft), ids.map(precedent));

/** Counterparts of one draft clause as a table would show them: 相近 ≈, 相关 ~. */
const counterparts = ({ links }: Alignment, path: string): readonly string[] =>
  links
    .filter(({ draft }) => draft === path)
    .map(({ doc, path: other, relation }) => `${relation === 'same' ? '≈' : '~'} ${doc} ${other}`);

describe('Shanghai against Tianjin, as a reader would put them side by side', () => {
  const reader = agreementWithReader();

  test('main counterparts come first', () => {
    expect({ first: reader.first, amongThree: reader.amongThree }).toEqual({
      first: 1,
      amongThree: 1,
    });
  });

  test('first suggestions are acceptable and reported pairs agree', () => {
    expect(reader.acceptable).toBeGreaterThanOrEqual(0.9);
    expect(reader.f1).toBeGreaterThanOrEqual(0.85);
  });

  test('a clause without a counterpart gets none', () => {
    const { links, novel } = align(precedent('shanghai-2024').policy, [precedent('tianjin-2023')]);
    expect(links.filter(({ draft }) => draft === '二.9')).toEqual([]);
    expect(novel).toContain('二.9');
  });

  test('the link says why it stands', () => {
    const { links } = align(precedent('shanghai-2024').policy, [precedent('tianjin-2023')]);
    expect(links.find(({ draft }) => draft === '一.3')).toMatchObject({
      path: '十四',
      relation: 'same',
      shared: [
        '加强知识产权服务业标准化建设',
        '从业人员开展分级分类评价',
        '知识产权服务机构贯标行动',
        '信用联动和评价结果应用',
      ],
    });
  });

  test('whatever is compared, no link stands without a reason', () => {
    const drafts = ['draft-raw.txt', 'draft-clean.txt'].map((file) =>
      analyze(readFileSync(`tests/fixtures/drafts/${file}`, 'utf8')),
    );
    const links = [...drafts, ...builtInPrecedents.map(({ policy }) => policy)].flatMap(
      (draft) => align(draft, builtInPrecedents).links,
    );
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter(({ shared, topic }) => shared.length === 0 && topic === null)).toEqual([]);
    expect(links.filter(({ shared }) => shared.includes('知识产权'))).toEqual([]);
  });
});

describe('three more pairs of precedents both ways, by our own reading', () => {
  const counts = total(
    readings.filter((one) => one !== given).map((one) => agreement(one, 'others')),
  );

  test('main counterparts come first, or at least among the first three', () => {
    expect(counts.first / counts.mains).toBeGreaterThanOrEqual(0.9);
    expect(counts.amongThree).toBe(counts.mains);
  });

  test('most first suggestions are acceptable, most reported pairs right', () => {
    expect(counts.acceptable / counts.partnered).toBeGreaterThanOrEqual(0.85);
    expect(counts.right / counts.reported).toBeGreaterThanOrEqual(0.65);
  });
});

describe.each(['draft-raw.txt', 'draft-clean.txt'] as const)('%s of a district', (file) => {
  test('every borrowed clause is linked first with the clause it was borrowed from', () => {
    expect(borrowings(file).filter(({ found }) => !found)).toEqual([]);
  });
});

describe('general clauses', () => {
  const draft = `徐汇区若干措施
一、工作目标
到2027年，知识产权服务体系更加健全，服务链条更加完整，服务质量和能力有效提升，代理机构达到120家，知识产权质押融资、人才培养、公共服务、国际化水平显著提高。
二、重点任务
（一）支持知识产权质押融资。鼓励担保、保险机构参与知识产权融资产品创新，降低企业融资成本。
三、保障措施
（一）加强组织领导。建立区级工作联动机制，各部门制定年度任务，形成工作合力。
四、附则
（一）本措施自2027年1月1日起施行，有效期至2031年12月31日。`;
  const alignment = aligned(draft, 'beijing-2018', 'pudong-2018');

  test('goals only match goals, though they use the words of every subject', () => {
    expect(counterparts(alignment, '一')).toEqual(['≈ beijing-2018 二', '≈ pudong-2018 二.(二)']);
  });

  test('safeguards only match safeguards', () => {
    const others = counterparts(alignment, '三.(一)');
    expect(others[0]).toBe('≈ beijing-2018 四.(一)');
    expect(others.filter((other) => !/ 四\./.test(other))).toEqual([]);
  });

  test('the date of effect matches no measure', () => {
    expect(counterparts(alignment, '四.(一)')).toEqual([]);
    expect(alignment.novel).toContain('四.(一)');
  });

  test('a measure matches measures', () => {
    expect(counterparts(alignment, '二.(一)')).toEqual([
      '≈ beijing-2018 三.(三).12',
      '≈ pudong-2018 三.(三).3',
    ]);
  });
});

test('a document on another subject has next to no counterparts', () => {
  const draft = `某区关于加强食品安全工作的若干措施
一、规范农贸市场经营。支持农贸市场建设快速检测室，鼓励经营者公示进货凭证，推动摊位标准化改造，提升服务水平。
二、加强学校食堂管理。建立食堂食品安全责任制，开展从业人员健康检查和培训，落实每餐留样制度。
三、支持餐饮企业发展。鼓励餐饮企业开设连锁门店，对新引进的品牌餐饮企业给予一次性奖励，最高不超过20万元。
四、畅通投诉举报渠道。发挥社会监督作用，及时办理消费者投诉，依法查处违法行为，公开处理结果。
五、推进冷链物流建设。优化冷链物流布局，培育冷链骨干企业，推动产业协同发展。`;
  const { links } = aligned(draft, ...builtInPrecedents.map(({ id }) => id));
  // Complaints and social supervision are the same matter whatever is supervised.
  const others = links.filter((link) => link.draft !== '四');
  expect(others.filter(({ relation }) => relation === 'same')).toEqual([]);
  // Of twenty clauses beside a precedent: it was ten before scattered words stopped counting.
  expect(others.length).toBeLessThanOrEqual(4);
});

describe('a draft about another subject', () => {
  const alignment = aligned(
    `某区保障中小企业款项支付若干措施
一、约定付款期限。大型企业从中小企业采购货物、工程，应当自交付之日起60日内支付款项。
二、规范保证金。除投标保证金、履约保证金外，工程建设中不得收取其他保证金，保证金不得限定为现金。
三、支付逾期利息。迟延支付中小企业款项的，应当支付逾期利息，未作约定的按照每日利率万分之五支付。
四、加强审计监督。审计机关依法对国有大型企业支付中小企业款项情况实施审计监督。
五、支持知识产权质押融资。鼓励担保、保险机构参与知识产权融资产品创新，降低企业融资成本。`,
    ...builtInPrecedents.map(({ id }) => id),
  );

  test('is new throughout, though some topic is nearest to any words', () => {
    expect(alignment.novel).toEqual(['一', '二', '三', '四']);
  });

  test('but finds what its one clause about the subject corresponds to', () => {
    expect(counterparts(alignment, '五').slice(-1)).toEqual(['≈ pudong-2018 三.(三).3']);
  });
});

describe('several draft clauses, one counterpart', () => {
  const half = (from: number, to: number): string =>
    (precedent('tianjin-2023').policy.clauses[4]?.text ?? '')
      .split('。')
      .slice(from, to)
      .join('。');
  const alignment = aligned(
    `某区若干措施\n一、发展法律服务。${half(0, 2)}。\n二、支持海外维权服务。${half(2, 3)}。`,
    'tianjin-2023',
  );

  test('both halves of a split clause point to it', () => {
    expect(counterparts(alignment, '一')[0]).toBe('≈ tianjin-2023 五');
    expect(counterparts(alignment, '二')[0]).toBe('≈ tianjin-2023 五');
    expect(alignment.missing).not.toContainEqual({ doc: 'tianjin-2023', path: '五' });
  });
});

test('the items of a list are compared with the clause that introduces them', () => {
  const alignment = aligned(
    `某区若干措施
一、支持标准研制应用。对主导制定知识产权服务业标准的机构给予奖励：
1.国际标准每项不超过50万元；
2.国家标准每项不超过30万元。`,
    'shanghai-2024',
  );
  expect(counterparts(alignment, '一')).toEqual(['≈ shanghai-2024 一.3']);
  expect(alignment.novel).toEqual([]);
});

describe('a score means the same wherever it is taken', () => {
  const draft = analyze(readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8'));
  const all = align(draft, builtInPrecedents);

  test('other documents at hand change nothing', () => {
    for (const one of builtInPrecedents)
      expect(align(draft, [one]).links).toEqual(all.links.filter(({ doc }) => doc === one.id));
  });

  test('a clause is like itself by one', () => {
    const { policy } = precedent('shanghai-2024');
    const unlabelled = { ...precedent('shanghai-2024'), topics: {} };
    const best = new Map(
      align(policy, [unlabelled])
        .links.toReversed()
        .map(({ draft: path, path: other, score }) => [path, `${other} ${score.toFixed(2)}`]),
    );
    expect(best.get('二.12')).toBe('二.12 1.00');
  });

  test('an edit elsewhere changes no other link', () => {
    const edited = analyze(draft.source.replace('季度座谈制度', '年度座谈和走访制度'));
    const but = ({ links }: Alignment) => links.filter((link) => link.draft !== '五.(五)');
    expect(but(align(edited, builtInPrecedents))).toEqual(but(all));
  });

  test('numbers and order of the clauses count for nothing', () => {
    const { policy } = precedent('tianjin-2023');
    const backwards = { ...policy, clauses: policy.clauses.toReversed() };
    const links = (clauses: typeof policy) =>
      align(clauses, [precedent('shanghai-2024')])
        .links.map(({ draft: path, path: other }) => `${path} ${other}`)
        .sort();
    expect(links(backwards)).toEqual(links(policy));
  });
});

describe('texts that mean harm', () => {
  test.each([
    ['one rare word again and again', `一、${'区块链'.repeat(30_000)}。`],
    ['a hundred thousand marks', `一、${'，。'.repeat(50_000)}`],
    [
      'five thousand clauses',
      Array.from({ length: 5_000 }, (_, at) => `第${at}条 专利`).join('\n'),
    ],
  ])('%s', (_, text) => {
    const took = timeWithin(10_000, () => aligned(`某区措施\n${text}`, 'tianjin-2023'));
    expect(took).toBeLessThan(10_000);
  });
});

test('an empty draft lacks everything', () => {
  const { links, missing, novel } = aligned('', 'tianjin-2023');
  expect({ links, missing: missing.length, novel }).toEqual({ links: [], missing: 15, novel: [] });
});
