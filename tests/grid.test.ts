import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { countOf, filtered } from '../shared/compare/grid/filters.ts';
import type { Grid } from '../shared/compare/grid/types.ts';
import { wordsOf } from '../shared/compare/grid/words.ts';
import { gridOf } from '../shared/compare/grid.ts';
import type { Alignment, Link } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Precedent } from '../shared/model/document.ts';
import { compared, findClause } from '../shared/model/walk.ts';

const precedentOf = (id: string, text: string): Precedent => ({
  id,
  name: id,
  jurisdiction: '某市',
  level: '市级',
  year: 2024,
  builtIn: false,
  policy: analyze(text),
  topics: {},
});

const city = precedentOf(
  '甲市',
  '某市若干措施\n一、总体要求。坚持市场导向。\n二、培育机构。支持机构发展。\n三、加强监管。规范行业秩序。\n四、海外维权。提供海外指导。\n五、人才培养。组织培训。',
);
const draft = analyze(
  '某区若干措施\n一、主要措施\n（一）规范秩序。规范服务行业秩序。\n（二）培育机构。支持本区机构发展。\n二、附则\n（一）施行日期。自发布之日起施行。',
);

const linked = (from: string, path: string, score = 0.6): Link => ({
  draft: from,
  doc: '甲市',
  path,
  score,
  relation: score >= 0.44 ? 'same' : 'related',
  shared: [],
  topic: null,
  by: 'words',
});
const aligned = (...links: readonly Link[]): Alignment => ({ links, missing: [], novel: [] });

/** A grid as one would write it down: a heading with #, a band with +. */
const written = (grid: Pick<Grid, 'rows'>): readonly string[] =>
  grid.rows.map((row) => {
    switch (row.kind) {
      case 'section':
        return `# ${row.clause.path}`;
      case 'clause':
        return [
          row.clause.path,
          ...row.cells.map(({ candidates }) =>
            candidates.map(({ clause }) => clause.path).join('、'),
          ),
        ].join(' | ');
      default:
        return `+ ${row.clauses.map(({ doc, clause }) => `${doc} ${clause.path}`).join('、')}`;
    }
  });

describe('rows follow the draft, whatever the order of the precedent', () => {
  const grid = gridOf(draft, [city], aligned(linked('一.(一)', '三'), linked('一.(二)', '二')));

  test('unanswered clauses stand behind the row of the clause they follow', () => {
    expect(written(grid)).toEqual([
      '+ 甲市 一',
      '# 一',
      '一.(一) | 三',
      '+ 甲市 四、甲市 五',
      '一.(二) | 二',
      '# 二',
      '二.(一) | ',
    ]);
  });

  test('the best candidate first; a confirmed one before all', () => {
    const confirmed: Link = { ...linked('一.(二)', '五', 0.1), by: 'drafter' };
    const { rows } = gridOf(
      draft,
      [city],
      aligned(linked('一.(二)', '三', 0.4), linked('一.(二)', '二', 0.8), confirmed),
    );
    expect(written({ rows })).toContain('一.(二) | 五、二、三');
  });

  test('of two rows with one counterpart the nearer one has the band behind it', () => {
    const { rows } = gridOf(
      draft,
      [city],
      aligned(linked('一.(一)', '五', 0.7), linked('一.(二)', '五', 0.5), linked('二.(一)', '三')),
    );
    expect(written({ rows })).toEqual([
      '+ 甲市 一、甲市 二',
      '# 一',
      '一.(一) | 五',
      '一.(二) | 五',
      '# 二',
      '二.(一) | 三',
      '+ 甲市 四',
    ]);
  });

  test('links of a text that has gone on are passed over', () => {
    const stale = aligned(linked('九', '一'), linked('一.(一)', '九十九'));
    expect(written(gridOf(draft, [city], stale))).toEqual([
      '+ 甲市 一、甲市 二、甲市 三、甲市 四、甲市 五',
      '# 一',
      '一.(一) | ',
      '一.(二) | ',
      '# 二',
      '二.(一) | ',
    ]);
  });
});

