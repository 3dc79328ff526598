import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analyze.ts';
import { walk } from '../../shared/model/walk.ts';
import { closeDesk, type Desk, onPage, reload, savedText } from './desk.ts';
import { running } from './running.ts';
import { eventually, hasFocus, holdsFocus } from './waiting.ts';

const example = readFileSync('templates/drafts/example.txt', 'utf8');

const view = ({ page }: Desk): Locator => page.getByRole('main', { name: '新建草稿' });
const step = (desk: Desk, name: string): Locator =>
  desk.page.getByRole('region', { name: new RegExp(`^第\\d步，共5步：${name}$`) });
const district = (desk: Desk): Locator =>
  desk.page.getByRole('combobox', { name: '区', exact: true });

async function show(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Alt+n');
  await holdsFocus(view(desk));
}

/** The words of the page, as far as they are drawn; the skeleton's beginning always is. */
const onScreen = (desk: Desk): Promise<string | null> => desk.text.textContent();

const drafts = async (desk: Desk): Promise<Locator> => {
  await desk.page.getByRole('button', { name: '草稿列表' }).click();
  const menu = desk.page.locator('.drafts-menu [role="menu"]');
  await menu.getByText('示例草稿').or(menu.getByText(/\d字/)).first().waitFor();
  return menu;
};

/** A newcomer's first morning, in order: each step stands on the ones before. */
describe('新建草稿', () => {
  const product = running();
  let desk: Desk;
  let made = '';

  beforeAll(async () => {
    desk = await product.openDesk();
  });

  it('leads from the example to a complete skeleton for 徐汇区 with a few keys', async () => {
    const began = Date.now();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await desk.page.keyboard.press(key);
    };
    await press('Alt+n');
    await hasFocus(district(desk));
    for (const letter of '徐汇') {
      keys += 1;
      await desk.page.keyboard.insertText(letter);
    }
    await desk.page.locator('.ant-select-item-option-active', { hasText: '徐汇区' }).waitFor();
    await press('Enter');
    await eventually(() => district(desk).inputValue(), '徐汇区');
    for (const name of ['本区机关与期限', '先例与依据', '提纲', '预览与生成']) {
      await press('Enter');
      await hasFocus(step(desk, name));
    }
    await press('Enter');
    await expect.poll(() => onScreen(desk)).toContain('［待填：');
    await onPage(desk);
    expect(keys).toBeLessThanOrEqual(9);
    expect(Date.now() - began).toBeLessThan(120_000);

    made = await savedText(desk);
    const policy = analyze(made);
    expect(policy.title).toBe('徐汇区关于促进知识产权服务业高质量发展的若干措施');
    expect(policy.preamble?.text).toContain('（国知发运字〔2022〕47号）');
    expect(policy.preamble?.text).toContain('（沪知局〔2024〕32号）');
    const leaves = [...walk(policy.clauses)].filter(({ children }) => children.length === 0);
    expect(leaves.length).toBeGreaterThanOrEqual(15);
    expect(leaves.filter(({ responsible }) => responsible !== null).length).toBeGreaterThanOrEqual(
      12,
    );
    expect(policy.clauses.at(-1)?.heading).toBe('附则');
    expect(made).toContain('本措施由区市场监管局（区知识产权局）负责解释。');
    expect(made).not.toMatch(/天津|北京|中关村|京津冀/);
  });

  it('undoes nothing into the draft before', async () => {
    await desk.page.keyboard.press('Control+z');
    await eventually(() => desk.page.getByRole('button', { name: '撤销' }).isDisabled(), true);
    expect(await savedText(desk)).toBe(made);
  });

  it('finds the example again as it was, and keeps the last letter typed before switching', async () => {
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.insertText('新');
    const menu = await drafts(desk);
    await menu.getByRole('menuitem').filter({ hasText: '示例草稿' }).click();
    await onPage(desk);
    await expect.poll(() => onScreen(desk)).toContain('各街道办事处');
    await eventually(() => savedText(desk), `新${made}`);
    const again = await drafts(desk);
    await again.getByRole('menuitem').nth(2).click();
    await expect.poll(() => onScreen(desk)).toContain('新徐汇区关于促进');
    expect(example).not.toContain('［待填');
  });

  it('comes back to the same draft after a reload', async () => {
    const menu = await drafts(desk);
    await menu.getByRole('menuitem').filter({ hasText: '示例草稿' }).click();
    await expect.poll(() => onScreen(desk)).toContain('各街道办事处');
    await reload(desk);
    await expect.poll(() => onScreen(desk)).toContain('各街道办事处');
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });
});

