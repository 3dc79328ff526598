import { describe, expect, test } from 'vitest';
import {
  type Chosen,
  chosenAgain,
  chosenAlso,
  chosenTo,
  stillChosen,
} from '../renderer/outline/chosen.ts';
import { outlineItems } from '../renderer/outline/outline-items.ts';
import { rowsOf } from '../renderer/outline/rows.ts';
import { answerTo } from '../renderer/outline/tree-keys.ts';
import { analyze } from '../shared/analyze.ts';
import { press } from './key-press.ts';

const outline = (text: string) => outlineItems(analyze(text));
const items = outline(`某区若干措施
一、提升服务
（一）培育机构。支持做强。
（二）引进人才。支持落户。
1.甲类每项5万元；
2.乙类每项3万元。
二、加强保障
（一）落实资金。由区财政安排。`);
const rows = rowsOf(items, new Set());
const labels = (chosen: Chosen | null) => chosen?.items.map(({ label }) => label) ?? null;
const rowOf = (label: string): number => rows.findIndex(({ item }) => item.label === label);

describe('choosing several clauses', () => {
  test('Shift reaches from where the choice began, both ways', () => {
    const down = chosenTo(rows, null, 1, 2);
    expect(labels(down)).toEqual(['培育机构', '引进人才']);
    expect(labels(chosenTo(rows, down, 2, 0))).toEqual(['提升服务', '培育机构']);
    expect(labels(chosenTo(rows, down, 2, 99))).toEqual(['培育机构', '引进人才']);
  });

  test('Ctrl adds to the one the keys stand at, and takes away again', () => {
    const two = chosenAlso(rows, null, 1, 2);
    expect(labels(two)).toEqual(['培育机构', '引进人才']);
    const one = chosenAlso(rows, two, 2, 1);
    expect(labels(one)).toEqual(['引进人才']);
    expect(chosenAlso(rows, one, 1, 2)).toBeNull();
  });

  test('stands while the clauses do, and ends when one of them reads otherwise', () => {
    const two = chosenTo(rows, null, 1, 2);
    if (two === null) throw new Error('nothing chosen');
    const same = outline('某区若干措施\n一、提升\n（一）培育机构。好。\n（二）引进人才。好。');
    expect(labels(stillChosen(same, two))).toEqual(['培育机构', '引进人才']);
    const other = outline('某区若干措施\n一、提升\n（一）培育机构。好。\n（二）引进。好。');
    expect(stillChosen(other, two)).toBeNull();
  });

  test('goes with the clauses to their new place', () => {
    const two = chosenTo(rows, null, rowOf('培育机构'), rowOf('引进人才'));
    if (two === null) throw new Error('nothing chosen');
    const after = outline(`某区若干措施
一、提升服务
二、加强保障
（一）培育机构。支持做强。
（二）引进人才。支持落户。
1.甲类每项5万元；
（三）落实资金。由区财政安排。`);
    expect(labels(chosenAgain(after, '二.(一)', two))).toEqual(['培育机构', '引进人才']);
    expect(chosenAgain(after, '一', two)).toBeNull();
    expect(chosenAgain(after, null, two)).toBeNull();
  });

  test('has its keys', () => {
    const down = press('ArrowDown', { shiftKey: true });
    expect(answerTo(down, rows, 1)).toEqual({ kind: 'extend', row: 2 });
    expect(answerTo({ ...down, key: 'ArrowUp' }, rows, 0)).toEqual({ kind: 'extend', row: 0 });
    expect(answerTo({ ...down, altKey: true, shiftKey: false }, rows, 0)).toEqual({
      kind: 'operate',
      operation: 'moveDown',
    });
    // ⌥J of a Mac.
    expect(answerTo(press('∆', { altKey: true, code: 'KeyJ' }), rows, 1)).toEqual({
      kind: 'operate',
      operation: 'mergePrevious',
    });
  });
});
