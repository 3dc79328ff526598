import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, reload, savedText } from './desk.ts';
import { saving } from './keys.ts';
import { running } from './running.ts';

/** Everything deleted, then a document written from nothing. */
describe('空白草稿', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
  });

  const saved = saving(() => desk);
  const title = (): Promise<string | null> =>
    desk.page.getByRole('heading', { level: 1 }).textContent();

  it('says everywhere what to do next', async () => {
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.press('Delete');
    await saved('');
    await expect.poll(title).toBe('未命名草稿');
    await desk.text.getByText('在此输入或粘贴草稿正文').waitFor();
    await desk.outline.getByText('还没有条款').waitFor();
    await desk.side.getByText('草稿还没有条款').waitFor();
    await desk.page.getByRole('button', { name: '检查 无正文' }).waitFor();
  });

  it('does not export an empty file', async () => {
    await desk.page.keyboard.press('Control+e');
    await desk.page.getByText('未能导出：草稿还没有文字').waitFor();
    await desk.page.getByRole('button', { name: '关闭提示' }).click();
  });

  it('is still empty after a reload', async () => {
    await reload(desk);
    await desk.text.getByText('在此输入或粘贴草稿正文').waitFor();
    expect(await savedText(desk)).toBe('');
  });

  it('a picture on the clipboard changes nothing', async () => {
    await desk.page.keyboard.insertText('选中的字');
    await desk.page.keyboard.press('Control+a');
    await paste({});
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.insertText('还在');
    await saved('选中的字还在');
  });

  it('a page from the web is pasted as its words, Windows line breaks as line breaks', async () => {
    await desk.page.keyboard.press('Control+a');
    await paste({
      'text/plain': '徐汇区若干措施\r\n\r\n一、总则\r\n（一）培育机构。支持“A/B:C”机构。',
      'text/html': '<h1 style="font-size:90px">徐汇区若干措施</h1><p>一、总则</p>',
    });
    await saved('徐汇区若干措施\n\n一、总则\n（一）培育机构。支持“A/B:C”机构。');
    await expect.poll(title).toBe('徐汇区若干措施');
    await desk.outline.getByRole('treeitem', { name: '培育机构' }).waitFor();
    expect(await desk.text.locator('h1').count()).toBe(0);
  });

  it('exports what was written', async () => {
    const download = desk.page.waitForEvent('download');
    await desk.page.keyboard.press('Control+e');
    expect((await download).suggestedFilename()).toBe('徐汇区若干措施.docx');
    expect(desk.problems).toEqual([]);
  });

  const paste = (data: Readonly<Record<string, string>>): Promise<void> =>
    desk.text.evaluate((page, contents) => {
      const clipboardData = new DataTransfer();
      for (const [type, content] of Object.entries(contents)) clipboardData.setData(type, content);
      page.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, data);
});
