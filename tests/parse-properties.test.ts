import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { type Span, sliceOf } from '../shared/model/span.ts';
import { walk } from '../shared/model/walk.ts';

/** What any text at all must satisfy, however broken. */

const MARKERS = [
  '第一章 ',
  '第二节 ',
  '第三条 ',
  '第三条之一 ',
  '一、',
  '二、',
  '十四、',
  '（一）',
  '(二)',
  '（三）、',
  '1.',
  '2．',
  '14、',
  '（1）',
  '2)',
  '①',
  '㈠',
  '',
  '',
  '　　',
  '——',
];
const WORDS = [
  '加强组织领导',
  '加强组织领导。',
  '支持机构发展。对首次获评的，给予奖励。',
  '按照以下标准给予资助：',
  '国际标准每项不超过50万元；',
  '关于印发《某某区若干措施》的通知',
  '某某区若干措施',
  '沪知局〔2024〕32号',
  '各有关单位：',
  '上海市知识产权局',
  '2024年12月2日',
  '（此件公开发布）',
  '附件：1.申报表',
  '附件1',
  '本措施自2025年1月1日起施行。',
  '责任单位：区科委',
  '为贯彻落实有关意见，制定如下措施。',
  '目　录',
  '',
  '总 则',
  '“一、说明',
  '????',
  '来源:某某网',
  '3.5亿元',
  'PDF下载:a.pdf',
  '釆购',
  '中超直播等17部门',
  '适用范围',
  '机密★1年　特急',
  '虎 丘 区 人 民 政 府 文 件',
  '抄送：区委办公室，',
  '虎丘区人民政府办公室　2025年3月6日印发',
  '附件：1. 申报指南',
  '《某某区若干措施》起草说明',
  '制定本措施.',
  '出席：王五',
  '特此通知。',
];
const NOTES = [
  '',
  '',
  '（责任单位：区科委、区财政局）',
  '(市科委牵头,市财政局配合)',
  '（责任单位：甲；完成时限：2025年底）',
  '（以下简称甲）',
  '（区科委、各街道、镇）',
  '（',
  '）',
];
const BREAKS = ['\n', '\r\n', '\n\n', '\r', '\u2028'];

const anyLine = fc
  .tuple(fc.constantFrom(...MARKERS), fc.constantFrom(...WORDS), fc.constantFrom(...NOTES))
  .map((parts) => parts.join(''));
const anyText = fc
  .array(fc.tuple(anyLine, fc.constantFrom(...BREAKS)), { maxLength: 40 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));
/** Lines of one width, as a PDF gives them, with anything in between. */
const anyPage = fc
  .array(fc.oneof({ arbitrary: anyLine, weight: 1 }, { arbitrary: fc.nat(5), weight: 9 }), {
    minLength: 15,
    maxLength: 40,
  })
  .map((lines) =>
    lines
      .map((line) => (typeof line === 'string' ? line : `${'　　'.slice(line)}${FULL}${line}`))
      .join('\n'),
  );
const FULL = '支持知识产权服务机构做大做强并给予奖励和补贴';
const anything = fc.oneof(
  anyText,
  anyPage,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

const inside = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && inner.from <= inner.to;

const ascending = (spans: readonly Span[]): boolean =>
  spans.every((span, at) => span.to <= (spans[at + 1]?.from ?? Number.POSITIVE_INFINITY));

const checkAll = (check: (policy: Policy) => void): void => {
  fc.assert(
    fc.property(anything, (source) => check(analyze(source))),
    { numRuns: 400 },
  );
};

test('never throws, and the source stays what it was', () => {
  fc.assert(
    fc.property(anything, (source) => {
      expect(analyze(source).source).toBe(source);
    }),
    { numRuns: 400 },
  );
});

test('lines cover the source from end to end, with nothing but line breaks between them', () => {
  checkAll(({ lines, source }) => {
    expect(lines[0]?.span.from).toBe(0);
    expect(lines.at(-1)?.span.to).toBe(source.length);
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      if (next === undefined) continue;
      expect(source.slice(line.span.to, next.span.from)).toMatch(
        /^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/,
      );
    }
  });
});

test('paths are unique, and lines name only paths and levels there are', () => {
  checkAll(({ clauses, lines }) => {
    const all = [...walk(clauses)];
    const levels = new Map(all.map((clause) => [clause.path, clause.level]));
    expect(levels.size).toBe(all.length);
    for (const line of lines)
      expect(line.level).toBe(line.path === null ? 0 : levels.get(line.path));
  });
});

test('spans are nested and in order: marker, heading, body, note, children', () => {
  const check = (source: string, clause: Clause): void => {
    expect(sliceOf(source, clause.markerSpan)).toBe(clause.marker);
    expect(clause.markerSpan.from).toBe(clause.span.from);
    expect(inside(clause.own, clause.span)).toBe(true);
    if (clause.headingSpan) expect(inside(clause.headingSpan, clause.own)).toBe(true);
    for (const part of [...clause.paragraphs, clause.responsible?.span, clause.deadline?.span]) {
      if (part) expect(inside(part, clause.span)).toBe(true);
    }
    expect(
      ascending([
        clause.markerSpan,
        ...(clause.headingSpan ? [clause.headingSpan] : []),
        ...clause.paragraphs,
      ]),
    ).toBe(true);
    expect(ascending(clause.children.map((child) => child.span))).toBe(true);
    for (const child of clause.children) {
      expect(inside(child.span, clause.span)).toBe(true);
      expect(child.level).toBe(clause.level + 1);
      check(source, child);
    }
  };
  checkAll(({ source, clauses }) => {
    expect(ascending(clauses.map((clause) => clause.span))).toBe(true);
    for (const clause of clauses) check(source, clause);
  });
});

test('corrections and noise print what stands in the source', () => {
  checkAll(({ source, corrections, noise }) => {
    for (const { span, printed } of corrections) expect(sliceOf(source, span)).toBe(printed);
    for (const { span, text } of noise) expect(sliceOf(source, span)).toBe(text);
  });
});
