import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { blank, blanksIn } from '../shared/model/blanks.ts';
import { noProfile } from '../shared/model/profile.ts';
import { walk } from '../shared/model/walk.ts';
import {
  closings,
  genres,
  type SkeletonChoice,
  type SkeletonPart,
} from '../shared/suggest/skeleton/choice.ts';
import { lastDay, readDate } from '../shared/suggest/skeleton/validity.ts';
import { skeleton } from '../shared/suggest/skeleton.ts';

const opinion = {
  issuer: '国家知识产权局等17部门',
  title: '关于加快推动知识产权服务业高质量发展的意见',
  number: '国知发运字〔2022〕47号',
};
const measures: SkeletonChoice = {
  genre: '若干措施',
  profile: {
    ...noProfile,
    district: '徐汇区',
    city: '上海市',
    leadOrgan: '区市场监管局（区知识产权局）',
  },
  subject: '促进知识产权服务业高质量发展',
  notice: null,
  validity: { effective: '2027-01-01', years: 5, trial: null },
  basis: [opinion],
  parts: [
    {
      heading: '提升专业服务供给水平',
      clauses: [
        { kind: 'measure', heading: '培育品牌服务机构', prompt: '品牌机构的遴选；标准和上限' },
        { kind: 'measure', heading: '提升代理服务质量', prompt: '质量评价' },
      ],
    },
  ],
  closings,
};

