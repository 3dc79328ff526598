import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';
import { docxWith } from '../ooxml.ts';
import { hasSoffice, standInSoffice } from '../soffice.ts';
import { agree, closeDesk, type Desk, focused, onPage, reload, savedText } from './desk.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', name));
const revised = fixture('drafts/draft-raw.docx');
const textOf = (changes: 'accepted' | 'rejected'): string => {
  const read = readDocx(revised, changes);
  if (!read.ok) throw new Error(read.message);
  return read.text;
};
const accepted = textOf('accepted');
const rejected = textOf('rejected');

const open = (desk: Desk, name: string, buffer: Buffer): Promise<void> =>
  desk.page
    .getByLabel('选择要打开的文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const dialogOf = (desk: Desk): Locator => desk.page.getByRole('dialog');

/** Opens the revised file and takes one of the three ways. */
const openRevised = async (desk: Desk, way: RegExp): Promise<void> => {
  await open(desk, '法制科审改.docx', revised);
  const dialog = dialogOf(desk);
  await dialog.getByText('修订 21 处，出自法制科。另有格式修订 1 处，不涉及文字。').waitFor();
  await dialog.getByRole('radio', { name: way }).check();
  await agree(dialog.getByRole('button', { name: '打开', exact: true }));
};

describe('打开带修订和批注的 Word 文件', () => {
  const product = running();
  let desk: Desk;
  let full: Locator;

  beforeAll(async () => {
    desk = await product.openDesk();
    full = desk.page.getByRole('main', { name: '全幅对照' });
  });

  it('says what is not in the text, and leaves the draft alone when cancelled', async () => {
    const before = await savedText(desk);
    await open(desk, '法制科审改.docx', revised);
    const dialog = dialogOf(desk);
    await dialog.getByText('批注 2 条列入右侧“批注”栏，随草稿保存。').waitFor();
    await dialog
      .getByText(/^另有脚注 1 处、文本框文字 2 行、页眉 1 行、页脚 1 行，未写入正文。$/)
      .waitFor();
    await expect.poll(() => dialog.getByRole('radio').first().isChecked()).toBe(true);
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await savedText(desk)).toBe(before);
    await onPage(desk);
  });

  it('the untouched example gives way to the text before the changes, to compare', async () => {
    await openRevised(desk, /^作为对比打开/);
    const table = full.getByRole('grid', { name: '版本对比' });
    await table.waitFor();
    await table.getByRole('columnheader', { name: '新：法制科审改.docx' }).waitFor();
    await table.locator('ins', { hasText: '开展绩效评价' }).first().waitFor();
    await eventually(() => savedText(desk), rejected);
    await desk.page.keyboard.press('Escape');
    await onPage(desk);
  });

  it('takes the text after the changes, one undo away from the former', async () => {
    await openRevised(desk, /^接受全部修订/);
    await eventually(() => savedText(desk), accepted);
    await onPage(desk);
    await desk.page.keyboard.press('Control+z');
    await eventually(() => savedText(desk), rejected);
    await desk.page.keyboard.press('Control+y');
    await eventually(() => savedText(desk), accepted);
  });

  it('takes the text before the changes', async () => {
    await openRevised(desk, /^拒绝全部修订/);
    await eventually(() => savedText(desk), rejected);
  });

  it('compares the drafter’s own draft with the file and changes nothing', async () => {
    await openRevised(desk, /^作为对比打开/);
    await full.getByRole('grid', { name: '版本对比' }).waitFor();
    await full.getByText('修订前', { exact: true }).click();
    await full.getByText('本稿与这个版本文字相同，没有改动。').waitFor();
    expect(await savedText(desk)).toBe(rejected);
    await desk.page.keyboard.press('Escape');
    await onPage(desk);
  });

  it('has the remarks once, beside their clauses', async () => {
    await desk.page.getByRole('tab', { name: '批注 2' }).click();
    const quotes = desk.side.locator('.remark-quote q');
    await eventually(
      () => quotes.allTextContents(),
      ['五年内不得将注册地迁出本区', '公共服务300万元'],
    );
    const marked = desk.text.locator('.page-remark');
    await desk.side.getByRole('button', { name: /公共服务300万元/ }).focus();
    await desk.page.keyboard.press('ArrowUp');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => focused(desk)).toBe('草稿正文');
    await desk.side.getByRole('heading', { name: '本条：二.(二) 支持机构落户发展' }).waitFor();
    await eventually(() => marked.allTextContents(), ['五年内不得将注册地迁出本区']);
    await expect
      .poll(() => marked.first().getAttribute('aria-description'))
      .toBe('批注（法制科）：该款限制经营者迁出，请对照《公平竞争审查条例》核改。');
  });

  it('keeps them with their words through edits, a reload and a new start', async () => {
    // Right before the quoted words.
    await desk.page.keyboard.insertText('自享受奖励之日起');
    await eventually(
      async () => (await savedText(desk)).includes('自享受奖励之日起五年内不得将注册地迁出本区'),
      true,
    );
    await desk.side.getByRole('button', { name: /^标记已处理：分项合计/ }).click();
    await desk.side.getByRole('tab', { name: '批注 1' }).waitFor();
    await desk.save.waitFor();
    await reload(desk);
    await desk.side.getByRole('tab', { name: '批注 1' }).waitFor();

    await product.stop();
    await product.startAgain();
    await closeDesk(desk);
    desk = await product.openDesk();
    full = desk.page.getByRole('main', { name: '全幅对照' });
    await desk.side.getByRole('tab', { name: '批注 1' }).click();
    await desk.side.getByRole('article', { name: '法制科的批注' }).first().waitFor();
    await desk.side.getByText('已处理（1 条）').click();
    await desk.side.getByRole('button', { name: /^恢复：分项合计/ }).click();
    await desk.side.getByRole('tab', { name: '批注 2' }).waitFor();
    await desk.side.getByRole('button', { name: /五年内不得将注册地迁出本区/ }).click();
    await eventually(
      () => desk.text.locator('.page-remark').allTextContents(),
      ['五年内不得将注册地迁出本区'],
    );
  });

  it('refuses a file with a 密级 mark, whatever it is, and touches nothing', async () => {
    const before = await savedText(desk);
    const marked = docxWith(
      '<w:p><w:r><w:t>机密★1年</w:t></w:r></w:p><w:p><w:r><w:t>关于某事的报告</w:t></w:r></w:p>',
    );
    const files = [
      ['报告.docx', Buffer.from(marked)],
      ['报告.txt', Buffer.from('秘密\n关于某事的报告\n')],
    ] as const;
    for (const [name, bytes] of files) {
      await open(desk, name, bytes);
      const bar = desk.page.getByRole('alert').filter({ hasText: name });
      await bar.getByText(/文件标有密级“.+”：涉密文件不得在本机处理，没有打开/).waitFor();
      expect(await savedText(desk)).toBe(before);
    }
    await drop(desk, '绝密.txt', '绝密★长期\n关于某事的报告\n');
    await desk.page.getByRole('alert').filter({ hasText: '绝密.txt' }).waitFor();
    await desk.page.getByRole('button', { name: '关闭提示' }).click();

    await desk.page.keyboard.press('Control+4');
    await full.getByRole('tab', { name: '版本' }).click();
    const again = full.getByRole('button', { name: '更换版本' });
    const choose = full.getByLabel('选择要对比的文件');
    await again.or(choose).first().waitFor({ state: 'attached' });
    if (await again.isVisible()) await again.click();
    await choose.setInputFiles({ name: '报告.docx', mimeType: '', buffer: Buffer.from(marked) });
    await full
      .getByRole('alert')
      .getByText(/文件标有密级/)
      .waitFor();
    await desk.page.keyboard.press('Escape');
    expect(await savedText(desk)).toBe(before);
  });

  it.skipIf(!hasSoffice)(
    'opens a .doc by way of LibreOffice, changes and remarks and all',
    async () => {
      await open(desk, '初稿.wps', fixture('foreign/draft-raw.doc'));
      await desk.page.getByText('正在用 LibreOffice 转换“初稿.wps”').waitFor();
      const dialog = dialogOf(desk);
      await dialog.getByText(/^修订 \d+ 处，出自法制科。/).waitFor({ timeout: 120_000 });
      await dialog.getByText(/由 LibreOffice 转换的文字/).waitFor();
      await dialog.getByRole('radio', { name: /^接受全部修订/ }).check();
      await agree(dialog.getByRole('button', { name: '打开', exact: true }));
      await expect.poll(async () => bare(await savedText(desk))).toEqual(bare(accepted));
      await eventually(() => desk.page.getByText('正在用 LibreOffice 转换').count(), 0);
    },
  );

  it('ends without an error of the window', () => {
    expect(process.env['CI'] === 'true' ? hasSoffice : true).toBe(true);
    expect(desk.problems).toEqual([]);
  });
});

