import { describe, expect, it } from 'vitest';
import { closeDesk, type Desk } from './desk.ts';
import { running } from './running.ts';
import { eventually, holdsFocus } from './waiting.ts';

/** What the window does not begin with, and the keys that ask for it. */
describe('a part of the window that is fetched later', () => {
  const product = running();

  /** A window whose parts cannot be had. */
  const without = async (file: string): Promise<Desk> => {
    const desk = await product.openDesk();
    await desk.page.route(`**/assets/${file}-*.js`, (route) => route.abort());
    await desk.page.reload();
    await holdsFocus(desk.text);
    return desk;
  };

  it('says why a view has not opened, and Escape leads back to the page', async () => {
    const desk = await without('full-layer');
    await desk.page.keyboard.press('Control+4');
    const view = desk.page.getByRole('main', { name: '全幅对照' });
    await view.getByText('全幅对照没有打开').waitFor();
    await view.getByText(/连接已断开/).waitFor();
    await holdsFocus(view);
    await desk.page.keyboard.press('Escape');
    await holdsFocus(desk.text);
    await desk.page.unroute('**/assets/full-layer-*.js');
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('grid', { name: '逐条对照' }).waitFor();
    await closeDesk(desk);
  });

  it('says why a dialog has not opened', async () => {
    const desk = await without('info-sheet');
    await desk.page.keyboard.press('Alt+i');
    await desk.page.getByText(/^文稿信息没有打开：.*连接已断开/).waitFor();
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
