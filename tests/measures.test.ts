import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { wordsOf } from '../shared/compare/grid/words.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { compared, findClause } from '../shared/model/walk.ts';
import { type Answering, answering, type TopicsOf } from '../shared/suggest/measures/answering.ts';
import { kindOf } from '../shared/suggest/measures/kinds.ts';
import { measureSentences } from '../shared/suggest/measures/sentences.ts';
import { measuresOf } from '../shared/suggest/measures.ts';
import { topicsOf } from '../shared/topics/classify.ts';
import { unitsOf } from '../shared/topics/units.ts';

const mainThree = builtInPrecedents.slice(0, 3);
const draftOf = (name: string): Policy =>
  analyze(readFileSync(`tests/fixtures/drafts/${name}`, 'utf8'));
const clean = draftOf('draft-clean.txt');

function clauseIn(policy: Policy, path: string): Clause {
  const clause = findClause(policy.clauses, path);
  if (clause === null) throw new Error(path);
  return clause;
}

const labelled: TopicsOf = ({ topics }, path) => (topics[path] ?? []).map(({ id }) => id);

function primaryTopic(policy: Policy, path: string): string | null {
  const unit = unitsOf(policy.clauses).find((one) => one.path === path);
  return unit === undefined ? null : (topicsOf(unit)[0]?.id ?? null);
}

describe('the kind of a measure', () => {
  test.each([
    ['支持专利代理机构做大做强做专做精。', '支持'],
    ['大力培育知识产权服务品牌机构。', '培育'],
    ['进一步加强知识产权代理行业监管。', '加强'],
    ['深入开展知识产权代理行业专项整治行动，突出执业人员监管。', '开展'],
    ['依托国家知识产权培训（上海）基地，组织开展多元化的知识产权培训。', '开展'],
    ['充分发挥财政资金的引导作用，鼓励各类市场主体增加投入。', '鼓励'],
    ['知识产权服务机构所代理专利获评中国专利奖的，鼓励各区给予政策支持。', '鼓励'],
    ['研究制定知识产权代理行业执业规范指引。', '制定'],
    ['加快建设区域知识产权运营中心。', '建立'],
    ['加快推动商标代理机构转变。', '推动'],
    ['对通过质押获得贷款的中小微企业，按照保险费总额的50%给予资助。', '奖励资助'],
    ['——建立完善知识产权服务业统计制度。', '建立'],
    ['知识产权服务机构规模稳定增长，服务质量和能力得到有效提升。', '其他'],
    ['', '其他'],
  ])('of %s is %s', (sentence, kind) => {
    expect(kindOf(sentence)).toBe(kind);
  });

  test('is known of nine sentences in ten of the precedents', () => {
    const kinds = builtInPrecedents
      .flatMap(({ policy }) => compared(policy.clauses))
      .flatMap(measureSentences)
      .map(kindOf);
    const known = kinds.filter((kind) => kind !== '其他').length;
    expect(known / kinds.length).toBeGreaterThan(0.9);
  });
});

