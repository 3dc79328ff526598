import { EditorState, type TransactionSpec } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { setReading } from '../renderer/draft/decorations.ts';
import { hitsOf, queryFor } from '../renderer/draft/find/find-query.ts';
import { findScope, setScope } from '../renderer/draft/find/find-scope.ts';
import { hitIn } from '../renderer/draft/find/replace-preview.ts';
import { analyze } from '../shared/analyze.ts';

const text = [
  '徐汇区支持服务机构若干措施',
  '一、培育服务机构',
  '（一）支持服务机构发展。服务机构按照以下标准申请：',
  '1.服务机构不超过50万元；',
  '2.服务机构不超过30万元。',
  '（二）完善监管。服务机构应当诚信。',
].join('\n');

/** A page with a reading of its text. */
const page = (caret = 0): EditorState =>
  going(EditorState.create({ doc: text, selection: { anchor: caret }, extensions: [findScope] }), {
    effects: setReading.of(analyze(text)),
  });
const going = (state: EditorState, ...specs: readonly TransactionSpec[]): EditorState =>
  specs.reduce((now, spec) => now.update(spec).state, state);
const linesWith = (state: EditorState): readonly number[] =>
  hitsOf(queryFor('服务机构', '', false), state, 99).map(
    ({ from }) => state.doc.lineAt(from).number,
  );

describe('the scope of 查找', () => {
  test('全文, 本条 with its list, 所选, 标题', () => {
    const state = page(text.indexOf('30万元'));
    expect(linesWith(state)).toEqual([1, 2, 3, 3, 4, 5, 6]);
    expect(linesWith(going(state, { effects: setScope.of('clause') }))).toEqual([3, 3, 4, 5]);
    expect(linesWith(going(state, { effects: setScope.of('headings') }))).toEqual([1, 2, 3]);
    const selection = { anchor: text.indexOf('1.'), head: text.indexOf('2.') };
    expect(linesWith(going(state, { selection }, { effects: setScope.of('selection') }))).toEqual([
      4,
    ]);
  });

  test('本条 follows the caret where the drafter puts it, not where a hit is shown', () => {
    const anchor = text.indexOf('应当诚信');
    const inFirst = going(page(text.indexOf('30万元')), { effects: setScope.of('clause') });
    const put = going(inFirst, { selection: { anchor } });
    expect(linesWith(put)).toEqual([6]);
    const shown = going(inFirst, { selection: { anchor }, userEvent: 'select.search' });
    expect(linesWith(shown)).toEqual([3, 3, 4, 5]);
  });

  test('goes along with the words before the next reading comes', () => {
    const scoped = going(page(text.indexOf('应当诚信')), { effects: setScope.of('clause') });
    const at = text.indexOf('服务机构应当');
    const replaced = going(scoped, {
      changes: [
        { from: 0, insert: '关于印发\n' },
        { from: at, to: at + 4, insert: '服务机构和服务机构' },
      ],
    });
    expect(linesWith(replaced)).toEqual([7, 7]);
    // Chosen while a newer reading is under way, it is found through what was typed since.
    expect(linesWith(going(replaced, { effects: setScope.of('headings') }))).toEqual([2, 3, 4]);
  });
});

test('a hit is shown with the words around it in its line', () => {
  const state = page();
  const at = text.indexOf('服务机构按照');
  expect(hitIn(state, { from: at, to: at + 4 })).toEqual({
    from: at,
    to: at + 4,
    before: '（一）支持服务机构发展。',
    words: '服务机构',
    after: '按照以下标准申请：',
  });
});
