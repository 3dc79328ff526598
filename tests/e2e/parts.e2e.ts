import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closeDesk, type Desk } from './desk.ts';
import { notThere, unanswered } from './parts.ts';
import { running } from './running.ts';
import { eventually, holdsFocus } from './waiting.ts';

/** What the window does not begin with, and the keys that ask for it. */
describe('a part of the window that is fetched later', () => {
  const product = running();

  /** A window loaded anew, with what it asks for standing in its way from then on. */
  const loadedWith = async (standing: (page: Page) => Promise<void>): Promise<Desk> => {
    const desk = await product.openDesk();
    await standing(desk.page);
    await desk.page.reload();
    await holdsFocus(desk.text);
    return desk;
  };
  const view = (desk: Desk) => desk.page.getByRole('main', { name: '全幅对照' });

  it('says that the program does not answer, leads back by Escape, and comes once it does', async () => {
    const desk = await loadedWith(unanswered);
    await desk.page.keyboard.press('Control+4');
    await view(desk).getByText('全幅对照没有打开').waitFor();
    await view(desk)
      .getByText(/连接已断开/)
      .waitFor();
    await holdsFocus(view(desk));
    await desk.page.keyboard.press('Escape');
    await holdsFocus(desk.text);
    await desk.page.keyboard.press('Alt+i');
    await desk.page.getByText(/^文稿信息没有打开：.*连接已断开/).waitFor();
    await desk.page.unrouteAll();
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('grid', { name: '逐条对照' }).waitFor();
    await desk.page.keyboard.press('Alt+i');
    await desk.page.getByRole('dialog', { name: '文稿信息' }).waitFor();
    await closeDesk(desk);
  });

  it('of another version is not there: the window is loaded anew, with every word', async () => {
    const desk = await loadedWith((page) => notThere(page, 'full-layer'));
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.insertText('新写的。');
    const words = await desk.text.locator('.cm-line').first().textContent();
    await desk.page.keyboard.press('Control+4');
    await view(desk)
      .getByText(/没有取到，程序可能已更新/)
      .waitFor();
    await desk.page.unrouteAll();
    await desk.save.waitFor();
    await view(desk).getByRole('button', { name: '重新载入' }).click();
    await holdsFocus(desk.text);
    expect(await desk.text.locator('.cm-line').first().textContent()).toBe(words);
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('grid', { name: '逐条对照' }).waitFor();
    await closeDesk(desk);
  });

  it('says so where a dialog is not there', async () => {
    const desk = await loadedWith((page) => notThere(page, 'info-sheet'));
    await desk.page.keyboard.press('Alt+i');
    await desk.page.getByText(/^文稿信息没有打开：.*没有取到/).waitFor();
    await closeDesk(desk);
  });

  it('has the keys although it is still on its way', async () => {
    const desk = await product.openDesk();
    let give = (): void => {};
    const asked = new Promise<void>((resolve) => {
      give = resolve;
    });
    await desk.page.route('**/assets/full-layer-*.js', async (route) => {
      await asked;
      await route.continue();
    });
    await desk.page.reload();
    await holdsFocus(desk.text);
    const before = await desk.text.textContent();
    await desk.page.keyboard.press('Control+4');
    await holdsFocus(desk.page.getByRole('main', { name: '全幅对照' }));
    await desk.page.keyboard.type('abc');
    give();
    await holdsFocus(desk.page.getByRole('grid', { name: '逐条对照' }));
    await desk.page.keyboard.press('Escape');
    await holdsFocus(desk.text);
    await eventually(() => desk.text.textContent(), before);
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });
});
