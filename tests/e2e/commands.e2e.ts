import { beforeEach, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, inputMethod, savedText } from './desk.ts';
import { pressing } from './keys.ts';
import { running } from './running.ts';
import { eventually, hasFocus, holdsFocus } from './waiting.ts';

describe('命令', () => {
  const product = running();
  let desk: Desk;

  beforeEach(async () => {
    desk = await product.openDesk();
    return async () => {
      expect(desk.problems).toEqual([]);
      await closeDesk(desk);
    };
  });

  const press = pressing(() => desk);
  const palette = () => desk.page.getByRole('dialog', { name: '查找命令' });
  const field = () => palette().getByRole('combobox', { name: '命令、条款或草稿' });
  const chosen = () => palette().getByRole('option', { selected: true });
  const openPalette = async (): Promise<void> => {
    await press('Control+k');
    await hasFocus(field());
  };

  it('are found by a few letters of the name and done with Enter', async () => {
    await openPalette();
    await field().fill('jcsz');
    await chosen().filter({ hasText: '检查设置' }).waitFor();
    await press('Enter');
    const settings = desk.page.getByRole('dialog', { name: '检查设置' });
    await settings.waitFor();
    await press('Escape');
    await settings.waitFor({ state: 'hidden' });

    await openPalette();
    // What was done last comes first.
    await chosen().filter({ hasText: '检查设置' }).waitFor();
    await field().fill('覆盖');
    await press('Enter');
    await desk.page.getByRole('tab', { name: '覆盖', selected: true }).waitFor();
    await openPalette();
    await field().fill('正文');
    await press('Enter');
    await holdsFocus(desk.text);
  });

  it('lead to clauses and give the keys back when left', async () => {
    await openPalette();
    await field().fill('代理');
    const row = palette().getByRole('option', { name: '条款' }).last();
    const name = (await row.locator('.cut').textContent()) ?? '';
    await row.click();
    const heading = name.replace(/^（.*?）/, '');
    await desk.outline.locator('[aria-current]', { hasText: heading }).waitFor();
    await holdsFocus(desk.text);
    await openPalette();
    await press('Escape');
    await holdsFocus(desk.text);
  });

  it('say so where nothing fits, and leave Enter to an input method', async () => {
    const before = await savedText(desk);
    await openPalette();
    await field().fill('没有这个命令');
    await palette().getByText('没有相符的命令、条款或草稿').waitFor();
    await press('Enter');
    await hasFocus(field());
    await field().fill('');
    const { show, pick } = await inputMethod(desk);
    await show('chong');
    await press('ArrowDown');
    await hasFocus(field());
    await pick('重排');
    await chosen().filter({ hasText: '重排序号' }).waitFor();
    await press('Escape');
    expect(await savedText(desk)).toBe(before);
  });

  it('stand with their keys on one sheet', async () => {
    await press('Control+/');
    const sheet = desk.page.getByRole('dialog', { name: '快捷键一览' });
    const row = (label: string) => sheet.locator('dl > div', { hasText: label });
    await eventually(() => row('导出公文').locator('kbd').allTextContents(), ['Ctrl+E']);
    await eventually(() => row('本条上移').locator('kbd').allTextContents(), ['Alt+↑']);
    // Behind an open dialog no key of the window does anything.
    await press('Control+4');
    await press('Escape');
    await holdsFocus(desk.text);
    expect(await desk.page.getByRole('main', { name: '全幅对照' }).count()).toBe(0);
  });
});
