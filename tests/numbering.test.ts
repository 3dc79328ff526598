import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarker } from '../shared/model/marker.ts';
import { formatMarker } from '../shared/model/numbering.ts';
import { fromHan, toHan } from '../shared/model/numerals.ts';
import type { MarkerStyle } from '../shared/model/policy.ts';

describe('Chinese numerals', () => {
  test.each([
    ['〇', 0],
    ['五', 5],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['二十一', 21],
    ['二〇', 20],
    ['一百零二', 102],
    ['一百二十', 120],
    ['三百九十九', 399],
  ])('%s is %d', (numeral, value) => {
    expect(fromHan(numeral)).toBe(value);
  });

  test.each(['', '十十', '二三十', '百十百', '甲'])('%s is no numeral', (numeral) => {
    expect(fromHan(numeral)).toBeNaN();
  });

  test('printed and read again a number is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        expect(fromHan(toHan(value))).toBe(value);
      }),
    );
  });
});

/** Style, value, path label and the characters the marker takes. */
const read = (text: string) => {
  const marker = readMarker(text);
  return marker === null
    ? null
    : [marker.style, marker.number, marker.label, text.slice(0, marker.length)];
};

describe('markers', () => {
  test.each([
    ['一、总体要求', 'han', 1, '一', '一、'],
    ['二十一、附则', 'han', 21, '二十一', '二十一、'],
    ['三、三类培育主体', 'han', 3, '三', '三、'],
    ['（一）指导思想', 'han-paren', 1, '(一)', '（一）'],
    ['(十二)监督管理', 'han-paren', 12, '(十二)', '(十二)'],
    ['（二）、加大力度', 'han-paren', 2, '(二)', '（二）、'],
    ['（一）项目管理', 'han-paren', 1, '(一)', '（一）'],
    ['㈢加强领导', 'han-paren', 3, '(三)', '㈢'],
    ['1.加强领导', 'arabic', 1, '1', '1.'],
    ['2．加强领导', 'arabic', 2, '2', '2．'],
    ['１２．加强领导', 'arabic', 12, '12', '１２．'],
    ['14、引导发展', 'arabic', 14, '14', '14、'],
    ['3.2025年底前完成', 'arabic', 3, '3', '3.'],
    ['⒉支持研发', 'arabic', 2, '2', '⒉'],
    ['（3）支持研发', 'arabic-paren', 3, '(3)', '（3）'],
    ['4)支持研发', 'arabic-paren', 4, '(4)', '4)'],
    ['⑸支持研发', 'arabic-paren', 5, '(5)', '⑸'],
    ['①支持研发', 'circled', 1, '①', '①'],
    ['㉑支持研发', 'circled', 21, '㉑', '㉑'],
    ['第一章 总则', 'chapter', 1, '第一章', '第一章'],
    ['第二节 申报', 'section', 2, '第二节', '第二节'],
    ['第三编 分则', 'part', 3, '第三编', '第三编'],
    ['第一部分 总体要求', 'part', 1, '第一部分', '第一部分'],
    ['第 六 条 支持范围', 'article', 6, '第六条', '第 六 条'],
    ['第12条 附则', 'article', 12, '第12条', '第12条'],
    ['第二十条之一 例外', 'article', 20.01, '第二十条之一', '第二十条之一'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    '2025年底前完成',
    '3.5亿元以上的项目',
    '12315热线接受投诉',
    '2024.12.02',
    '0.5个百分点',
    '一是加强领导',
    '一、二、三产业融合发展',
    '一、二等奖各一名',
    '1、2、3号楼',
    '（一）至（三）项所列情形',
    '（一）、（二）项所列情形',
    '第三条规定的条件',
    '第二条第一款所列情形',
    '第五条至第八条',
    '（2021—2035年）',
    '（2026）第12号',
    '“一、总体要求”一节',
    '——培育品牌机构',
    '百分之五',
    '',
  ])('%s has none', (text) => {
    expect(readMarker(text)).toBeNull();
  });

  test('a marker written in the official form is read back', () => {
    const styles: readonly MarkerStyle[] = [
      'part',
      'chapter',
      'section',
      'article',
      'han',
      'han-paren',
      'arabic',
      'arabic-paren',
      'circled',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.integer({ min: 1, max: 20 }), (style, number) => {
        const printed = formatMarker(style, number);
        const marker = readMarker(`${printed}加强领导`);
        expect([marker?.style, marker?.number, marker?.length]).toEqual([
          style,
          number,
          printed.length,
        ]);
      }),
    );
  });
});
