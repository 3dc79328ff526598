import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { type Coverage, type CoverageRow, coverage } from '../shared/compare/coverage.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Precedent } from '../shared/model/document.ts';
import { compared } from '../shared/model/walk.ts';
import { learn } from '../shared/topics/learn.ts';

const mainThree = builtInPrecedents.slice(0, 3);

function coverageOf(text: string, precedents: readonly Precedent[] = mainThree): Coverage {
  const draft = analyze(text);
  return coverage(draft, precedents, align(draft, precedents));
}

const example = readFileSync('templates/drafts/example.txt', 'utf8');
const found = coverageOf(example);

function rowOf({ rows }: Coverage, name: string): CoverageRow {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(name);
  return row;
}

/** A row as the matrix shows it: clauses and measures for the draft and each precedent. */
const shown = ({ cells, measures }: CoverageRow): readonly string[] =>
  cells.map((cell) => `${cell.clauses.join(' ') || '—'} ${cell.measures}/${measures.length}`);

describe('the example draft of a district against Shanghai, Tianjin and Beijing', () => {
  it('lacks these topics, the most widespread first', () => {
    expect(
      found.missing.map((topic) => {
        const row = found.rows.find((one) => one.topic === topic);
        const having = row?.cells.filter(({ clauses }) => clauses.length > 0).length;
        return `${row?.name} ${having}/3`;
      }),
    ).toEqual([
      '信息资源利用 3/3',
      '产业集聚与示范载体 3/3',
      '机构内部管理与经营模式 2/3',
      '宣传、文化与行风 2/3',
      '知识产权保护 2/3',
      '组织、政策与经费保障 1/3',
      '总体要求与目标 1/3',
      '统计监测与考核 1/3',
    ]);
    expect(found.novel).toEqual([]);
  });

  it('counts the clauses of a topic, the primary ones first', () => {
    expect(shown(rowOf(found, '国际化与涉外服务'))).toEqual([
      '二.(五) 2/19',
      '一.6 二.10 二.12 三.16 8/19',
      '五 1/19',
      '三.(一).1 三.(一).2 三.(一).3 三.(一).4 三.(一).6 三.(一).5 12/19',
    ]);
    expect(rowOf(found, '国际化与涉外服务').cells.map(({ primary }) => primary)).toEqual([
      1, 1, 0, 5,
    ]);
  });

  it('sentences of several documents that say the same are one measure', () => {
    const [law] = rowOf(found, '法律服务').measures;
    expect(law).toEqual({
      text: '推动律师、专利诉讼代理人参与知识产权诉讼代理、维权援助、调解等工作，为企业并购、融资、上市提供尽职调查和风险评估服务。',
      sources: [
        { doc: null, path: '一.(三)' },
        { doc: 'shanghai-2024', path: '二.12' },
        { doc: 'tianjin-2023', path: '五' },
      ],
    });
  });

  it('a clause whose words fit no topic has that of its counterpart', () => {
    // 支持标准研制应用 and its list of amounts; Shanghai 一.3 is on standardisation.
    expect(rowOf(found, '标准化与分级评价').cells[0]?.clauses).toEqual(['一.(五)']);
  });

  it('clauses on none of the topics are told', () => {
    expect(found.unplaced).toEqual(
      ['五.(一)', '五.(二)', '五.(三)'].map((path) => ({ doc: null, path })),
    );
  });

  it('a missing clause says how many precedents have its topic', () => {
    expect(
      found.missingClauses
        .filter(({ doc }) => doc !== 'beijing-2018')
        .map(({ doc, path, topic, having }) => `${doc} ${path} ${topic} ${having}/3`),
    ).toEqual([
      'shanghai-2024 一.1 industry-agglomeration 3/3',
      'shanghai-2024 二.11 internal-management 2/3',
      'tianjin-2023 七 information-resources 3/3',
      'tianjin-2023 十一 association-self-discipline 3/3',
      'tianjin-2023 十五 publicity-culture 2/3',
    ]);
  });
});

