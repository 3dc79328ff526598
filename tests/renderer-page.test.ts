import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitsOf, queryFor } from '../renderer/draft/find/find-query.ts';
import { pageMarks } from '../renderer/draft/marks.ts';
import { takeover } from '../renderer/draft/takeover.ts';
import { outlineItems } from '../renderer/outline/outline-items.ts';
import { analyze } from '../shared/analyze.ts';
import { sliceOf } from '../shared/model/span.ts';
import { countsOf } from '../shared/text/counts.ts';
import { wordCount } from '../shared/text/word-count.ts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'fixtures/drafts', name), 'utf8').replaceAll('\r\n', '\n');
const clean = read('draft-clean.txt');
const policy = analyze(clean);
const marks = pageMarks(policy);

const looksOf = (words: string): readonly string[] =>
  marks.texts.filter((mark) => sliceOf(clean, mark) === words).map(({ look }) => look);
const lineOf = (start: string) => marks.lines.find(({ from }) => clean.startsWith(start, from));

describe('the page', () => {
  test('has a look for every line, in order', () => {
    expect(marks.lines.map(({ from }) => from)).toEqual(policy.lines.map(({ span }) => span.from));
  });

  test('一、 is 黑体, （一） with its heading sentence 楷体, 1. is body', () => {
    expect(looksOf('一、提升专业服务供给水平')).toEqual(['page-hei']);
    expect(looksOf('（一）培育品牌服务机构。')).toEqual(['page-kai']);
    expect(marks.texts.some((mark) => sliceOf(clean, mark).startsWith('1.国际'))).toBe(false);
  });

  test('a marker without a heading belongs to its sentence', () => {
    expect(marks.texts.some((mark) => sliceOf(clean, mark).startsWith('（三）本措施'))).toBe(false);
  });

  test('第六条 stands out, its sentence does not', () => {
    const text =
      '某区知识产权办法\n第六条　本办法由区市场监管局负责解释。\n第七条　本办法自发布之日起施行。';
    const found = pageMarks(analyze(text)).texts.map((mark) => sliceOf(text, mark));
    expect(found).toEqual(expect.arrayContaining(['第六条', '第七条']));
  });

  test('the title breaks by sense', () => {
    const rows = marks.texts.filter(({ look }) => look.startsWith('page-title-row'));
    expect(rows.map((mark) => sliceOf(clean, mark)).slice(-2)).toEqual([
      '徐汇区关于促进知识产权服务业',
      '高质量发展的若干措施',
    ]);
  });

  test('the measures begin on a new page after the notice', () => {
    expect(lineOf('徐汇区关于促进')?.look).toBe('page-title page-new');
  });

  test('the date stands two characters right of the name above it', () => {
    // 上海市徐汇区人民政府办公室 is 13 characters and ends 2 from the right: it begins at 13.
    expect(lineOf('上海市徐汇区人民政府办公室\n2026')).toMatchObject({ end: 2 });
    expect(lineOf('2026年11月6日')).toMatchObject({ begin: 15 });
  });

  test('blanks typed as an indent take no room', () => {
    const text = '　　一、总则\n　　正文在此，共有一句。';
    const leads = pageMarks(analyze(text)).texts.filter(({ look }) => look === 'page-lead');
    expect(leads).toMatchObject([
      { from: 0, to: 2 },
      { from: 7, to: 9 },
    ]);
  });
});

describe('the outline', () => {
  const items = outlineItems(policy);
  test('lists headings, and first words where there is none', () => {
    expect(items.slice(0, 2)).toMatchObject([
      { path: '一', level: 1, marker: '一、', label: '提升专业服务供给水平' },
      { path: '一.(一)', level: 2, marker: '（一）', label: '培育品牌服务机构' },
    ]);
    expect(items.at(-1)?.label).toBe('本措施自2027年1月1日起施行，有效期至2031年12月31日。');
  });
  test('leads to the marker', () => {
    for (const { marker, offset } of items) expect(clean.startsWith(marker, offset)).toBe(true);
  });
});

describe('counts', () => {
  test.each([
    ['知识产权，服务。', 8],
    ['2026年11月', 4],
    ['GB/T 9704 标准', 4],
    ['  \n', 0],
  ])('%s has %i words as WPS counts', (text, words) => {
    expect(wordCount(text)).toBe(words);
  });

  test('of the clean draft', () => {
    expect(countsOf(policy)).toMatchObject({ clauses: 21 });
  });

  test('of an empty draft', () => {
    expect(countsOf(analyze(''))).toEqual({ characters: 0, clauses: 0 });
  });
});

describe('taking a text over', () => {
  const apply = (old: string, next: string): string => {
    const { from, to, insert } = takeover(old, next);
    return old.slice(0, from) + insert + old.slice(to);
  };
  test('changes only the middle', () => {
    expect(takeover('甲乙丙丁', '甲戊己丁')).toEqual({ from: 1, to: 3, insert: '戊己' });
    expect(takeover('同', '同')).toEqual({ from: 1, to: 1, insert: '' });
  });
  test('never cuts a character in two', () => {
    // 𠮷 and 𠮸 share their first code unit.
    expect(takeover('a𠮷b', 'a𠮸b')).toEqual({ from: 1, to: 3, insert: '𠮸' });
  });
  test('gives the new text, whatever both are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '𠮷', '𠮸') });
    fc.assert(fc.property(text, text, (old, next) => apply(old, next) === next));
  });
});

describe('find', () => {
  const found = (text: string, words: string, widths = true): readonly number[] =>
    hitsOf(queryFor(words, '', widths), EditorState.create({ doc: text }), 99).map(
      ({ from }) => from,
    );
  test('finds what was typed and nothing that merely resembles it', () => {
    expect(found('①第1条（1）(1)', '1')).toEqual([2, 5, 8]);
    expect(found('（一）(一)', '（一）')).toEqual([0]);
    expect(found('资助.*资助', '.*')).toEqual([2]);
  });
  test('takes full and half width for the same unless asked to tell them apart', () => {
    expect(found('（一）(一)㈠', '（一）', false)).toEqual([0, 3]);
    expect(found('５０％50%⑤0', '50%', false)).toEqual([0, 3]);
    expect(found('“机构”"机构"', '“', false)).toEqual([0]);
  });
});
