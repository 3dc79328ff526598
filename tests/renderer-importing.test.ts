import { describe, expect, test } from 'vitest';
import { importFiles, noticeOf } from '../renderer/drafts/import-files.ts';
import { isDraftFile } from '../renderer/opening/draft-file.ts';
import { openFile } from '../renderer/opening/open-file.ts';
import { answer } from '../shared/answer.ts';
import type { Draft } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { connect } from '../shared/connect.ts';
import { standInHost } from './stand-in-host.ts';

const nothing: Draft = {
  id: 'a',
  name: '',
  text: '',
  ...nothingBeside,
  revision: 1,
  savedAt: null,
};

describe('importing files', () => {
  const text = '徐汇区若干措施\n一、支持机构发展。';
  const stored = JSON.stringify({ format: 1, text });
  const packed = JSON.stringify({ kind: 'measures-desk-draft', format: 1, draft: { text } });

  test.each([
    ['by its name', '草稿.json', stored, true],
    ['under another name', '草稿.txt', stored, true],
    ['with its versions and a byte order mark', '草稿.txt', `\uFEFF${packed}`, true],
    ['which a text about JSON is not', '说明.txt', '{"text":"示例"}', false],
    ['which one cut short is not', '草稿.txt', stored.slice(0, 30), false],
    ['which a plain text is not', '措施.txt', text, false],
  ])('the file of a draft is known %s', async (_, called, content, draft) => {
    const file = new File([content], called);
    expect(await isDraftFile(file)).toBe(draft);
    const host = standInHost({
      importDraft: () => ({ draft: { ...nothing, name: '导入的' } }),
      createDraft: () => ({ draft: { ...nothing, name: '文字' } }),
    });
    const api = connect((method, input) => answer(host, method, input));
    const read = (chosen: File) => openFile(chosen, async (bytes) => bytes);
    const { text: said } = await importFiles({ api, read }, [file]);
    expect(said).toBe(draft ? '已导入“导入的”。' : '已导入“文字”。');
  });

  test('as a text to compare with it is refused with the way to take it in', async () => {
    const file = new File([stored], '草稿.txt');
    expect(await openFile(file, async (bytes) => bytes)).toEqual({
      ok: false,
      message: '“草稿.txt”是措施起草台的草稿文件，请在“草稿”中导入。',
    });
  });

  test('failures come first, what went well after them', () => {
    expect(
      noticeOf([
        { ok: true, name: '措施', said: ['其中修订2处已接受。'] },
        { ok: false, message: '“坏.docx”没有导入。' },
      ]),
    ).toEqual({
      tone: 'bad',
      text: '“坏.docx”没有导入。已导入“措施”。其中修订2处已接受。',
    });
  });
});