describe('新建草稿，中途离开', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk({ width: 1100, height: 700 });
  });

  const overflow = (): Promise<number> =>
    desk.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  it('keeps every choice through Escape in each step', async () => {
    await show(desk);
    await district(desk).fill('和平');
    await desk.page.keyboard.press('Enter');
    await eventually(() => district(desk).inputValue(), '和平区');
    await desk.page.getByRole('radio', { name: /^行动计划/ }).check();
    for (const name of ['文种与地区', '本区机关与期限', '先例与依据', '提纲', '预览与生成']) {
      await step(desk, name).waitFor();
      expect(await overflow()).toBe(0);
      await desk.page.keyboard.press('Escape');
      await onPage(desk);
      await show(desk);
      await step(desk, name).waitFor();
      if (name !== '预览与生成') await desk.page.getByRole('button', { name: '下一步' }).click();
    }
    await expect
      .poll(() => view(desk).getByLabel('骨架预览').textContent())
      .toContain('和平区知识产权服务业高质量发展行动计划');
    expect(await savedText(desk)).toBe(example);
  });

  it('closes an open list by Escape before it leaves', async () => {
    await desk.page.getByRole('button', { name: /^文种与地区/ }).click();
    await district(desk).click();
    await desk.page.keyboard.press('ArrowDown');
    await eventually(() => district(desk).getAttribute('aria-expanded'), 'true');
    await desk.page.keyboard.press('Escape');
    await eventually(() => district(desk).getAttribute('aria-expanded'), 'false');
    expect(await view(desk).isVisible()).toBe(true);
  });

  it('keeps an outline that was changed through a reload', async () => {
    await desk.page.getByRole('button', { name: /^提纲 / }).click();
    const entries = view(desk).locator('.plan-entry[data-entry]');
    const headings = (): Promise<readonly string[]> =>
      entries.locator('.plan-heading input').evaluateAll((all) => {
        return all.map((one) => (one instanceof HTMLInputElement ? one.value : ''));
      });
    await entries.first().waitFor();
    const [first = '', second = '', ...rest] = await headings();
    await entries.first().getByRole('checkbox').focus();
    await desk.page.keyboard.press('Alt+ArrowDown');
    await eventually(headings, [second, first, ...rest]);
    await hasFocus(entries.nth(1).getByRole('checkbox'));
    await desk.page.keyboard.press('ArrowUp');
    await hasFocus(entries.first().getByRole('checkbox'));
    await entries.nth(1).locator('.plan-heading input').focus();
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.insertText('指导思想和基本原则');
    await eventually(headings, [second, '指导思想和基本原则', ...rest]);
    await reload(desk);
    await show(desk);
    await eventually(headings, [second, '指导思想和基本原则', ...rest]);
  });

  it('opens the sources of an entry: who, where and in which words', async () => {
    const chip = view(desk)
      .getByRole('button', { name: /3 份先例中 3 份有此条/ })
      .first();
    await chip.focus();
    await desk.page.keyboard.press('Enter');
    const sources = view(desk).getByRole('list', { name: '出处' });
    await sources.getByText('上海', { exact: true }).first().waitFor();
    await sources.getByText('天津', { exact: true }).first().waitFor();
    await desk.page.keyboard.press('Escape');
    await sources.waitFor({ state: 'detached' });
    expect(await view(desk).isVisible()).toBe(true);
    expect(desk.problems).toEqual([]);
  });

  it('says what is missing instead of going on', async () => {
    await desk.page.getByRole('button', { name: '重新开始' }).click();
    await step(desk, '文种与地区').waitFor();
    await desk.page.getByRole('button', { name: '下一步' }).click();
    await hasFocus(district(desk));
    await view(desk).getByText('请填写区名，例如徐汇区。').waitFor();
  });

  it('writes a notice as it was said; 文稿信息 knows it, and the next draft is offered it', async () => {
    const office = '上海市徐汇区人民政府办公室';
    const toOrgans = async (): Promise<void> => {
      await district(desk).fill('徐汇');
      await desk.page.locator('.ant-select-item-option-active', { hasText: '徐汇区' }).waitFor();
      await desk.page.keyboard.press('Enter');
      await view(desk)
        .getByRole('checkbox', { name: /附印发通知/ })
        .check();
      await desk.page.getByRole('button', { name: '下一步' }).click();
      await step(desk, '本区机关与期限').waitFor();
    };
    await toOrgans();
    await view(desk).getByLabel('发文机关', { exact: true }).fill(office);
    await view(desk).getByLabel('抄送', { exact: true }).fill('区委办公室');
    await view(desk).getByRole('navigation', { name: '步骤' }).getByText('预览与生成').click();
    await desk.page.getByRole('button', { name: '生成草稿' }).click();
    await onPage(desk);
    await expect.poll(() => savedText(desk)).toMatch(new RegExp(`^${office}关于印发《`, 'u'));
    await desk.page.keyboard.press('Alt+i');
    const sheet = desk.page.getByRole('dialog', { name: '文稿信息' });
    await eventually(() => sheet.getByLabel('抄送', { exact: true }).inputValue(), '区委办公室');
    await sheet.getByText(`空着时用署名：${office}`).waitFor();
    await desk.page.keyboard.press('Escape');
    await onPage(desk);

    await show(desk);
    await toOrgans();
    await view(desk).getByLabel('发文机关', { exact: true }).press('ArrowDown');
    await desk.page.locator('.ant-select-item-option', { hasText: office }).waitFor();
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });
});