describe('the text of a new draft', () => {
  test('says what was chosen and leaves a blank for everything else', () => {
    expect(skeleton({ ...measures, closings: ['interpretation', 'effect'] })).toBe(
      `徐汇区关于促进知识产权服务业高质量发展的若干措施
为深入贯彻落实国家知识产权局等17部门《关于加快推动知识产权服务业高质量发展的意见》（国知发运字〔2022〕47号），结合本区实际，制定本措施。
一、提升专业服务供给水平
（一）培育品牌服务机构。［待填：品牌机构的遴选；标准和上限］（责任单位：［待填：牵头单位和配合单位］）
（二）提升代理服务质量。［待填：质量评价］（责任单位：［待填：牵头单位和配合单位］）
二、附则
（一）本措施由区市场监管局（区知识产权局）负责解释。
（二）本措施自2027年1月1日起施行，有效期至2031年12月31日。
`,
    );
  });

  test('reads back with its notice, title, 导语 and closing provisions', () => {
    const policy = analyze(skeleton({ ...measures, notice: { issuer: '', addressee: '' } }));
    expect(policy.title).toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施');
    expect(policy.genre).toBe('若干措施');
    expect(policy.notice?.addressee).toBe(blank('主送机关和单位'));
    expect(policy.preamble?.text).toContain('（国知发运字〔2022〕47号）');
    expect(policy.clauses.at(-1)?.children.map(({ heading }) => heading)).toEqual(
      closings.map(() => null),
    );
    expect(policy.corrections).toEqual([]);
    expect(policy.noise).toEqual([]);
  });

  test('a blank that speaks of bodies working together is no note of who does it', () => {
    const prompt = '企业、高校院所的服务供给，含企业知识产权管理、区域协同；写明支持对象';
    const text = skeleton({
      ...measures,
      parts: [
        {
          heading: '提升专业服务供给水平',
          clauses: [{ kind: 'measure', heading: '促进服务业与产业融合', prompt }],
        },
      ],
    });
    const clause = analyze(text).clauses[0]?.children[0];
    expect(clause?.heading).toBe('促进服务业与产业融合');
    expect(clause?.text).toBe(blank(prompt));
  });

  test('asks for what the drafter has not said, and names no body for a blank', () => {
    const open = skeleton({
      ...measures,
      profile: { ...measures.profile, leadOrgan: '' },
      validity: { effective: null, years: null, trial: null },
      basis: [{ ...opinion, number: null }],
    });
    expect(open).toContain('（［待填：文号］），结合本区实际');
    expect(open).toContain('本措施由［待填：解释机关］负责解释。');
    expect(open).toContain(
      '本措施自［待填：施行日期］起施行，有效期［待填：期限，一般不超过5年］。',
    );
    const bodies = [...walk(analyze(open).clauses)].map(({ responsible }) => responsible);
    expect(
      bodies.filter((one) => one !== null).flatMap(({ lead, support }) => [...lead, ...support]),
    ).toEqual([]);
  });

  test.each([
    ['若干措施', '徐汇区关于促进知识产权服务业高质量发展的若干措施（试行）', '本措施'],
    ['行动计划', '徐汇区促进知识产权服务业高质量发展行动计划（2027—2028年）（试行）', '本计划'],
    ['实施方案', '徐汇区促进知识产权服务业高质量发展实施方案（试行）', '本方案'],
    ['工作要点', '徐汇区促进知识产权服务业高质量发展工作要点（2027—2028年）（试行）', '本要点'],
  ] as const)('%s is called as its kind is', (genre, title, itself) => {
    const text = skeleton({
      ...measures,
      genre,
      validity: { effective: '2027-01-01', years: 2, trial: '试行' },
    });
    const policy = analyze(text);
    expect(policy.title).toBe(title);
    expect(policy.genre).toBe(genre);
    expect(policy.preamble?.text.endsWith(`制定${itself}。`)).toBe(true);
  });

  test('items of 工作要点 ask by when as well', () => {
    const policy = analyze(skeleton({ ...measures, genre: '工作要点' }));
    expect(policy.clauses[0]?.children[0]?.deadline?.text).toBe('［待填：完成时限］');
  });

  const headings = builtInPrecedents.flatMap(({ policy }) =>
    [...walk(policy.clauses)].flatMap(({ heading }) => heading ?? []),
  );
  const heading = fc.constantFrom(...headings.filter((one) => !one.includes('，')));
  const parts: fc.Arbitrary<readonly SkeletonPart[]> = fc.array(
    fc.record({
      heading,
      clauses: fc.array(
        fc.record({
          kind: fc.constantFrom('measure' as const, 'frame' as const),
          heading,
          prompt: fc.constantFrom(
            '写明对象、举措；标准和上限',
            '到2030年：目标（含数字）。',
            '［对象］',
          ),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
    { maxLength: 6 },
  );

  test('any choice of headings reads back in its order', () => {
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(...genres),
        fc.constantFrom(null, { issuer: '', addressee: '' }),
        (chosen, genre, notice) => {
          const policy = analyze(skeleton({ ...measures, parts: chosen, genre, notice }));
          const read = policy.clauses.slice(0, -1);
          expect(
            read.map((part) => [part.heading, ...part.children.map((clause) => clause.heading)]),
          ).toEqual(
            chosen.map((part) => [part.heading, ...part.clauses.map((one) => one.heading)]),
          );
          expect(policy.clauses.at(-1)?.heading).toBe('附则');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a blank holds its words whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('标准', '［', '］', '：', '\n', ' ', '（') }),
        (words) => {
          const text = `前${blank(words)}后`;
          expect(blanksIn(text)).toEqual([{ from: 1, to: text.length - 1 }]);
        },
      ),
    );
  });
});

describe('period of validity', () => {
  test('ends on the day before the anniversary', () => {
    expect(lastDay('2027-01-01', 5)).toBe('2031-12-31');
    expect(lastDay('2026-12-15', 2)).toBe('2028-12-14');
    expect(lastDay('2028-02-29', 1)).toBe('2029-02-28');
    expect(lastDay('2027-03-01', 1)).toBe('2028-02-29');
  });

  test('is counted from a day typed one way or another', () => {
    const typed = ['2027-01-01', '2027.1.1', '2027年1月1日', ' 20270101 ', '2027/1/1'];
    expect(typed.map(readDate)).toEqual(typed.map(() => '2027-01-01'));
  });

  test('only days that exist count', () => {
    expect(['2027-02-29', '2027-13-01', '2027-1', '', '明年'].map(readDate)).toEqual(
      Array(5).fill(null),
    );
    expect(readDate('2028-02-29')).toBe('2028-02-29');
  });
});
