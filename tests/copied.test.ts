import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copied, copiedPassages } from '../shared/compare/copied.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { unitsOf } from '../shared/topics/units.ts';

const passages = (draft: string, other: string): readonly string[] =>
  copiedPassages(draft, other).map(({ from, to }) => draft.slice(from, to));

describe('the share that stands word for word in the other', () => {
  it.each([
    ['支持服务机构做大做强。', '支持服务机构做大做强。', 1],
    ['支持服务机构做大做强。', '鼓励企业开展海外布局。', 0],
    ['知识产权服务业', '发展知识产权服务业', 0],
    // A formula is nobody's, but a clause that is the same throughout is the same.
    ['本措施由区市场监管局负责解释。', '本措施由区市场监管局负责解释。', 1],
    ['本措施由区市场监管局负责解释。', '一、本措施由区市场监管局负责解释。', 0],
    ['', '支持服务机构做大做强。', 0],
    // Seventeen of 21 characters are borrowed, four are own.
    ['本区延续专利代理师资格考试免报考费政策三年', '延续专利代理师资格考试免报考费政策，', 17 / 21],
    // Two borrowed runs in changed order.
    [
      '定期开展评估和监督，建立代理服务质量监控机制，',
      '建立代理服务质量监控机制，定期开展评估和监督，',
      1,
    ],
  ])('%s / %s', (draft, other, share) => {
    expect(copied(draft, other)).toBeCloseTo(share, 10);
  });

  it('one place of the other may be copied twice', () => {
    const sentence = '建立代理服务质量监控机制，定期开展评估和监督。';
    expect(copied(sentence + sentence, sentence)).toBe(1);
  });
});

describe('passages', () => {
  it('are drawn in to whole words and do not begin with a mark', () => {
    // 及时 and 市场主体 would be cut in two by the characters alone.
    expect(
      passages(
        '区里随时受理群众投诉举报线索，便于经营主体、创新主体查询辨别、评估风险。',
        '及时受理群众投诉举报线索。便于市场主体、创新主体查询辨别、评估风险。',
      ),
    ).toEqual(['受理群众投诉举报线索', '创新主体查询辨别、评估风险。']);
  });

  it('go on over the places of the other they were taken from', () => {
    const [first, second] = [
      '以项目引才、产业聚才、核心人才带动引才等多种方式吸引高端人才，',
      '引入公司制、股份制管理模式，优化激励机制和职业发展路径。',
    ];
    expect(copiedPassages(first + second, `${second}\n${first}`)).toEqual([
      { from: 0, to: first.length, otherFrom: second.length + 1 },
      { from: first.length, to: first.length + second.length, otherFrom: 0 },
    ]);
  });

  it('prefer the long run over a chance hit at its beginning', () => {
    const borrowed = '知识产权服务机构参与构建涵盖基础标准、服务流程、服务质量等方面的标准体系';
    const other = `${'鼓励知识产权服务机构做优。'.repeat(50)}鼓励${borrowed}。`;
    expect(copiedPassages(`支持${borrowed}建设`, other)).toEqual([
      { from: 2, to: 2 + borrowed.length, otherFrom: other.indexOf(borrowed) },
    ]);
  });
});

describe('what every document says is not copied', () => {
  it.each([
    ['the undertaking', '推动知识产权服务业高质量发展'],
    ['words of the trade', '鼓励知识产权服务机构'],
    ['titles', '落实《关于加快推动知识产权服务业高质量发展的意见》'],
    ['a document number', '国知发运字〔2022〕47号'],
    ['organs', '市场监管局、区人力资源社会保障局、区财政局'],
    ['formulas', '国家和本市另有规定的，从其规定。'],
    ['amounts', '给予最高100万元奖励'],
    ['formulas', '按照就高、不重复的原则执行。'],
  ])('%s: %s', (_, words) => {
    expect(passages(`本区${words}，促进创新。`, `本市要求${words}，加强监管。`)).toEqual([]);
  });

  it('but counts inside a borrowed sentence', () => {
    const sentence = '引导机构落实《专利代理条例》，推动知识产权服务业高质量发展，实施阶梯式监管。';
    expect(passages(`此外，${sentence}`, sentence)).toEqual([sentence]);
  });
});

describe('whatever the texts', () => {
  const bodies = builtInPrecedents.flatMap(({ policy }) =>
    unitsOf(policy.clauses).map(({ body }) => body),
  );
  /** A stretch of a precedent's clause, words of one's own, or next to nothing. */
  const stretch = fc.oneof(
    fc
      .tuple(fc.constantFrom(...bodies), fc.nat(300), fc.nat(60))
      .map(([body, from, length]) => body.slice(from, from + length)),
    fc.constantFrom(
      '本区',
      '，',
      '。',
      '\n',
      '（一）',
      '知识产权服务机构',
      '一一一一一一一一一',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const text = fc.array(stretch, { maxLength: 12 }).map((parts) => parts.join(''));

  it('passages are equal in both, in order, apart, and make up the share', () => {
    fc.assert(
      fc.property(text, text, (draft, other) => {
        const found = copiedPassages(draft, other);
        let [end, count] = [0, 0];
        for (const { from, to, otherFrom } of found) {
          expect(draft.slice(from, to)).toBe(other.slice(otherFrom, otherFrom + to - from));
          expect(from).toBeGreaterThanOrEqual(end);
          if (draft !== other) expect(to - from).toBeGreaterThanOrEqual(8);
          end = to;
          count += to - from;
        }
        expect(end).toBeLessThanOrEqual(draft.length);
        expect(copied(draft, other)).toBe(draft.length === 0 ? 0 : count / draft.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a clause taken over whole is copied whole, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodies), text, text, (body, before, after) => {
        expect(copied(body, `${before}\n${body}\n${after}`)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('no text is so uniform that it takes long', () => {
    const [ones, pairs] = ['一'.repeat(200_000), '一二'.repeat(100_000)];
    expect(copied(ones, ones)).toBe(1);
    expect(copied(ones, pairs)).toBe(0);
    expect(copied(pairs, `三${pairs}`)).toBe(1);
  });
});