/** Lines without blanks: a converted file keeps tabs and indents in its own way. */
const bare = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.replace(/\s/gu, '')]));

const drop = (desk: Desk, name: string, text: string): Promise<void> =>
  desk.text.evaluate(
    (page, [fileName, words]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], fileName));
      page.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );

describe('一个转换不动的文件', () => {
  beforeAll(async () => {
    process.env['MEASURES_SOFFICE'] = await standInSoffice('sleep 300');
  });
  const product = running();
  afterAll(() => {
    delete process.env['MEASURES_SOFFICE'];
  });

  it('can be cancelled, while the drafter goes on writing', async () => {
    const desk = await product.openDesk();
    await open(desk, '初稿.doc', fixture('foreign/draft-raw.doc'));
    const words = desk.page.getByText('正在用 LibreOffice 转换“初稿.doc”');
    await words.waitFor();
    await desk.page.getByText(/^已用 [1-9]\d* 秒$/).waitFor();
    await desk.text.click();
    await desk.page.keyboard.insertText('另起');
    await expect.poll(() => savedText(desk)).toContain('另起');
    await desk.page.getByRole('button', { name: '取消转换' }).click();
    await desk.page
      .getByRole('alert')
      .getByText('未能打开“初稿.doc”：已取消转换，没有打开文件。')
      .waitFor();
    await eventually(() => words.count(), 0);
    expect(desk.problems).toEqual([]);
  });
});
