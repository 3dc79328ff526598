import { expect, test } from 'vitest';
import { countTable } from '../renderer/counts/count-table.ts';
import { textCounts } from '../shared/text/counts.ts';

test('a passage is counted as WPS counts it', () => {
  expect(textCounts('第1条 支持PCT 申请，𠮷。\n\n　　附则\n')).toEqual({
    words: 13,
    characters: 15,
    withBlanks: 19,
    paragraphs: 2,
  });
  expect(textCounts('')).toEqual({ words: 0, characters: 0, withBlanks: 0, paragraphs: 0 });
});

test('字数统计 shows the whole, the clause and the selection beside each other', () => {
  const whole = '一、总则\n支持发展。';
  expect(countTable({ whole, clause: '一、总则', selected: '总则' }, 2)).toEqual({
    columns: ['全文', '本条', '所选'],
    rows: [
      { name: '字数', cells: ['9', '4', '2'] },
      { name: '字符数（不计空格）', cells: ['9', '4', '2'] },
      { name: '字符数（计空格）', cells: ['9', '4', '2'] },
      { name: '段落数', cells: ['2', '1', '1'] },
      { name: '页数', cells: ['约2页'] },
      { name: '每页字数（满页616字）', cells: ['约5字'] },
    ],
  });
  expect(countTable({ whole, clause: null, selected: null }, null).rows).toHaveLength(4);
});