test('no clause is lost: each is a candidate in a row or stands in exactly one band', () => {
  const source = analyze(readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8'));
  const own = compared(source.clauses).map(({ path }) => path);
  const links = fc.array(
    fc.constantFrom(...builtInPrecedents).chain(({ id, policy }) =>
      fc.record({
        draft: fc.constantFrom(...own, '不在了'),
        doc: fc.constant(id),
        path: fc.constantFrom(...compared(policy.clauses).map(({ path }) => path)),
        score: fc.double({ min: 0.39, max: 1, noNaN: true }),
        relation: fc.constantFrom('same', 'related'),
        shared: fc.constant([]),
        topic: fc.constant(null),
        by: fc.constantFrom('words', 'drafter'),
      }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(links, fc.shuffledSubarray([...builtInPrecedents]), (some, columns) => {
      const { docs, rows } = gridOf(source, columns, aligned(...some));
      const answered = new Set<string>();
      const banded: string[] = [];
      for (const row of rows) {
        if (row.kind === 'clause')
          for (const cell of row.cells)
            for (const { clause } of cell.candidates) answered.add(`${cell.doc} ${clause.path}`);
        if (row.kind === 'band')
          banded.push(...row.clauses.map(({ doc, clause }) => `${doc} ${clause.path}`));
      }
      const all = columns.flatMap(({ id, policy }) =>
        compared(policy.clauses).map(({ path }) => `${id} ${path}`),
      );
      expect(docs).toEqual(columns.map(({ id }) => id));
      expect(banded.toSorted()).toEqual(all.filter((name) => !answered.has(name)).toSorted());
      expect(rows.flatMap((row) => (row.kind === 'clause' ? [row.clause.path] : []))).toEqual(own);
    }),
    { numRuns: 300 },
  );
});

test('the bands hold what the alignment calls missing', () => {
  const source = analyze(readFileSync('templates/drafts/example.txt', 'utf8'));
  const alignment = align(source, builtInPrecedents);
  const columns = builtInPrecedents.slice(0, 3);
  const banded = gridOf(source, columns, alignment).rows.flatMap((row) =>
    row.kind === 'band' ? row.clauses.map(({ doc, clause }) => `${doc} ${clause.path}`) : [],
  );
  const missing = alignment.missing
    .filter(({ doc }) => columns.some(({ id }) => id === doc))
    .map(({ doc, path }) => `${doc} ${path}`);
  expect(banded.toSorted()).toEqual(missing.toSorted());
});

describe('filters', () => {
  const source = analyze(readFileSync('templates/drafts/example.txt', 'utf8'));
  const grid = gridOf(source, builtInPrecedents, align(source, builtInPrecedents));

  test('each shows as many as it says, under their headings', () => {
    for (const filter of ['missing', 'novel', 'partly', 'same', 'copied', 'amounts'] as const) {
      const rows = filtered(grid, filter);
      const shown = rows.reduce(
        (sum, row) =>
          sum + (row.kind === 'band' ? row.clauses.length : row.kind === 'clause' ? 1 : 0),
        0,
      );
      expect(shown).toBe(countOf(grid, filter));
      expect(rows.at(-1)?.kind).not.toBe('section');
    }
  });

  test('新增 is what no precedent has', () => {
    expect(written({ rows: filtered(grid, 'novel') }).map((row) => row.split(' | ')[0])).toEqual([
      '# 四',
      '四.(四)',
      '# 五',
      '五.(一)',
      '五.(二)',
      '五.(三)',
    ]);
  });

  test('no filter is the whole grid', () => {
    expect(filtered(grid, null)).toBe(grid.rows);
  });
});

test('数额不同 finds a clause whose figures another city sets otherwise, however they are written', () => {
  const figures = (amount: string) =>
    analyze(
      `某区若干措施\n一、支持标准研制。对主导制定国际标准的机构给予资助，每项不超过${amount}。`,
    );
  const other = { ...city, policy: figures('50万元') };
  const link = aligned({ ...linked('一', '一') });
  const differing = (amount: string): number =>
    countOf(gridOf(figures(amount), [other], link), 'amounts');
  expect([differing('30万元'), differing('50万元'), differing('500000元')]).toEqual([1, 0, 0]);
});

test('a clause that introduces a list is compared with its items, line by line', () => {
  const source = analyze(readFileSync('templates/drafts/example.txt', 'utf8'));
  const clause = findClause(source.clauses, '一.(五)');
  expect(clause && wordsOf(clause)).toBe(
    '对主导制定知识产权服务业相关标准并发布实施的机构，按照以下标准给予一次性资助：\n1.国际标准每项不超过50万元；\n2.国家标准每项不超过30万元；\n3.行业标准、地方标准每项不超过15万元。',
  );
});
