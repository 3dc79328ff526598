import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analyze.ts';
import { findClause } from '../../shared/model/walk.ts';
import { closeDesk, type Desk, focused, goToClause, openGrid, piecesOf } from './desk.ts';
import { gridOf } from './grid.ts';
import { pressing } from './keys.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const example = readFileSync('templates/drafts/example.txt', 'utf8');
const tianjin = analyze(readFileSync('seeds/tianjin-2023.txt', 'utf8'));

/** The draft against three cities, looked through with the keys; each step stands on the ones before. */
describe('全幅对照', () => {
  const product = running();
  let desk: Desk;
  let grid: Locator;
  let at: ReturnType<typeof gridOf>;

  beforeAll(async () => {
    desk = await product.openDesk();
    at = gridOf(desk);
    grid = at.grid;
  });

  afterAll(async () => {
    await closeDesk(desk);
  });

  const press = pressing(() => desk);
  const row = (heading: string): Locator => at.row(heading);
  const cell = (heading: string, column: number): Locator => at.cell(heading, column);
  const filter = (name: RegExp): Locator => at.filter(name);

  it('opens at the clause of the caret, the precedents in columns', async () => {
    await goToClause(desk, '畅通社会监督渠道');
    await openGrid(desk);
    await eventually(
      () => grid.getByRole('columnheader').allTextContents(),
      ['本稿 21条', '上海 2024年 市级', '天津 2023年 市级', '北京 2018年 市级'],
    );
    await expect.poll(() => focused(desk)).toContain('畅通社会监督渠道');
  });

  it('shows differences in pieces that rebuild both texts, in every grain and direction', async () => {
    const own = findClause(analyze(example).clauses, '四.(三)')?.text;
    const other = findClause(tianjin.clauses, '十')?.text;
    const pieces = () => piecesOf(cell('畅通社会监督渠道', 2));
    const joined = async (left: string): Promise<string> =>
      (await pieces()).flatMap(({ op, text }) => (op === left ? [] : [text])).join('');
    const counts: number[] = [];
    const both = async () => [await joined('insert'), await joined('delete')];
    for (const grain of ['句', '字', '词']) {
      await desk.page.getByText(grain, { exact: true }).click();
      await desk.page.locator('.ant-segmented-item-selected', { hasText: grain }).waitFor();
      await eventually(both, [other, own]);
      counts.push((await pieces()).length);
    }
    expect(new Set(counts).size).toBeGreaterThan(1);
    await desk.page.getByText('以本稿为底').click();
    await eventually(both, [own, other]);
    await desk.page.getByText('以先例为底').click();
    await eventually(both, [other, own]);
  });

  it('has one stop of the Tab key for each switch; the arrow keys choose', async () => {
    const group = (): Promise<string | null | undefined> =>
      desk.page.evaluate(() =>
        document.activeElement?.closest('[role="radiogroup"]')?.getAttribute('aria-label'),
      );
    await desk.page.locator('.full').getByRole('button', { name: '浦东' }).focus();
    for (const stop of ['显示方式', '差异的粗细', '以谁为底']) {
      await press('Tab');
      await eventually(group, stop);
    }
    await press('ArrowRight');
    await desk.page.locator('.legend ins', { hasText: '先例多出' }).waitFor();
    await press('ArrowLeft');
    await desk.page.locator('.legend ins', { hasText: '本稿多出' }).waitFor();
  });

  it('walks from difference to difference; the focus goes along, clear of the head', async () => {
    await cell('畅通社会监督渠道', 2).focus();
    const active = grid.locator('.hunk-active');
    const columnOfActive = (): Promise<string | null> =>
      active.locator('xpath=ancestor::td').getAttribute('data-column');
    /** How far below the head the difference stands. */
    const clearance = async (): Promise<number> => {
      const head = await grid.getByRole('columnheader').first().boundingBox();
      const box = await active.boundingBox();
      return (box?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0);
    };
    /** Presses a key and waits until the difference it leads to is the marked one. */
    const step = async (key: string): Promise<void> => {
      const left = await active.elementHandle();
      await press(key);
      await eventually(() => active.evaluate((now, before) => now !== before, left), true);
      await eventually(() => active.count(), 1);
    };
    await press('F8');
    await active.waitFor();
    expect(await columnOfActive()).toBe('2');
    const first = await active.elementHandle();
    await step('F8');
    await step('Shift+F8');
    expect(await active.evaluate((now, begun) => now === begun, first)).toBe(true);
    for (let turn = 0; turn < 12; turn += 1) {
      await step('F8');
      await expect.poll(clearance).toBeGreaterThanOrEqual(0);
    }
  });

  it('goes along rows and columns with the arrow keys', async () => {
    await cell('提升代理服务质量', 0).focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await expect.poll(() => focused(desk)).toContain('提升代理服务质量');
    await press('End');
    await expect.poll(() => focused(desk)).toContain('2027年1月1日起施行');
    await press('Home');
    await expect.poll(() => focused(desk)).toContain('此处先例另有');
  });

  it('filters, and shows every missing clause in its own column', async () => {
    const all = await grid.getByRole('row').count();
    await filter(/^新增/).click();
    await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(all);
    await row('保障公平竞争秩序').waitFor();
    await filter(/^缺失/).click();
    await expect.poll(() => filter(/^缺失/).textContent()).toMatch(/\d/);
    const count = Number((await filter(/^缺失/).textContent())?.replace(/\D/g, ''));
    await expect
      .poll(() => grid.locator('.grid-gap').getByRole('gridcell').getByRole('button').count())
      .toBe(count);
    await filter(/^全部/).click();
    await expect.poll(() => grid.getByRole('row').count()).toBe(all);
  });

  it('opens a missing clause at its place in the precedent and comes back to it', async () => {
    const band = grid.getByRole('button', { name: /^此处先例另有1条 天津 十一/ });
    await band.focus();
    await press('Enter');
    await at.unfoldedBand.waitFor();
    await press('ArrowDown', 'ArrowRight', 'ArrowRight');
    await expect.poll(() => focused(desk)).toContain('十一 促进知识产权服务机构自治');
    await press('Enter');
    await expect.poll(() => focused(desk)).toBe('对应到本稿条款…');
    await press('ArrowDown');
    await expect.poll(() => focused(desk)).toBe('查看原处');
    await press('Enter');
    await desk.side.getByLabel('先例全文').getByText('促进知识产权服务机构自治').waitFor();
    await press('Control+4');
    await expect.poll(() => focused(desk)).toContain('十一 促进知识产权服务机构自治');
  });

  it('unfolds the figures of a clause', async () => {
    await cell('支持海外维权服务', 0).focus();
    await press(' ');
    const slots = grid.getByRole('table');
    await slots.getByRole('columnheader', { name: '先例区间' }).waitFor();
    await expect.poll(() => slots.textContent()).toContain('不超过60万元');
    await press(' ');
    await expect.poll(() => slots.count()).toBe(0);
  });

  it('says what to do where there is nothing to compare; Escape leads back from there too', async () => {
    const chips = desk.page.locator('.full').getByRole('group', { name: '对照的先例' });
    for (const name of ['上海', '天津', '北京'])
      await chips.getByRole('button', { name, exact: true }).click();
    await desk.page.getByText('可以同时选几份').click();
    for (const name of ['北京', '上海', '天津'])
      await chips.getByRole('button', { name, exact: true }).click();
    // The columns stand in the order they were chosen in.
    await expect
      .poll(() => grid.getByRole('columnheader').allTextContents())
      .toEqual(['本稿 21条', '北京 2018年 市级', '上海 2024年 市级', '天津 2023年 市级']);
    await desk.page.locator('.full').getByText('共有', { exact: true }).click();
    await press('Escape');
    await expect.poll(() => focused(desk)).toContain('草稿正文');
    expect(desk.problems).toEqual([]);
  });

  it('has room for a draft and three cities at 1100 x 700', async () => {
    const small = await product.openDesk({ width: 1100, height: 700 });
    await small.page.keyboard.press('Control+4');
    await small.page.getByRole('grid').waitFor();
    const overflow = () =>
      small.page.evaluate(() => {
        const area = document.querySelector('.grid-scroller');
        return [document.documentElement, area].map((element) =>
          element === null ? null : element.scrollWidth - element.clientWidth,
        );
      });
    await eventually(overflow, [0, 0]);
    // Windows 高对比度: which switch is on can still be told.
    await small.page.emulateMedia({ forcedColors: 'active' });
    const grounds = () =>
      small.page
        .getByRole('radiogroup', { name: '以谁为底' })
        .locator('label')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
    await eventually(async () => new Set(await grounds()).size, 2);
    expect(small.problems).toEqual([]);
    await closeDesk(small);
  });
});
