import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { structureRules } from '../shared/check/rules/structure.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Finding } from '../shared/check/types.ts';
import { edited } from '../shared/model/edit.ts';
import { formatMarker } from '../shared/model/numbering.ts';
import type { MarkerStyle } from '../shared/model/policy.ts';
import { exampleProfile } from './check-builders.ts';

/** Documents counted in the ways offices count, each with one slip made in its numbers. */

const checker = openChecker(
  {
    profile: exampleProfile,
    level: '区级',
    today: '2026-11-26',
    precedents: [],
    settings: usualChecks,
  },
  structureRules,
);

const findingsOf = (text: string): readonly Finding[] => checker(analyze(text));

/** A clause on its line: style, number, words. */
type Line = { readonly style: MarkerStyle; readonly number: number; readonly words: string };

const PARTS = [
  '培育服务机构',
  '集聚专业人才',
  '优化发展环境',
  '提升服务能级',
  '完善公共服务',
  '强化组织实施',
];
const MEASURES = [
  '支持机构落户',
  '培养专业人才',
  '建设服务平台',
  '拓展服务领域',
  '推动数字转型',
  '加强信用监管',
  '开展质量评价',
  '畅通维权渠道',
];

const measure = (at: number): string =>
  `${MEASURES[at % MEASURES.length] ?? ''}。对符合条件的单位给予支持。组织开展对接活动。`;

/** 一、 with （一） beginning anew; 一、 with 1. counted through; 章 with 条; 一、（一） with 1. counted through. */
const styles = {
  '一、（一）': (sizes: readonly number[]) =>
    sizes.flatMap((size, part): Line[] => [
      { style: 'han', number: part + 1, words: PARTS[part] ?? '' },
      ...Array.from(
        { length: size },
        (_, at): Line => ({
          style: 'han-paren',
          number: at + 1,
          words: measure(part * 3 + at),
        }),
      ),
    ]),
  '一、1.连续': (sizes: readonly number[]) =>
    sizes.flatMap((size, part): Line[] => [
      { style: 'han', number: part + 1, words: PARTS[part] ?? '' },
      ...Array.from(
        { length: size },
        (_, at): Line => ({
          style: 'arabic',
          number: sum(sizes.slice(0, part)) + at + 1,
          words: measure(part * 3 + at),
        }),
      ),
    ]),
  '章、条': (sizes: readonly number[]) =>
    sizes.flatMap((size, part): Line[] => [
      { style: 'chapter', number: part + 1, words: `　${PARTS[part] ?? ''}` },
      ...Array.from(
        { length: size },
        (_, at): Line => ({
          style: 'article',
          number: sum(sizes.slice(0, part)) + at + 1,
          words: `　对从事服务的单位，按照规定给予支持，具体办法另行制定。`,
        }),
      ),
    ]),
} as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const printed = (lines: readonly Line[]): string =>
  [
    '虎丘区关于促进知识产权服务业发展的若干措施',
    ...lines.map(({ style, number, words }) => `${formatMarker(style, number)}${words}`),
  ].join('\n');

/** Places of the lines that are counted together with one, itself included. */
function seriesOf(lines: readonly Line[], at: number, runsOn: boolean): readonly number[] {
  const style = lines[at]?.style;
  const places: number[] = [];
  lines.forEach((line, place) => {
    const lower = style === 'han-paren' || style === 'arabic' || style === 'article';
    if (lower && !runsOn && line.style === 'han') {
      if (place > at) places.push(-1);
      else places.length = 0;
    }
    if (line.style === style) places.push(place);
  });
  const end = places.indexOf(-1);
  return end < 0 ? places : places.slice(0, end);
}

const withNumbers = (
  lines: readonly Line[],
  changed: ReadonlyMap<number, number>,
): readonly Line[] =>
  lines.map((line, at) => ({ ...line, number: changed.get(at) ?? line.number }));

const shape = fc.record({
  style: fc.constantFrom<keyof typeof styles>('一、（一）', '一、1.连续', '章、条'),
  sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 3, maxLength: 6 }),
  pick: fc.nat(),
});

const built = ({
  style,
  sizes,
  pick,
}: {
  style: keyof typeof styles;
  sizes: readonly number[];
  pick: number;
}) => {
  const lines = styles[style](sizes);
  const runsOn = style !== '一、（一）';
  const at = pick % lines.length;
  return { lines, series: seriesOf(lines, at, runsOn), at };
};

/** Numbers of a series from a place on, all moved by the same. */
const moved = (lines: readonly Line[], places: readonly number[], by: number) =>
  withNumbers(lines, new Map(places.map((place) => [place, (lines[place]?.number ?? 0) + by])));

const NUMBERS = new Set(['number-duplicate', 'number-jump', 'number-order']);

describe('numbers', () => {
  it('are left alone where they count through', () => {
    fc.assert(
      fc.property(shape, (given) => {
        expect(findingsOf(printed(built(given).lines)).map(({ message }) => message)).toEqual([]);
      }),
    );
  });

  it('doubled in the middle of a series are one fault, and its fix counts all through again', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { lines, series, at } = built(given);
        const from = series.indexOf(at);
        fc.pre(from > 0);
        check(lines, moved(lines, series.slice(from), -1), at, 'number-duplicate');
      }),
    );
  });

  it('left out are one fault, and its fix counts all through again', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { lines, series, at } = built(given);
        const from = series.indexOf(at);
        fc.pre(from > 0);
        check(lines, moved(lines, series.slice(from), 1), at, 'number-jump');
      }),
    );
  });

  it('that changed places are one fault', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { lines, series, at } = built(given);
        const from = series.indexOf(at);
        const before = series[from - 1];
        fc.pre(before !== undefined);
        const numbers = new Map([
          [at, lines[before ?? 0]?.number ?? 0],
          [before ?? 0, lines[at]?.number ?? 0],
        ]);
        check(lines, withNumbers(lines, numbers), at, 'number-order');
      }),
    );
  });
});

function check(right: readonly Line[], wrong: readonly Line[], at: number, rule: string): void {
  const text = printed(wrong);
  const findings = findingsOf(text).filter((finding) => NUMBERS.has(finding.rule));
  const line = wrong[at];
  const marker = line === undefined ? '' : formatMarker(line.style, line.number);
  const start = printed(wrong.slice(0, at)).length + 1;
  expect(
    findings.map(({ rule: id, span }) => [id, span.from, text.slice(span.from, span.to)]),
  ).toEqual([[rule, start, marker]]);
  expect(edited(text, findings[0]?.fix?.edits ?? [])).toBe(printed(right));
}
