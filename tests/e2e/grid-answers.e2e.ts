import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDesk, type Desk, focused, goToClause, openGrid, reload, savedText } from './desk.ts';
import { gridOf } from './grid.ts';
import { pressing } from './keys.ts';
import { running } from './running.ts';
import { hasFocus, holdsFocus } from './waiting.ts';

/** What the drafter answers in the grid and writes there; each step stands on the ones before. */
describe('全幅对照中的更正', () => {
  const product = running();
  let desk: Desk;
  let grid: Locator;
  let at: ReturnType<typeof gridOf>;

  beforeAll(async () => {
    desk = await product.openDesk();
    at = gridOf(desk);
    grid = at.grid;
    await goToClause(desk, '畅通社会监督渠道');
    await openGrid(desk);
  });

  afterAll(async () => {
    await closeDesk(desk);
  });

  const press = pressing(() => desk);
  const cell = (heading: string, column: number): Locator => at.cell(heading, column);
  const filter = (name: RegExp): Locator => at.filter(name);

  it('links a missing clause to a clause of the draft, the nearest offered first', async () => {
    const band = grid.getByRole('button', { name: /^此处先例另有/ }).first();
    await band.focus();
    await press('Enter');
    await at.unfoldedBand.waitFor();
    await press('ArrowDown', 'ArrowRight');
    await expect.poll(() => focused(desk)).toContain('一.1 增强知识产权服务业集聚发展优势');
    await press('Enter');
    await expect.poll(() => focused(desk)).toBe('对应到本稿条款…');
    await press('Enter');
    await expect.poll(() => focused(desk)).toBe('选择与上海 一.1 对应的本稿条款');
    const offered = desk.page.locator('.ant-select-item-option');
    await expect
      .poll(async () => (await offered.allTextContents()).map((name) => name.endsWith('（较近）')))
      .toEqual(expect.arrayContaining([true, true, true, false]));
    await desk.page.keyboard.insertText('畅通社会监督');
    await expect.poll(() => offered.count()).toBe(1);
    await desk.page.locator('.ant-select-item-option-active', { hasText: '监督渠道' }).waitFor();
    await press('Enter');
    await desk.page.getByText('上海 一.1 已对应到本稿 四.(三) 畅通社会监督渠道').waitFor();
    // The next missing clause takes its place and the focus; the band stays unfolded.
    await expect.poll(() => focused(desk)).toContain('指导思想');
    await cell('畅通社会监督渠道', 1).getByText('增强知识产权服务业集聚发展优势').waitFor();
    await cell('畅通社会监督渠道', 1).focus();
    await press('Enter');
    await desk.page.getByRole('menuitem', { name: '撤销更正' }).click();
    await expect
      .poll(() => cell('畅通社会监督渠道', 1).textContent())
      .not.toContain('增强知识产权服务业集聚发展优势');
    await band.click();
  });

  it('confirms a counterpart, chooses another and says there is none, with the keys alone', async () => {
    await cell('提升代理服务质量', 1).focus();
    await press('Enter');
    await expect.poll(() => focused(desk)).toBe('✓ 确认对应');
    await press('Enter');
    await cell('提升代理服务质量', 1).getByText('✓ 已确认').waitFor();
    await desk.page.getByRole('menu').waitFor({ state: 'detached' });
    await hasFocus(cell('提升代理服务质量', 1));
    await press('ArrowRight', 'Enter');
    await desk.page.getByRole('menuitem', { name: '另选条款…' }).click();
    await desk.page.getByRole('combobox', { name: '选择天津的对应条款' }).waitFor();
    await desk.page.keyboard.insertText('数据基础');
    await desk.page.locator('.ant-select-item-option-active', { hasText: '数据基础' }).waitFor();
    await press('Enter');
    await cell('提升代理服务质量', 2).getByText('✓ 已确认').waitFor();
    await expect.poll(() => cell('提升代理服务质量', 2).textContent()).toMatch(/^十二/);
    await cell('提升代理服务质量', 3).focus();
    await press('Enter');
    await holdsFocus(desk.page.getByRole('menu'));
    // Escape closes the list and nothing else.
    await press('Escape');
    await expect.poll(() => focused(desk)).toContain('传统知识产权服务领域');
    await press('Enter');
    await desk.page.getByRole('menuitem', { name: '无对应' }).click();
    await cell('提升代理服务质量', 3).getByText('无对应 ✓ 已确认').waitFor();
  });

  it('tells a counterpart that was ruled out from one never found', async () => {
    const ruledOut = cell('拓展法律服务领域', 2);
    await ruledOut.focus();
    await press('Enter');
    await desk.page.getByRole('menuitem', { name: '不是这一条' }).click();
    await ruledOut.getByText('无对应 已排除1条').waitFor();
    await expect.poll(() => focused(desk)).toContain('已排除1条');
    await press('Enter');
    await desk.page.getByRole('menuitem', { name: '撤销更正' }).click();
    await ruledOut.getByText('深化知识产权法律服务').waitFor();
  });

  it('keeps the focus in the grid while rows leave it', async () => {
    await filter(/^相近/).click();
    const rows = grid.locator('[data-row^="clause"]');
    const near = grid.getByRole('gridcell').filter({ hasText: '相近' });
    await expect.poll(() => rows.count()).toBeLessThan(21);
    const all = await rows.count();
    while ((await rows.count()) === all) {
      const left = await near.count();
      await near.first().focus();
      await press('Enter');
      await desk.page.getByRole('menuitem', { name: '无对应', exact: true }).click();
      await expect.poll(() => near.count()).toBeLessThan(left);
      await expect.poll(() => grid.locator(':focus').count()).toBe(1);
    }
    await filter(/^全部/).click();
  });

  it('edits the clause in its cell as one step of undo, a composition undisturbed', async () => {
    const before = await savedText(desk);
    await cell('提升代理服务质量', 0).focus();
    await press('F2');
    const field = grid.getByRole('textbox', { name: /^修改.*提升代理服务质量/ });
    await hasFocus(field);
    const devtools = await desk.page.context().newCDPSession(desk.page);
    await devtools.send('Input.imeSetComposition', {
      text: "zeng'ke",
      selectionStart: 7,
      selectionEnd: 7,
    });
    await devtools.send('Input.insertText', { text: '增补一句。' });
    await press('Escape');
    const added = '区市场监管局）增补一句。';
    await expect.poll(() => savedText(desk)).toContain(added);
    expect((await savedText(desk)).replace('增补一句。', '')).toBe(before);
    await expect.poll(() => focused(desk)).toContain('提升代理服务质量');
    await press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(before);
    await press('Control+y');
    await expect.poll(() => savedText(desk)).toContain(added);
  });

  it('keeps what stands in the field when the window is reloaded', async () => {
    await cell('提升代理服务质量', 0).focus();
    await press('F2');
    await hasFocus(grid.getByRole('textbox'));
    await desk.page.keyboard.insertText('刚写下。');
    await reload(desk);
    await expect.poll(() => savedText(desk)).toContain('增补一句。刚写下。');
    await openGrid(desk);
  });

  it('goes to the clause on the page and comes back to its row, updated', async () => {
    await cell('提升代理服务质量', 0).focus();
    await press('Enter');
    await expect.poll(() => focused(desk)).toContain('草稿正文');
    await press('Home', 'Control+ArrowRight');
    await press('End');
    await desk.page.keyboard.insertText('（修）');
    await press('Control+4');
    await expect.poll(() => focused(desk)).toContain('（修）');
    await cell('提升代理服务质量', 1).getByText('✓ 已确认').waitFor();
    await press('Escape');
    await expect.poll(() => focused(desk)).toContain('草稿正文');
  });

  it('has the corrections again after a reload', async () => {
    await expect.poll(() => savedText(desk)).toContain('（修）');
    await reload(desk);
    await openGrid(desk);
    await cell('提升代理服务质量', 1).getByText('✓ 已确认').waitFor();
    await expect.poll(() => cell('提升代理服务质量', 2).textContent()).toMatch(/^十二/);
    await cell('提升代理服务质量', 3).getByText('无对应 ✓ 已确认').waitFor();
  });

  it('withdraws a correction', async () => {
    await cell('提升代理服务质量', 2).focus();
    await press('Enter');
    await desk.page.getByRole('menuitem', { name: '撤销更正' }).click();
    await expect.poll(() => cell('提升代理服务质量', 2).textContent()).toMatch(/^四/);
    expect(desk.problems).toEqual([]);
  });
});