describe('what the drafter says of topics', () => {
  const draft = analyze(example);
  const alignment = align(draft, mainThree);
  const clausesOf = (name: string, all: Coverage): readonly string[] | undefined =>
    all.rows.find((row) => row.name === name)?.cells[0]?.clauses;

  it('goes before the words', () => {
    const decided = { '四.(四)': [{ id: 'ip-protection', score: 1 }], '四.(二)': [] };
    const told = coverage(draft, mainThree, alignment, { decided });
    expect(clausesOf('知识产权保护', told)).toEqual(['四.(四)']);
    expect(told.unplaced).toContainEqual({ doc: null, path: '四.(二)' });
  });

  it('topics of the user’s own have rows of their own', () => {
    const fair = { id: 'own-fair', name: '公平竞争审查', definition: '公平竞争审查、平等对待' };
    const told = coverage(draft, mainThree, alignment, {
      own: [fair],
      model: learn(builtInPrecedents, [fair]),
    });
    expect(clausesOf('公平竞争审查', told)).toEqual(['四.(四)']);
    expect(clausesOf('公平竞争审查', found)).toBeUndefined();
    const decided = { '四.(三)': [{ id: 'own-fair', score: 1 }] };
    const said = coverage(draft, mainThree, alignment, { own: [fair], decided });
    expect(clausesOf('公平竞争审查', said)).toEqual(['四.(三)']);
  });
});

describe('topics only the draft has', () => {
  it('come last', () => {
    const [, tianjin] = mainThree;
    if (tianjin === undefined) throw new Error('no Tianjin');
    const { rows, novel } = coverageOf(example, [tianjin]);
    expect(novel).toEqual(['institutional-environment', 'brand-institutions', 'talent-attraction']);
    expect(rows.slice(-3).map(({ kind }) => kind)).toEqual(['novel', 'novel', 'novel']);
  });
});

describe('whatever is compared', () => {
  const clauses = builtInPrecedents.flatMap(({ policy }) =>
    compared(policy.clauses).map(({ heading, text }) => `${heading}。${text}`.replace(/\n/g, '')),
  );
  const draft = fc
    .array(fc.oneof(fc.constantFrom(...clauses), fc.string({ maxLength: 30 })), { maxLength: 12 })
    .map((bodies) =>
      ['某区若干措施', ...bodies.map((body, at) => `第${at + 1}条 ${body}`)].join('\n'),
    );

  it('every clause is in a topic or told apart, and shares are of the measures', () => {
    fc.assert(
      fc.property(draft, fc.subarray([...builtInPrecedents]), (text, precedents) => {
        const policy = analyze(text);
        const { rows, unplaced } = coverage(policy, precedents, align(policy, precedents));
        const placed = (doc: string | null): ReadonlySet<string> =>
          new Set([
            ...rows.flatMap(({ cells }) =>
              cells.flatMap((cell) => (cell.doc === doc ? cell.clauses : [])),
            ),
            ...unplaced.flatMap((one) => (one.doc === doc ? [one.path] : [])),
          ]);
        expect(placed(null)).toEqual(new Set(compared(policy.clauses).map(({ path }) => path)));
        for (const { id, policy: other } of precedents)
          expect(placed(id)).toEqual(new Set(compared(other.clauses).map(({ path }) => path)));
        for (const { cells, measures } of rows)
          for (const cell of cells) {
            expect(cell.share).toBe(measures.length === 0 ? 0 : cell.measures / measures.length);
            expect(cell.measures).toBeLessThanOrEqual(measures.length);
            if (cell.clauses.length === 0) expect(cell.measures).toBe(0);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('a document has all measures of a topic no other one speaks of', () => {
    const alone = coverageOf('', mainThree.slice(0, 1));
    expect(new Set(alone.rows.map(({ cells }) => cells[1]?.share))).toEqual(new Set([1]));
    expect(alone.rows.every(({ kind }) => kind === 'missing')).toBe(true);
  });
});
