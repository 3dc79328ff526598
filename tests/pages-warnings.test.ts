import { describe, expect, test } from 'vitest';
import type { Block, Placed } from '../shared/word/blocks.ts';
import { officialFormat } from '../shared/word/format.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';

const placedOf = (...blocks: readonly (Block & { readonly newPage?: boolean })[]): Placed[] => {
  let at = 0;
  return blocks.map(({ newPage = false, ...block }) => {
    const span = { from: at, to: at + 10 };
    at += 11;
    return { block, span, newPage, keepNext: false };
  });
};

const warningsOf = (placed: readonly Placed[]) =>
  pagesOf(placed, officialFormat).warnings.map(({ kind, page, clause, strength }) => ({
    kind,
    page,
    clause,
    strength,
  }));

const body = (lines: number): Block => ({
  kind: 'body',
  runs: [{ text: '国'.repeat(28 * lines - 2), face: 'fangsong', bold: false }],
});
const heading: Block = {
  kind: 'heading',
  depth: 1,
  centred: false,
  runs: [{ text: '一、总体要求', face: 'hei', bold: false }],
};
const signature: Block = { kind: 'signature', text: '上海市徐汇区知识产权局', right: 2 };
const blanks = (count: number): Block[] => Array.from({ length: count }, () => ({ kind: 'blank' }));

describe('what a drafter should look at', () => {
  test('nothing, in a document that fills its pages well', () => {
    expect(warningsOf(placedOf(body(30), signature))).toEqual([]);
  });

  test('a first page without body text', () => {
    expect(warningsOf(placedOf(...blanks(22), body(3)))).toEqual([
      { kind: 'first-page-without-body', page: 1, clause: '7.3.3', strength: '规定' },
    ]);
  });

  test('name and date alone on a page', () => {
    expect(warningsOf(placedOf(body(22), signature))).toEqual([
      { kind: 'signature-alone', page: 2, clause: '7.3.5', strength: '实务' },
    ]);
  });

  test('a heading at the foot of a page, but not before what begins a page anyway', () => {
    expect(warningsOf(placedOf(body(21), heading, body(2)))).toEqual([
      { kind: 'heading-at-foot', page: 1, clause: '7.3.3', strength: '实务' },
    ]);
    expect(warningsOf(placedOf(body(3), heading, { ...body(2), newPage: true }))).toEqual([]);
  });

  test('a line of a title that does not fit', () => {
    const title: Block = { kind: 'title', lines: ['徐汇区'.repeat(8), '若干措施'] };
    expect(warningsOf(placedOf(title, body(3)))).toEqual([
      { kind: 'title-line-too-long', page: 1, clause: '7.3.1', strength: '一般' },
    ]);
  });

  test('版记 alone on the last page', () => {
    const imprint: Block = {
      kind: 'imprint',
      text: '抄送：区委。',
      right: '',
      aboveMm: 0.35,
      belowMm: 0.35,
    };
    expect(warningsOf(placedOf(body(22), imprint))).toEqual([
      { kind: 'imprint-alone', page: 2, clause: '7.4', strength: '实务' },
    ]);
    expect(warningsOf(placedOf(body(20), imprint))).toEqual([]);
  });

  test('a row of a table higher than a page', () => {
    const row: Block = {
      kind: 'table-row',
      cells: ['国'.repeat(500), '一'],
      widths: [4000, 4844],
      centred: [false, false],
      sizePt: 14,
      header: false,
      landscape: false,
    };
    expect(warningsOf(placedOf(body(3), row))).toEqual([
      { kind: 'row-taller-than-page', page: 2, clause: '8', strength: '实务' },
    ]);
  });

  test('says it in a sentence that names the page', () => {
    const { warnings } = pagesOf(placedOf(body(22), signature), officialFormat);
    expect(warnings.map(({ message, span }) => ({ message, span }))).toEqual([
      {
        message:
          '第2页署名和日期前没有正文，请调整正文的行数，使至少一行正文与署名同页；不要用“此页无正文”。',
        span: { from: 11, to: 21 },
      },
    ]);
  });
});
