import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, type Size, usual } from './desk.ts';
import { running } from './running.ts';
import { eventually, hasFocus, holdsFocus } from './waiting.ts';

const product = running();

const small: Size = { width: 1100, height: 700 };

describe.each([usual, small])('the coverage matrix at $width × $height', (size) => {
  let desk: Desk;
  let matrix: Locator;

  beforeEach(async () => {
    desk = await product.openDesk(size);
    await desk.page.getByRole('button', { name: '全幅对照' }).click();
    await desk.page.getByRole('tab', { name: '覆盖' }).click();
    matrix = desk.page.getByRole('grid', { name: '主题覆盖' });
    await matrix.waitFor();
  });

  afterEach(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  const focusedName = (): Promise<string | null> =>
    desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

  it('shows five precedents without scrolling sideways', async () => {
    const chips = desk.page.getByRole('group', { name: '对照的先例' }).getByRole('button');
    for (const chip of await chips.all())
      if ((await chip.getAttribute('aria-pressed')) === 'false') await chip.click();
    await expect.poll(() => matrix.getByRole('columnheader').count()).toBe(7);
    await eventually(
      () =>
        matrix.evaluate((table) => {
          const scroller = table.parentElement;
          return [table, scroller, document.documentElement].every(
            (element) => element !== null && element.scrollWidth <= element.clientWidth,
          );
        }),
      true,
    );
  });

  it('is walked with the arrow keys and tells of the topic one stands on', async () => {
    await matrix.getByRole('button', { name: /^信用体系，上海，2条，覆盖较多/ }).focus();
    await desk.page.getByRole('heading', { name: '信用体系' }).waitFor();
    await desk.page.keyboard.press('ArrowLeft');
    await expect.poll(focusedName).toMatch(/^信用体系，本稿，1条/);
    await desk.page.keyboard.press('ArrowDown');
    await expect.poll(focusedName).toMatch(/^代理与传统服务质量，本稿，2条/);
    await desk.page.getByRole('heading', { name: '代理与传统服务质量' }).waitFor();
  });

  it('Enter goes to the only clause of a cell, in the draft and in a precedent', async () => {
    await matrix.getByRole('button', { name: /^数智化转型，上海，1条/ }).press('Enter');
    await desk.page
      .getByLabel('上海市知识产权局关于推动知识产权服务业高质量发展的若干措施')
      .waitFor();
    await desk.page.locator('[data-found][data-path="二.13"]').first().waitFor();
    await desk.page.getByRole('button', { name: '全幅对照' }).click();
    await matrix.getByRole('button', { name: /^数智化转型，本稿，1条/ }).press('Enter');
    await desk.text.waitFor();
    await hasFocus(desk.text);
  });

  it('of several clauses one is picked; Escape closes the list and nothing else', async () => {
    const cell = matrix.getByRole('button', { name: /^信用体系，上海，2条/ });
    await cell.press('Enter');
    const items = desk.page.getByRole('menuitem');
    await eventually(
      () => items.allTextContents(),
      ['一.2 加强知识产权代理领域信用体系建设', '一.4 优化知识产权代理行业监管 兼及'],
    );
    await holdsFocus(desk.page.getByRole('menu'));
    await desk.page.keyboard.press('Escape');
    await expect.poll(focusedName).toMatch(/^信用体系，上海，2条/);
    await matrix.waitFor();
  });

  it('tells what was copied and goes there', async () => {
    await desk.page.getByText(/^照搬 \d+%$/).click();
    await desk.page.getByRole('button', { name: /^天津，照搬/ }).click();
    await desk.page.getByRole('button', { name: /^及时受理群众投诉举报线索。/ }).click();
    await desk.text.waitFor();
    await expect
      .poll(() => desk.page.evaluate(() => getSelection()?.anchorNode?.textContent ?? ''))
      .toContain('及时受理群众投诉举报线索');
  });
});
