import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { agree, type Desk, focused, replaceDraft, savedText, usual } from './desk.ts';
import { running } from './running.ts';
import { eventually, settled } from './waiting.ts';

const brands = '（一）培育服务品牌。支持机构创建品牌，给予一次性奖励50万元。';
const lawyers = '（二）拓展法律服务。支持律师事务所办理涉外案件。';
const agents = '（三）提升代理质量。引导代理机构规范执业，打击非正常申请。';
const money = '（四）完善金融服务。对质押贷款给予30%贴息。';
const first = ['徐汇区若干措施', '一、主要措施', brands, lawyers, agents, money].join('\n');
/** 品牌 went to the end, 代理 says more, so the numbers of the others follow. */
const second = [
  '徐汇区若干措施',
  '一、主要措施',
  lawyers.replace('（二）', '（一）'),
  agents.replace('（三）', '（二）').replace('执业', '执业、诚信经营'),
  money.replace('（四）', '（三）'),
  brands.replace('（一）', '（四）'),
].join('\n');

describe('版本对比', () => {
  const product = running();
  let desk: Desk;
  let full: Locator;
  let table: Locator;

  beforeAll(async () => {
    desk = await product.openDesk();
    full = desk.page.getByRole('main', { name: '全幅对照' });
    table = full.getByRole('grid', { name: '版本对比' });
  });

  const showVersions = async (): Promise<void> => {
    await desk.page.keyboard.press('Control+4');
    await full.getByRole('tab', { name: '版本' }).click();
  };
  const button = (name: string): Locator => full.getByRole('button', { name });
  const row = (words: string): Locator => table.getByRole('row').filter({ hasText: words });

  it('says what to do where there is no earlier version, and keeps one under a name', async () => {
    await replaceDraft(desk, first);
    await showVersions();
    await full.getByText('还没有早先的版本').waitFor();
    await full.getByLabel('版本名称').fill('送审稿');
    await desk.page.keyboard.press('Enter');
    await full.getByText('已保存版本“送审稿”。').waitFor();
    const saved = full.getByRole('row').filter({ hasText: '送审稿' });
    await expect
      .poll(() => saved.getByRole('cell').allTextContents())
      .toEqual([
        '',
        expect.stringMatching(/^\d+:\d\d$/),
        expect.stringMatching(/^\d+字$/),
        '',
        expect.any(String),
      ]);
    await full.getByRole('button', { name: '保存版本' }).click();
    await full.getByText(/的“送审稿”文字完全相同，没有另存。$/).waitFor();
  });

  it('shows what moved, what was reworded, and numbers that only follow', async () => {
    await desk.page.keyboard.press('Escape');
    await replaceDraft(desk, second);
    await showVersions();
    await full.getByRole('button', { name: /^与.*送审稿.*对比$/ }).click();
    await table.waitFor();
    await expect.poll(() => focused(desk)).toBe('未改动：标题');
    await full.getByText('改动 1 条 · 移动 1 条 · 仅序号 2 条').waitFor();
    await row('移自 一.(一)').getByText('培育服务品牌').waitFor();
    await row('移至 一.(四)').waitFor();
    await row('仅序号变化：（二）→（一）').waitFor();
    const reworded = row('± 改动');
    await expect.poll(() => reworded.locator('ins').allTextContents()).toEqual(['、诚信经营']);
    await eventually(() => reworded.locator('del').count(), 0);
  });

  it('walks from difference to difference, and to the page and back', async () => {
    await desk.page.keyboard.press('Shift+F8');
    await expect.poll(() => table.locator('.hunk-active').textContent()).toContain('移自');
    await desk.page.keyboard.press('Shift+F8');
    await expect.poll(() => table.locator('.hunk-active').textContent()).toBe('、诚信经营');
    await desk.page.keyboard.press('Enter');
    await expect.poll(() => focused(desk)).toBe('草稿正文');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.insertText('建立信用档案。');
    await desk.page.keyboard.press('Control+4');
    await row('± 改动').locator('ins', { hasText: '建立信用档案' }).waitFor();
    // Back where one left.
    await expect.poll(() => focused(desk)).toContain('一.(二)');
  });

  it('filters, merges the columns, and turns the direction round', async () => {
    await button('移动 1').click();
    await expect.poll(() => table.getByRole('row').count()).toBe(2);
    await button('全部').click();
    await full.getByText('合并', { exact: true }).click();
    await expect.poll(() => table.getByRole('columnheader').count()).toBe(2);
    await full.getByText('并排', { exact: true }).click();
    await button('本稿为新').click();
    await row('± 改动').locator('del', { hasText: '建立信用档案' }).waitFor();
    await row('移至 一.(一)').waitFor();
    await button('本稿为旧').click();
  });

  it('has room at 1100 x 700, and nothing is cut at the side', async () => {
    await desk.page.setViewportSize({ width: 1100, height: 700 });
    for (const columns of ['合并', '并排']) {
      await full.getByText(columns, { exact: true }).click();
      const overhang = () =>
        full.evaluate((view) =>
          [view, ...view.querySelectorAll('.versions, .versions-scroller, .versions-bar')].map(
            ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
          ),
        );
      await eventually(async () => Math.max(...(await overhang())), 0);
    }
    await desk.page.setViewportSize(usual);
  });

  it('compares with a reviewer’s Word file, revised or not, and leaves the draft alone', async () => {
    const before = await savedText(desk);
    await button('更换版本').click();
    await full.getByLabel('选择要对比的文件').setInputFiles({
      name: '审改稿.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: readFileSync('tests/fixtures/drafts/draft-raw.docx'),
    });
    await table.getByText('旧：审改稿.docx').waitFor();
    const words = () => table.textContent();
    const revised = await settled(words);
    await full.getByText('修订前', { exact: true }).click();
    await expect.poll(words).not.toBe(revised);
    await full.getByText('修订后', { exact: true }).click();
    await expect.poll(words).toBe(revised);
    expect(await savedText(desk)).toBe(before);
  });

  it('keeps the text a file took the place of', async () => {
    await desk.page.keyboard.press('Escape');
    await replaceDraft(desk, first);
    await showVersions();
    await button('更换版本').click();
    await full.getByRole('row').filter({ hasText: '打开“稿.txt”之前' }).waitFor();
    await full.getByRole('row').filter({ hasText: '送审稿' }).waitFor();
    await expect.poll(() => focused(desk)).toMatch(/^今天 \d+:\d\d 打开“稿.txt”之前$/);
  });

  it('shows the text of a version, names it, takes the name away, and takes one out and back', async () => {
    const kept = full.getByRole('row').filter({ hasText: '送审稿' });
    await kept.getByRole('button', { name: /送审稿$/ }).click();
    await full
      .getByRole('complementary', { name: '版本的文字' })
      .getByText('培育服务品牌')
      .waitFor();
    await desk.page.keyboard.press('F2');
    await full.getByLabel(/的版本名称$/).fill('报批稿');
    await desk.page.keyboard.press('Enter');
    const renamed = full.getByRole('row').filter({ hasText: '报批稿' });
    await renamed.waitFor();
    await renamed.getByRole('button', { name: /报批稿$/ }).click();
    await desk.page.keyboard.press('Delete');
    await expect.poll(() => renamed.count()).toBe(0);
    await button('撤销删除').click();
    await renamed.waitFor();
  });

  it('compares any two, and turns them round', async () => {
    await full.getByRole('checkbox', { name: /报批稿/ }).check();
    await full.getByRole('checkbox', { name: /打开“稿.txt”之前/ }).check();
    await button('对比所选两版').click();
    await table.getByText('旧：报批稿').waitFor();
    await table.getByText('新：打开“稿.txt”之前').waitFor();
    await row('移自 一.(一)').getByText('培育服务品牌').waitFor();
    await expect.poll(() => table.getByRole('button', { name: '编辑' }).count()).toBe(0);
    await button('对调新旧').click();
    await table.getByText('新：报批稿').waitFor();
    await button('更换版本').click();
  });

  it('brings a version back as one step, and keeps the draft as it was', async () => {
    // With the key itself, not a moment later: on a busy machine what is typed next would be lost.
    const place = await desk.page.evaluate(() => {
      const key = { key: '2', code: 'Digit2', ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
      return document.activeElement?.getAttribute('aria-label');
    });
    expect(place).toBe('草稿正文');
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText('本措施自发布之日起施行。');
    await expect.poll(() => savedText(desk)).toContain('自发布之日起');
    const before = await savedText(desk);
    await showVersions();
    const former = full.getByRole('row').filter({ hasText: '打开“稿.txt”之前' }).first();
    await former.getByRole('button', { name: /“稿.txt”之前$/ }).click();
    await full.getByRole('button', { name: '恢复这个版本' }).click();
    await agree(desk.page.locator('.ant-modal').getByRole('button', { name: /恢 ?复/ }));
    await expect.poll(() => savedText(desk)).not.toBe(before);
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+z');
    await eventually(() => savedText(desk), before);
    await showVersions();
    await full.getByRole('row').filter({ hasText: '恢复“打开“稿.txt”之前”之前' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => focused(desk)).toBe('草稿正文');
    expect(desk.problems).toEqual([]);
  });
});
