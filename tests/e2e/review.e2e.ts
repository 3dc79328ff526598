import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { agree, type Desk, focused, reload, replaceDraft, savedText, usual } from './desk.ts';
import { reviewersFile } from './reviewers-file.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const brands = '培育服务品牌。支持机构创建品牌，给予一次性奖励50万元。';
const lawyers = '拓展法律服务。支持律师事务所办理涉外案件。';
const agents = '提升代理质量。引导代理机构规范执业，打击非正常申请。';
const money = '完善金融服务。对质押贷款给予30%贴息。';
const measures = (...clauses: readonly string[]): string =>
  [
    '徐汇区若干措施',
    '一、主要措施',
    ...clauses.map((text, at) => `（${'一二三四五'[at]}）${text}`),
  ].join('\n');

const sent = measures(brands, lawyers, agents, money);
const rich = brands.replace('50', '80');
const honest = agents.replace('执业', '执业、诚信经营');
/** 80 for 50, 诚信经营, and 金融 goes to the top. */
const reviewed = measures(money, rich, lawyers, honest);

describe('审改稿', () => {
  const product = running();
  let desk: Desk;
  let list: Locator;

  beforeAll(async () => {
    desk = await product.openDesk();
    list = desk.page.getByRole('list', { name: '审改稿的改动' });
  });

  const states = (): Promise<readonly string[]> => list.locator('.review-state').allTextContents();
  const left = (words: string) => desk.page.getByText(words).waitFor();

  it('is kept as a version with its author, and its changes stand beside the page', async () => {
    await replaceDraft(desk, sent);
    // Where the window is narrow, they would stay in a closed drawer.
    await desk.page.setViewportSize({ width: 1100, height: 700 });
    await desk.page.keyboard.press('Alt+v');
    const full = desk.page.getByRole('main', { name: '全幅对照' });
    await full.getByRole('button', { name: '导入审改稿' }).waitFor();
    await full.getByRole('button', { name: '导入审改稿' }).click();
    await full.getByLabel('选择要对比的文件').setInputFiles({
      name: '审改稿.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await reviewersFile(sent, reviewed),
    });
    await left('剩余 4 处，共 4 处');
    await list.getByText('法制科 王敏 2026年11月20日 9:30').first().waitFor();
    expect(await savedText(desk)).toBe(sent);
    await eventually(states, ['○ 待定', '○ 待定', '○ 待定', '○ 待定']);
    await desk.page.setViewportSize(usual);
  });

  it('is walked with the keys; one change accepted is made and nothing else', async () => {
    await desk.page.keyboard.press('F8');
    await list.locator('[aria-current]', { hasText: '50万元' }).waitFor();
    await list.getByText('涉及数字，请核对').waitFor();
    await expect.poll(() => focused(desk)).toContain('50万元');
    await desk.page.locator('.passage-shown', { hasText: '50万元' }).waitFor();
    await desk.page.keyboard.press('Enter');
    await eventually(() => savedText(desk), measures(rich, lawyers, agents, money));
    await list.locator('[aria-current]', { hasText: '诚信经营' }).waitFor();
    await desk.page.keyboard.press('Delete');
    await eventually(states, ['✓ 已接受', '× 已拒绝', '○ 待定', '○ 待定']);
    await left('剩余 2 处，共 4 处');
  });

  it('goes on after the window was closed', async () => {
    await eventually(() => savedText(desk), measures(rich, lawyers, agents, money));
    await desk.page.getByText(/^已保存/).waitFor();
    await reload(desk);
    await desk.page.getByRole('tab', { name: '审改 2' }).click();
    await eventually(states, ['✓ 已接受', '× 已拒绝', '○ 待定', '○ 待定']);
  });

  it('takes back what was decided, by its button and by undoing on the page', async () => {
    await list.locator('button', { hasText: '50万元' }).click();
    await desk.page.keyboard.press('Backspace');
    await eventually(() => savedText(desk), sent);
    await eventually(states, ['○ 待定', '× 已拒绝', '○ 待定', '○ 待定']);
    await desk.page.keyboard.press('a');
    await eventually(() => savedText(desk), measures(rich, lawyers, agents, money));
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+z');
    await eventually(() => savedText(desk), sent);
    await eventually(states, ['○ 待定', '× 已拒绝', '○ 待定', '○ 待定']);
  });

  it('says where the draft went on meanwhile, and makes no guess', async () => {
    const now = sent.replace('50万元', '60万元');
    await replaceDraft(desk, now);
    await eventually(states, ['! 此处本稿已改', '× 已拒绝', '○ 待定', '○ 待定']);
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+z');
    await eventually(() => savedText(desk), sent);
  });

  it('accepts all at once as one step, asking first where figures are among them', async () => {
    await desk.page.getByRole('button', { name: '全部接受' }).click();
    await desk.page.getByText('其中 1 处涉及金额、比例、期限等数字').waitFor();
    await agree(desk.page.locator('.ant-modal').getByRole('button', { name: '全部接受' }));
    await eventually(() => savedText(desk), measures(money, rich, lawyers, agents));
    await left('4 处改动都已处理');
    await desk.page.keyboard.press('Control+2');
    await desk.page.keyboard.press('Control+z');
    await eventually(() => savedText(desk), sent);
  });

  it('has room at 1100 x 700, and nothing is cut at the side', async () => {
    await desk.page.setViewportSize({ width: 1100, height: 700 });
    // The pane has become a drawer, which the key opens.
    await list.waitFor({ state: 'hidden' });
    await desk.page.keyboard.press('F8');
    await list.waitFor();
    const overhang = () =>
      desk.page
        .locator('.review')
        .evaluate((pane) =>
          [pane, ...pane.querySelectorAll('.review-list, .review-head')].map(
            ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
          ),
        );
    await eventually(async () => Math.max(...(await overhang())), 0);
    await desk.page.setViewportSize(usual);
  });

  it('stays among the versions when one is done with it', async () => {
    await desk.page.getByRole('button', { name: /审阅$/ }).click();
    await expect.poll(() => desk.page.getByRole('tab', { name: /^审改/ }).count()).toBe(0);
    await desk.page.keyboard.press('Alt+v');
    const full = desk.page.getByRole('main', { name: '全幅对照' });
    await full.getByRole('row').filter({ hasText: '审改稿：法制科 王敏' }).waitFor();
    await full.getByRole('row').filter({ hasText: '接受“审改稿.docx”的改动之前' }).waitFor();
    expect(desk.problems).toEqual([]);
  });
});
