import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { bestOf } from '../shared/compare/grid/filters.ts';
import { gridOf } from '../shared/compare/grid.ts';
import { compareSlots, slotPairs, slotSpans, slotsOf } from '../shared/compare/slots.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Clause } from '../shared/model/policy.ts';

function clause(...lines: readonly string[]): Clause {
  const [first] = analyze(lines.join('\n')).clauses;
  if (first === undefined) throw new Error('no clause');
  return first;
}

const draft = clause(
  '一、支持标准研制。对主导制定标准的机构，按照以下标准给予一次性资助：',
  '1.国际标准每项不超过50万元；',
  '2.国家标准每项不超过30万元。',
  '（责任单位：区市场监管局、区财政局）',
);
const city = clause(
  '一、鼓励标准研制。对主导制定国家标准的，给予每项40万元资助；对主导制定国际标准的，给予每项100万元资助。（责任单位：市市场监管局、市科委）',
);

describe('slots', () => {
  it('belong to the clause that introduces the list', () => {
    expect(
      slotsOf(draft).map(({ kind, text, place }) => [kind, text, place?.path ?? null]),
    ).toEqual([
      ['condition', '主导制定标准的机构', '一'],
      ['amount', '不超过50万元', '一.1'],
      ['amount', '不超过30万元', '一.2'],
      ['body', '区市场监管局', null],
      ['body', '区财政局', null],
    ]);
  });

  it('are paired by what they are about, not by their order', () => {
    expect(slotPairs(draft, city)).toEqual([
      { kind: 'amount', draft: '不超过50万元', other: '100万元' },
      { kind: 'amount', draft: '不超过30万元', other: '40万元' },
      { kind: 'body', draft: '区市场监管局', other: '市市场监管局' },
    ]);
  });

  it('stand among those of the precedents', () => {
    const rows = compareSlots(draft, [{ doc: 'city', clause: city }]);
    expect(
      rows.filter(({ kind }) => kind === 'amount').map(({ range, standing }) => [range, standing]),
    ).toEqual([
      [{ unit: '万元', least: 100, most: 100 }, 'below'],
      [{ unit: '万元', least: 40, most: 40 }, 'below'],
    ]);
  });

  it('are boxed whole', () => {
    const text = '到2027年，《规划（2023—2026年）》提出培育50家，给予最高30万元。';
    expect(slotSpans(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '2027年',
      '50家',
      '30万元',
    ]);
  });

  it('stand beside the best counterparts of a row of the grid', () => {
    const whole = analyze(
      '一、总体目标\n到2030年，专利代理机构达到130家，知识产权服务体系更加健全。',
    );
    const beijing = gridOf(whole, builtInPrecedents, align(whole, builtInPrecedents))
      .rows.flatMap((row) => (row.kind === 'clause' ? compareSlots(row.clause, bestOf(row)) : []))
      .filter(({ draft: own }) => own !== null)
      .map(({ draft: own, others }) => [
        own?.text,
        others.find(({ doc }) => doc === 'beijing-2018')?.slot?.text,
      ]);
    expect(beijing).toEqual([
      ['到2030年', '到2020年'],
      ['130家', '600家'],
    ]);
  });
});