describe('the sentences of a clause', () => {
  test('leave out the run-in heading and the note on bodies', () => {
    expect(measureSentences(clauseIn(clean, '一.(二)'))).toEqual([
      '鼓励知识产权代理机构完善工作制度和工作流程，建立代理服务质量监控机制，定期开展评估和监督，提升从业人员专业素养。',
      '组织首次执业专利代理师培训，为新设立的知识产权代理机构提供执业指导。',
    ]);
  });

  test('keep a list with the sentence that announces it', () => {
    expect(measureSentences(clauseIn(clean, '一.(五)'))).toEqual([
      '对主导制定知识产权服务业相关标准并发布实施的机构，按照以下标准给予一次性资助：\n' +
        '1.国际标准每项不超过50万元；\n2.国家标准每项不超过30万元；\n3.行业标准、地方标准每项不超过15万元。',
    ]);
  });

  test('do not take the bodies of the sentence before along', () => {
    const [clause] = analyze(
      '一、算力支持\n支持企业使用公共算力资源。（责任单位：市科技局）对采购算力的企业给予补贴。',
    ).clauses;
    expect(clause && measureSentences(clause)).toEqual([
      '支持企业使用公共算力资源。',
      '对采购算力的企业给予补贴。',
    ]);
  });

  test('of any text stand in it and are bounded by it', () => {
    const line = fc.array(fc.constantFrom('支持', '：', '；', '。', '\n', '1.', '（', '机构发展'));
    fc.assert(
      fc.property(line, (parts) => {
        for (const clause of compared(analyze(`一、总则\n${parts.join('')}`).clauses)) {
          const words = wordsOf(clause).replace(/\s/g, '');
          const sentences = measureSentences(clause).map((text) => text.replace(/\s/g, ''));
          for (const text of sentences) expect(words).toContain(text);
          expect(sentences.join('').length).toBeLessThanOrEqual(words.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('measures for 四.(一) 加强行业信用监管', () => {
  const path = '四.(一)';
  const alignment = align(clean, mainThree);
  const answers = answering(alignment, path, 'credit-system', mainThree, labelled);
  const groups = measuresOf(answers, clauseIn(clean, path), 3);

  test('come from the clauses linked to it', () => {
    expect(answers.map(({ precedent, clause, by }) => [precedent.name, clause.path, by])).toEqual([
      ['上海', '一.4', 'link'],
      ['天津', '八', 'link'],
      ['北京', '三.(五).18', 'link'],
    ]);
  });

  test('are grouped by verb, with who says the same and what the draft has already', () => {
    const shown = groups.flatMap(({ kind, measures }) =>
      measures.map(
        ({ wordings, docs, of, inDraft }) =>
          `${kind} ${docs}/${of} ${inDraft ? '已有' : '未有'} ${wordings
            .map(({ source, text }) => `${source.path} ${text.slice(0, 9)}`)
            .join(' | ')}`,
      ),
    );
    expect(shown).toContain('开展 2/3 未有 一.4 深入开展知识产权代 | 八 持续开展知识产权代');
    expect(shown).toContain('加强 1/3 已有 八 深化“双随机、一公');
    expect(shown).toContain('制定 1/3 未有 一.4 研究制定知识产权代');
  });

  test('lose no sentence of the corresponding clauses', () => {
    const told = groups.flatMap(({ measures }) =>
      measures.flatMap(({ wordings }) => wordings.map(({ text }) => text)),
    );
    const said = answers.flatMap(({ clause }) => measureSentences(clause));
    expect(told.toSorted()).toEqual(said.toSorted());
  });

  test('of no clause are none', () => {
    expect(measuresOf([], clauseIn(clean, path), 3)).toEqual([]);
  });
});

test('where a precedent has no linked clause, its clauses of the same topic answer', () => {
  const none = { links: [], missing: [], novel: [] };
  const answers = answering(none, '四.(一)', 'credit-system', mainThree, labelled);
  expect(answers.map(({ precedent, clause, by }) => [precedent.name, clause.heading, by])).toEqual([
    ['上海', '加强知识产权代理领域信用体系建设', 'topic'],
  ]);
  expect(answering(none, '四.(一)', null, mainThree, labelled)).toEqual([]);
});

const place = z.object({ doc: z.string(), path: z.string() });
const borrowedFile = z.object({
  drafts: z.record(
    z.string(),
    z.array(
      z.object({
        path: z.string(),
        leaf: z.boolean(),
        kind: z.enum(['verbatim', 'light', 'heavy', 'own']),
        sources: z.array(place),
        sameSubject: z.array(place).default([]),
      }),
    ),
  ),
});

/** The clauses of a fixture whose precedents a reader noted down, with what answers them here. */
function readings(name: string) {
  const { drafts } = borrowedFile.parse(
    JSON.parse(readFileSync('tests/fixtures/drafts/borrowed.json', 'utf8')),
  );
  const policy = draftOf(name);
  const alignment = align(policy, builtInPrecedents);
  return (drafts[name] ?? []).flatMap((noted) => {
    const path = noted.path.replaceAll('（', '(').replaceAll('）', ')');
    const clause = noted.leaf ? findClause(policy.clauses, path) : null;
    if (clause === null) return [];
    const topic = primaryTopic(policy, path);
    const answers: readonly Answering[] = answering(
      alignment,
      path,
      topic,
      builtInPrecedents,
      labelled,
    );
    const measures = measuresOf(answers, clause, builtInPrecedents.length).flatMap(
      (group) => group.measures,
    );
    return [{ ...noted, answers, measures }];
  });
}

describe.each(['draft-clean.txt', 'draft-raw.txt'])('the clauses of %s', (name) => {
  const found = readings(name);

  test('are answered by nearly all clauses a reader found on the same subject', () => {
    const wanted = found.flatMap(({ sources, sameSubject, answers }) =>
      [...sources, ...sameSubject].map(({ doc, path }) =>
        answers.some(({ precedent, clause }) => precedent.id === doc && clause.path === path),
      ),
    );
    expect(wanted.filter(Boolean).length / wanted.length).toBeGreaterThanOrEqual(0.85);
  });

  test('say already what was taken over, and nothing where all is their own', () => {
    for (const { kind, measures } of found) {
      const had = measures.some(({ inDraft }) => inDraft);
      if (kind === 'verbatim' || kind === 'light') expect(had).toBe(true);
      if (kind === 'own') expect(had).toBe(false);
    }
  });
});
