import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, focused, goToClause, openGrid, savedText } from './desk.ts';
import { pressing } from './keys.ts';
import { running } from './running.ts';

const heading = '提升代理服务质量';

describe('更正过的对应关系', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
  });

  const press = pressing(() => desk);
  /** Tianjin's answer to the clause. */
  const cell = (): Locator =>
    desk.page
      .getByRole('grid', { name: '逐条对照' })
      .getByRole('row')
      .filter({ has: desk.page.getByRole('rowheader', { name: heading }) })
      .locator('[data-column="2"]');
  const corrected = async (): Promise<void> => {
    await openGrid(desk);
    await cell().getByText('无对应 ✓ 已确认').waitFor();
    await press('Escape');
    await expect.poll(() => focused(desk)).toBe('草稿正文');
  };

  it('hold through edits of the clause and through its going and coming back', async () => {
    await goToClause(desk, heading);
    await openGrid(desk);
    await cell().focus();
    await press('Enter');
    await desk.page.getByRole('menuitem', { name: '无对应' }).click();
    await corrected();
    await press('End');
    await desk.page.keyboard.insertText('，建立服务质量回访制度');
    await expect.poll(() => savedText(desk)).toContain('回访制度');
    await corrected();
    await press('Control+a', 'Delete');
    await expect.poll(() => savedText(desk)).toBe('');
    await press('Control+z');
    await expect.poll(() => savedText(desk)).toContain('回访制度');
    await corrected();
  });

  it('are there again in another window after the program was started anew', async () => {
    await closeDesk(desk);
    await product.stop();
    await product.startAgain('0');
    desk = await product.openDesk();
    await corrected();
    expect(desk.problems).toEqual([]);
  });
});
