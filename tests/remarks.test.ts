import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Remark } from '../shared/model/remark.ts';
import { identified, soundRemarks, withRemarks } from '../shared/model/remarks.ts';

const remark = (changes: Partial<Remark> = {}): Remark => ({
  id: 'r1',
  author: '法制科',
  at: '2026-11-20T01:30:00Z',
  text: '请核对预算数。',
  quote: '公共服务300万元',
  line: '2027年区级财政共安排专项资金1100万元，其中公共服务300万元。',
  source: '征求意见.docx',
  done: false,
  ...changes,
});

describe('remarks that come with a file', () => {
  test('have ids that follow from their words, also where two say the same', () => {
    const same = [remark(), remark(), remark({ text: '请核实。' })];
    const ids = identified(same).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(identified([remark({ text: '另一条' }), ...same]).map(({ id }) => id)).toEqual([
      expect.any(String),
      ...ids,
    ]);
  });

  test('are not doubled by opening the file again, nor is what was dealt with taken back', () => {
    const first = identified([remark(), remark({ text: '请核实。' })]);
    const settled = first.map((each) => ({ ...each, done: true }));
    expect(withRemarks(settled, first)).toBe(settled);
  });

  test('of another file under an id already taken get one of their own', () => {
    const other = remark({ source: '二稿.docx', text: '建议删去。' });
    expect(withRemarks([remark()], [other, other])).toEqual([remark(), { ...other, id: 'r1-2' }]);
  });

  test('are the same under another name and with the changes rejected', () => {
    const [first] = identified([remark()]);
    const again = { source: '二稿.docx', quote: '公共服务200万元', line: '公共服务200万元。' };
    expect(identified([remark(again)])).toEqual([{ ...first, ...again }]);
  });

  test('without a time are told apart by their files', () => {
    const [one, other] = ['一.docx', '二.docx'].flatMap((source) =>
      identified([remark({ at: null, source })]),
    );
    expect(one?.id).not.toBe(other?.id);
  });
});

describe('stored remarks', () => {
  test('are repaired: only their words are indispensable, and no two share an id', () => {
    const text = '请核对预算数。';
    expect(soundRemarks([remark(), 3, { text }, { id: 'r1', text }])).toEqual([
      remark(),
      { id: '-2', author: '', at: null, text, quote: '', line: '', source: '', done: false },
      { id: 'r1-2', author: '', at: null, text, quote: '', line: '', source: '', done: false },
    ]);
    expect(soundRemarks('?')).toEqual([]);
  });

  test('joining loses none, whatever the ids', () => {
    const some = fc.array(
      fc.record({ id: fc.constantFrom('', 'a', 'a-2'), text: fc.constantFrom('甲', '乙') }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, some, (present, more) => {
        const known = soundRemarks(present.map((each) => remark(each)));
        const joined = withRemarks(
          known,
          more.map((each) => remark(each)),
        );
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
        expect(joined.slice(0, known.length)).toEqual(known);
        for (const { text } of more) expect(joined.map((each) => each.text)).toContain(text);
      }),
    );
  });
});
