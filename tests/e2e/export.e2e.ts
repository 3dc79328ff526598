import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';
import { validationErrors } from '../ooxml.ts';
import { agree, closeDesk, type Desk, focused, onPage, savedText } from './desk.ts';
import { running } from './running.ts';

const example = readFileSync('templates/drafts/example.txt', 'utf8');

describe('导出其他文件', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    // Title and text only: then a file says what the draft says, line for line.
    await desk.page.keyboard.press('Control+5');
    await desk.page.getByText('仅正文', { exact: true }).click();
    await desk.page.keyboard.press('Escape');
    await onPage(desk);
  });

  afterAll(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
  const pick = async (item: string): Promise<void> => {
    await button('导出其他文件').click();
    await desk.page.getByRole('menuitem', { name: item }).click();
  };
  const downloaded = async (
    begin: () => Promise<void>,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const waiting = desk.page.waitForEvent('download');
    await begin();
    const download = await waiting;
    const bytes = new Uint8Array(readFileSync(await download.path()));
    return { name: download.suggestedFilename(), bytes };
  };
  const lines = (text: string): readonly string[] =>
    text.split('\n').filter((line) => line.trim() !== '');
  const read = (bytes: Uint8Array, changes: 'accepted' | 'rejected'): readonly string[] => {
    const answer = readDocx(bytes, changes);
    if (!answer.ok) throw new Error(answer.message);
    return lines(answer.text);
  };

  it('offers a file first while there are no versions, and gives the focus back', async () => {
    await pick('修订稿…');
    const dialog = desk.page.getByRole('dialog', { name: '导出修订稿' });
    await dialog.getByRole('button', { name: '选择文件' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => focused(desk)).toBe('导出其他文件');
  });

  it('opens its menu by keys and gives the focus back when Escape leaves it', async () => {
    await button('导出其他文件').focus();
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => focused(desk)).toBe('公文（PDF）');
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe('导出其他文件');
  });

  it('writes the changes since a reviewer’s file as revisions: rejected the file, accepted the draft', async () => {
    await pick('修订稿…');
    const dialog = desk.page.getByRole('dialog', { name: '导出修订稿' });
    await dialog.getByText('文件', { exact: true }).click();
    const former = example.replace('支持专利、商标、版权等领域', '支持专利、商标领域');
    expect(former).not.toBe(example);
    await dialog.getByLabel('选择修订依据的文件').setInputFiles({
      name: '送审稿.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(former, 'utf8'),
    });
    await dialog.getByText('送审稿.txt').waitFor();
    await dialog.getByLabel('修订人').fill('张三');
    // What is said of it stays for some seconds only.
    const [{ name, bytes }] = await Promise.all([
      downloaded(() => agree(dialog.getByRole('button', { name: '导出修订稿' }))),
      desk.page.getByText(/已导出：.*（修订稿）/).waitFor(),
    ]);
    expect(name).toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施（修订稿）.docx');
    expect(read(bytes, 'accepted')).toEqual(lines(await savedText(desk)));
    expect(read(bytes, 'rejected')).toEqual(lines(former));
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it('offers the versions of the draft, and remembers who revises', async () => {
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('tab', { name: '版本' }).click();
    await desk.page.getByLabel('版本名称').fill('送审稿');
    await button('保存版本').click();
    await desk.page.getByText('已保存版本“送审稿”。').waitFor();
    await desk.page.keyboard.press('Escape');
    await pick('修订稿…');
    const dialog = desk.page.getByRole('dialog', { name: '导出修订稿' });
    await dialog.getByText('早先版本', { exact: true }).click();
    await expect.poll(() => dialog.getByLabel('修订人').inputValue()).toBe('张三');
    await expect
      .poll(() => dialog.getByRole('button', { name: '导出修订稿' }).isDisabled())
      .toBe(true);
    await dialog.getByLabel('早先版本', { exact: true }).last().click();
    await desk.page.getByTitle(/^送审稿（/).click();
    const { bytes } = await downloaded(() =>
      agree(dialog.getByRole('button', { name: '导出修订稿' })),
    );
    expect(read(bytes, 'rejected')).toEqual(lines(await savedText(desk)));
  });

  it('sets the draft against a precedent clause by clause', async () => {
    await pick('修订稿…');
    const dialog = desk.page.getByRole('dialog', { name: '导出修订稿' });
    await dialog.getByText('先例', { exact: true }).click();
    await dialog.getByLabel('先例', { exact: true }).last().click();
    await desk.page.locator('.ant-select-item-option', { hasText: '天津' }).click();
    const { bytes } = await downloaded(() =>
      agree(dialog.getByRole('button', { name: '导出修订稿' })),
    );
    expect(read(bytes, 'accepted')).toEqual(lines(await savedText(desk)));
    expect(read(bytes, 'rejected').join('')).toContain('强化知识产权服务业社会监督');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it('gives the comparison table in Word, with the precedents chosen on the desk', async () => {
    await button('导出其他文件').click();
    await desk.page.getByText('与上海、天津、北京对照').waitFor();
    const { name, bytes } = await downloaded(() =>
      desk.page.getByRole('menuitem', { name: '条款对照表（Word）' }).click(),
    );
    expect(name).toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施（条款对照表）.docx');
    const words = read(bytes, 'accepted').join('\n');
    for (const head of ['本区条款', '上海', '天津', '北京', '差异说明'])
      expect(words).toContain(head);
    expect(words).toContain('畅通社会监督渠道');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it('and in Excel', async () => {
    await button('导出其他文件').click();
    const { name, bytes } = await downloaded(() =>
      desk.page.getByRole('menuitem', { name: '条款对照表（Excel）' }).click(),
    );
    expect(name).toMatch(/（条款对照表）\.xlsx$/);
    const parts = unzipSync(bytes);
    const xml = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(Object.keys(parts)).toContain('xl/workbook.xml');
    expect(xml).toContain('畅通社会监督渠道');
  });

  it('gives the skeleton of a 起草说明 and says what is left to fill in', async () => {
    const [{ name, bytes }] = await Promise.all([
      downloaded(() => pick('起草说明')),
      desk.page.getByText(/须由起草人填写/).waitFor(),
    ]);
    expect(name).toMatch(/（起草说明）\.docx$/);
    expect(read(bytes, 'accepted').join('')).toContain('起草说明');
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it('says what is missing where no precedent is chosen', async () => {
    const chips = desk.side
      .getByRole('group', { name: '对照的先例' })
      .getByRole('button', { pressed: true });
    for (let left = await chips.count(); left > 0; left -= 1) {
      await chips.first().click();
      await expect.poll(() => chips.count()).toBe(left - 1);
    }
    await pick('起草说明');
    await desk.page.getByRole('alert').getByText('还没有选择先例').waitFor();
  });
});
