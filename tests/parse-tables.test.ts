import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { tableLines } from '../shared/text/table-lines.ts';
import { timeWithin } from './timing.ts';

const rows = (...lines: readonly string[]): readonly number[] => [...tableLines(lines)];

const DRAFT = `青岛市崂山区促进知识产权服务业发展实施细则
为落实有关政策，制定本细则。
一、支持事项
（一）培育服务机构。支持机构做强，分工如下。
序号\t任务；\t责任单位
1.\t培育品牌服务机构。\t区市场监管局
2\t集聚 50 万元\t区科委
\t\t区财政局
二、保障
1.\t聚焦重点产业，给予支持。
2.\t聚焦一般产业，给予引导。
`;

describe('rows of a table', () => {
  test('two lines with tabs inside are a table, one alone is not', () => {
    expect(rows('序号\t任务', '1\t培育')).toEqual([0, 1]);
    expect(rows('序号\t任务', '', '1\t培育')).toEqual([]);
    expect(rows('支持发展。', '区政府办公室\t2026年11月6日印发')).toEqual([]);
  });

  test('a tab behind a marker makes no row, a second tab does', () => {
    expect(rows('1.\t聚焦重点产业。', '2.\t聚焦一般产业。')).toEqual([]);
    expect(rows('1.\t聚焦\t区科委', '2.\t集聚\t区财政局')).toEqual([0, 1]);
  });

  test('indented lines are no rows; a row may begin or end with an empty cell', () => {
    expect(rows('\t支持发展。', '\t鼓励创新。')).toEqual([]);
    expect(rows('任务\t单位', '\t区科委', '培育\t')).toEqual([0, 1, 2]);
  });

  test('clauses with their bodies at the side stay clauses', () => {
    expect(
      rows('（一）培育机构。支持做强。\t区科委', '（二）集聚机构。支持引进。\t区商务委'),
    ).toEqual([]);
  });

  test('a 附件说明 with tabs is none', () => {
    expect(rows('附件：1.\t申报表', '2.\t分工表', '3.\t名单')).toEqual([]);
  });

  test('linear in the length of hostile lines', () => {
    const lines = Array.from({ length: 20_000 }, () => '\t \t\u3000'.repeat(20));
    expect(timeWithin(10_000, () => tableLines(lines))).toBeLessThan(10_000);
  });
});

describe('a table in a draft', () => {
  const policy = analyze(DRAFT);
  const table = policy.lines.filter(({ role }) => role === 'table');

  test('has a role of its own and keeps every cell, empty ones too', () => {
    expect(table.map(({ text }) => text)).toEqual([
      '序号\t任务；\t责任单位',
      '1.\t培育品牌服务机构。\t区市场监管局',
      '2\t集聚 50 万元\t区科委',
      '\t\t区财政局',
    ]);
    expect(asPrinted(policy).lines.filter(({ role }) => role === 'table')).toEqual(table);
  });

  test('belongs to its clause and opens none', () => {
    expect(new Set(table.map(({ path }) => path))).toEqual(new Set(['一.(一)']));
    expect(policy.clauses.map(({ path }) => path)).toEqual(['一', '二']);
    expect(policy.clauses[1]?.children.map(({ path }) => path)).toEqual(['二.1', '二.2']);
  });

  test('whatever stands in its cells', () => {
    const cell = fc
      .stringMatching(/^[一-龥0-9A-Za-z。；、（）.]{1,12}$/u)
      .filter((text) => analyze(text).noise.length === 0 && !/^(附|抄|主送|签|联)/u.test(text));
    const aRow = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join('\t'));
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 2, maxLength: 5 }), (lines) => {
        const text = `关于甲事的措施\n一、总体要求\n支持发展。\n${lines.join('\n')}\n`;
        const found = asPrinted(analyze(text)).lines.filter(({ role }) => role === 'table');
        const marked = lines.filter((line) => /^[^\t]*[.、）]/u.test(line));
        if (marked.length === 0) expect(found.map((line) => line.text)).toEqual(lines);
        else for (const line of found) expect(lines).toContain(line.text);
      }),
      { numRuns: 60 },
    );
  });
});
