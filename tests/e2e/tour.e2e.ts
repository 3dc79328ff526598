import type { Locator } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scan } from './axe.ts';
import {
  closeDesk,
  type Desk,
  focused,
  inputMethod,
  onPage,
  openDesk,
  savedText,
  usual,
} from './desk.ts';
import { firstHome } from './product.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const titles = ['新建或打开', '提纲', '对照先例', '检查', '导出'];

/** The very first start of the product on this computer. */
describe('首次打开', () => {
  const product = running(firstHome());
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk(product.browser(), product.url(), usual, (opened) =>
      card(opened).waitFor(),
    );
  });
  afterEach(() => expect(desk.problems).toEqual([]));

  const card = ({ page }: Desk): Locator => page.getByRole('dialog', { name: /^使用导览/ });
  const step = (at: number): Promise<void> =>
    desk.page
      .getByRole('dialog', { name: `使用导览，第${at}步，共5步：${titles[at - 1]}` })
      .waitFor();

  it('shows a newcomer around, step by step, by keyboard, each time beside the thing itself', async () => {
    for (const at of [1, 2, 3, 4, 5]) {
      await step(at);
      await expect.poll(() => focused(desk)).toBe(at === 5 ? '开始使用' : '下一步');
      await desk.page.locator('.tour-ring').waitFor();
      await eventually(() => scan(desk.page), []);
      if (at < 5) await desk.page.keyboard.press('Enter');
    }
    await desk.page.getByRole('button', { name: '上一步' }).click();
    await step(4);
    expect(
      await desk.page.evaluate(() => {
        const ring = document.querySelector('.tour-ring')?.getBoundingClientRect();
        const status = document.querySelector('.check-status')?.getBoundingClientRect();
        return ring?.left === status?.left && ring?.width === status?.width;
      }),
    ).toBe(true);
  });

  it('lets the drafter write beside it', async () => {
    await desk.text.click();
    await onPage(desk);
    await desk.page.keyboard.press('Control+Home');
    const pinyin = await inputMethod(desk);
    await pinyin.show('xin');
    await pinyin.pick('新');
    await expect.poll(() => savedText(desk)).toMatch(/^新/);
    await step(4);
  });

  it('is left with Escape and gives the keys to the page; it does not come again', async () => {
    await card(desk).getByRole('button', { name: '下一步' }).focus();
    await desk.page.keyboard.press('Escape');
    await eventually(() => card(desk).count(), 0);
    await onPage(desk);
    await desk.page.reload();
    await onPage(desk);
    await expect.poll(() => desk.page.locator('.check-status').count()).toBe(1);
    expect(await card(desk).count()).toBe(0);
    await closeDesk(desk);
  });
});
