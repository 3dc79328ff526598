import { describe, expect, it } from 'vitest';
import { closeDesk, type Desk } from './desk.ts';
import { unanswered } from './parts.ts';
import { running } from './running.ts';
import { eventually, hasFocus, holdsFocus } from './waiting.ts';

describe('用户手册', () => {
  const product = running();
  const sheet = (desk: Desk) => desk.page.getByRole('dialog', { name: '用户手册' });
  const chapter = (desk: Desk, title: string) =>
    sheet(desk).getByRole('article', { name: title, exact: true });

  it('opens over the work, leads from chapter to chapter and gives the keys back', async () => {
    const desk = await product.openDesk();
    await desk.page.keyboard.press('F1');
    await hasFocus(chapter(desk, '第一次打开'));
    const titles = sheet(desk).getByRole('navigation', { name: '手册目录' }).getByRole('button');
    expect(await titles.count()).toBeGreaterThan(10);

    await titles.getByText('检查与订正').click();
    const text = chapter(desk, '检查与订正');
    await hasFocus(text);
    // Its pictures come with the program: nothing is asked of another place.
    const pictures = await text.getByRole('img').evaluateAll((all) =>
      all.map((one) => {
        if (!(one instanceof HTMLImageElement)) return null;
        return { own: new URL(one.src).origin === location.origin, drawn: one.naturalWidth > 0 };
      }),
    );
    expect(pictures).toEqual(pictures.map(() => ({ own: true, drawn: true })));
    expect(pictures.length).toBeGreaterThan(1);

    await desk.page.keyboard.press('End');
    await eventually(() => text.evaluate((place) => place.scrollTop > 0), true);
    const left = await text.evaluate((place) => place.scrollTop);
    await desk.page.keyboard.press('F1');
    await sheet(desk).waitFor({ state: 'detached' });
    await holdsFocus(desk.text);

    // Back at the place where it was left.
    await desk.page.getByRole('button', { name: '手册' }).click();
    await hasFocus(text);
    await eventually(
      async () => (await text.evaluate((place) => place.scrollTop)) > left / 2,
      true,
    );
    await text.getByRole('button', { name: /^下一章：/ }).click();
    await hasFocus(chapter(desk, '调整结构与编号'));
    await eventually(() => chapter(desk, '调整结构与编号').evaluate((place) => place.scrollTop), 0);
    await desk.page.keyboard.press('Escape');
    await sheet(desk).waitFor({ state: 'detached' });
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('says so where it could not be had', async () => {
    const desk = await product.openDesk();
    await unanswered(desk.page);
    await desk.page.keyboard.press('F1');
    await sheet(desk)
      .getByRole('alert')
      .getByText(/^用户手册没有打开：.*连接已断开/)
      .waitFor();
    await sheet(desk).getByRole('button', { name: '关闭' }).click();
    await holdsFocus(desk.text);
    await desk.page.unrouteAll();
    await desk.page.keyboard.press('F1');
    await chapter(desk, '第一次打开').waitFor();
    await closeDesk(desk);
  });
});
