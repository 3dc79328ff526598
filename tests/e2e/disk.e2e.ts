import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, onPage, savedText } from './desk.ts';
import { openByName } from './draft-list.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

/** What other programs and a failing disk do to the file of the draft that is being written. */
describe('磁盘上的变化', () => {
  const product = running();
  const folder = join(product.home(), 'drafts');
  const file = (id: string): string => join(folder, `${id}.json`);
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    await write('自己写的一句。');
  });

  const write = async (words: string): Promise<void> => {
    await onPage(desk);
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText(words);
  };
  const textOf = (id: string): string => JSON.parse(readFileSync(file(id), 'utf8')).text;
  /** An edit by hand, as with a plain editor. */
  const byHand = (id: string, change: (text: string) => string): void => {
    const stored = JSON.parse(readFileSync(file(id), 'utf8'));
    writeFileSync(file(id), JSON.stringify({ ...stored, text: change(stored.text) }));
  };
  const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
  const drafts = (): number => readdirSync(folder).filter((name) => name.endsWith('.json')).length;

  it('takes over what another program wrote, as one step that can be undone', async () => {
    await expect.poll(() => textOf('example')).toContain('自己写的一句。');
    byHand('example', (text) => text.replace('自己写的一句。', '别的程序写的一句。'));
    await desk.page.getByText('此草稿已在别处改动，已载入新内容，按 Ctrl+Z 可恢复。').waitFor();
    await expect.poll(() => desk.text.textContent()).toContain('别的程序写的一句。');
    await onPage(desk);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => textOf('example')).toContain('自己写的一句。');
    await desk.page.keyboard.press('Control+y');
    await expect.poll(() => textOf('example')).toContain('别的程序写的一句。');
  });

  it('with unsaved words it asks, shows the differences, and can keep both', async () => {
    await desk.page.route(
      '**/api/saveDraft',
      async (route) => {
        byHand('example', (text) => `${text}\n另一处加的。`);
        await route.continue();
      },
      { times: 1 },
    );
    await write('这里加的。');
    await desk.page.getByRole('alert').getByText('已在别处保存了较新的文本').waitFor();
    await button('查看差异').click();
    await desk.page
      .getByRole('region', { name: '版本对比' })
      .getByText('别处保存的文本')
      .first()
      .waitFor();
    await button('两份都留').click();
    await desk.page.getByRole('heading', { level: 1, name: /（本窗口）$/ }).waitFor();
    await onPage(desk);
    await expect.poll(() => desk.text.textContent()).toContain('这里加的。');
    expect(textOf('example')).toContain('另一处加的。');
    expect(textOf('example')).not.toContain('这里加的。');
    await expect.poll(() => savedText(desk)).toContain('这里加的。');
  });

  it('says fully that the folder takes nothing, goes on trying and warns before leaving', async () => {
    // A folder that may not be written in would not stop an administrator: a file in its place does.
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, '');
    await write('写不进去的。');
    const why = desk.page.getByRole('button', { name: /^未能保存：(?!草稿没有保存)/ });
    await why.waitFor();
    await why.press('Enter');
    const card = desk.page.getByRole('dialog', { name: '未能保存' });
    await card.getByText(/^草稿没有保存：/).waitFor();
    await card.getByText(/每隔15秒自动再试一次/).waitFor();
    await desk.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    const asked = desk.page.waitForEvent('dialog');
    const leaving = desk.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
    // By itself: nobody presses 重试.
    await desk.save.waitFor();
    await expect.poll(() => savedText(desk)).toContain('写不进去的。');
  });

  it('keeps the words of a draft whose file is gone', async () => {
    const id = await desk.page.evaluate(() => sessionStorage.getItem('measures.draft') ?? '');
    const before = drafts();
    rmSync(file(id));
    await desk.page.getByRole('alert').getByText('这份草稿已不在原处').waitFor();
    await write('还在写。');
    await button('另存为新草稿').click();
    await desk.page.getByText(/^已另存为新草稿/).waitFor();
    await expect.poll(() => savedText(desk)).toContain('写不进去的。还在写。');
    await eventually(async () => drafts(), before);
  });

  it('writes a damaged file of the open draft anew', async () => {
    const id = await desk.page.evaluate(() => sessionStorage.getItem('measures.draft') ?? '');
    writeFileSync(file(id), '{"text": "断');
    await desk.page.getByText(/^此草稿的文件已损坏，已用本窗口的文字重新写好/).waitFor();
    expect(textOf(id)).toContain('还在写。');
  });

  it('offers the last good one of a damaged draft', async () => {
    writeFileSync(file('example'), readFileSync(file('example'), 'utf8').slice(0, 200));
    await desk.page.keyboard.press('Alt+1');
    await desk.page.getByRole('dialog').getByText('最近一份完好的').waitFor();
    await button('恢复完好的一份').click();
    await desk.page.getByRole('heading', { level: 1, name: /若干措施$/ }).waitFor();
    await onPage(desk);
    await expect.poll(() => savedText(desk)).toContain('别的程序写的一句。');
  });

  it('offers it at the start as well', async () => {
    const id = await desk.page.evaluate(() => sessionStorage.getItem('measures.draft') ?? '');
    // The window is left first: it would write the file anew.
    await desk.page.goto('about:blank');
    writeFileSync(file(id), '{"text": "断');
    await desk.page.goto(product.url());
    await desk.page.getByText('最近一份完好的').waitFor();
    await desk.page.getByRole('region', { name: '其余草稿' }).getByRole('button').first().waitFor();
    await button('恢复完好的一份并打开').click();
    await onPage(desk);
    await openByName(desk, '徐汇区');
    expect(desk.problems.filter((problem) => !/beforeunload/.test(problem))).toEqual([]);
  });
});
