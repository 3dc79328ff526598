import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Passage, VersionRow } from '../shared/compare/versions/types.ts';
import { compareVersions } from '../shared/compare/versions.ts';
import type { Policy } from '../shared/model/policy.ts';
import { printedWords } from '../shared/text/printed.ts';

const LINES = [
  '徐汇区若干措施',
  '关于印发《徐汇区若干措施》的通知',
  '徐市监规〔2026〕12号',
  '各有关单位：',
  '为贯彻落实有关意见，制定如下措施。',
  '一、总体目标',
  '二、集聚资源',
  '第一章',
  '第三条 支持机构发展,给予奖励。',
  '（一）培育品牌。遴选、培育一批机构。（责任单位：区科委）',
  '（二）培育品牌。遴选、培育一批机构。',
  '1.国际标准每项不超过50万元；',
  '前款所列标准按年度调整。',
  '　　到2030年，全区服务体系更加健全 。',
  '责任单位：区科委',
  '——坚持市场主导；',
  '????',
  '来源:某某网',
  'PDF下载:a.pdf',
  '',
  '附件：1.申报表',
  '上海市徐汇区市场监督管理局',
  '2026年12月05日',
  '（此件公开发布）',
  '抄送：区委办公室，',
];
const anyDraft = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n', '\u2028')), {
      maxLength: 30,
    })
    .map((lines) => lines.map((parts) => parts.join('')).join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const letters = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');
const passages = (rows: readonly VersionRow[], side: 'before' | 'after'): Passage[] =>
  rows.flatMap((row) => row[side]);

/** All printed characters of a source but blanks and layout. */
const printedLetters = ({ source }: Policy): string =>
  letters(printedWords(source)({ from: 0, to: source.length }));

test('every character of both versions but layout stands in exactly one row', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (one, other) => {
      const [before, after] = [analyze(one), analyze(other)];
      const { rows } = compareVersions(before, after);
      for (const [side, policy] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const written = passages(rows, side).map(({ marker, text }) => marker + text);
        expect(letters(written.join(''))).toBe(printedLetters(policy));
      }
    }),
    { numRuns: 500 },
  );
});
