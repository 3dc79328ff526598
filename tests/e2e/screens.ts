import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Desk, goToClause } from './desk.ts';

/** One look at the window: what it is called, and how a drafter comes there from the page. */
export type Screen = {
  /** Names the picture. */
  readonly id: string;
  readonly name: string;
  readonly show: (desk: Desk) => Promise<void>;
};

const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', name);
const flawed = readFileSync(fixture('drafts/draft-raw.txt'), 'utf8');

const press = (desk: Desk, keys: string): Promise<void> => desk.page.keyboard.press(keys);
const button = ({ page }: Desk, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const click = (desk: Desk, name: string | RegExp): Promise<void> => button(desk, name).click();
const dialog = ({ page }: Desk, name: string | RegExp): Promise<void> =>
  page.getByRole('dialog', { name }).waitFor();

async function tab(desk: Desk, name: string | RegExp): Promise<void> {
  if (!(await desk.page.locator('#side-pane').isVisible())) await click(desk, '对照');
  await desk.side.getByRole('tab', { name }).click();
}

/** @param drawn what is there once the tab has its contents */
async function full(desk: Desk, name: string, drawn = '.tab-panel'): Promise<void> {
  await press(desk, 'Control+4');
  await desk.page
    .getByRole('main', { name: '全幅对照' })
    .getByRole('tab', { name, exact: true })
    .click();
  await desk.page.locator(`main ${drawn}`).first().waitFor();
}

/** A step of 新建草稿 by its number; where the draft is for is said once. */
const newDraft = (at: number) => async (desk: Desk) => {
  await press(desk, 'Alt+n');
  const steps = desk.page.getByRole('navigation', { name: '步骤' }).getByRole('button');
  await steps.first().click();
  const district = desk.page.getByRole('combobox', { name: '区', exact: true });
  if ((await district.inputValue()) === '') {
    await district.fill('徐汇');
    await desk.page.locator('.ant-select-item-option-active', { hasText: '徐汇区' }).waitFor();
    await press(desk, 'Enter');
  }
  await steps.nth(at - 1).click();
  await desk.page.getByRole('region', { name: new RegExp(`^第${at}步`) }).waitFor();
};

/** An entry of 先例库的更多操作; what it opens. */
const library = (item: string, name: string) => async (desk: Desk) => {
  await tab(desk, '先例');
  await click(desk, '先例库的更多操作');
  await desk.page.getByRole('menuitem', { name: item }).click();
  await dialog(desk, name);
};

/** 文稿信息, once the check has seen the words. */
async function info(desk: Desk): Promise<void> {
  await press(desk, 'Alt+i');
  await dialog(desk, '文稿信息');
  await desk.page.locator('.info-summary').waitFor();
}

/** Opens a text in place of the draft; without the test runner, unlike `replaceDraft`. */
async function open(desk: Desk, text: string): Promise<void> {
  await desk.page.getByLabel('选择要打开的文件').setInputFiles({
    name: '稿.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text, 'utf8'),
  });
  await click(desk, '替换草稿');
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** In the order of a drafter's way; what changes the draft comes last. */
export const screens: readonly Screen[] = [
  { id: 'page', name: '正文与全稿对照', show: (desk) => desk.outline.waitFor() },
  {
    id: 'compare',
    name: '对照·本条',
    show: async (desk) => {
      await goToClause(desk, '提升代理服务质量');
      await tab(desk, '对照');
      await desk.side.getByRole('article', { name: '上海' }).waitFor();
    },
  },
  {
    id: 'suggest',
    name: '建议·本条',
    show: async (desk) => {
      await goToClause(desk, '培育品牌服务机构');
      await tab(desk, '建议');
      await desk.side
        .getByText(/^依据：/)
        .first()
        .waitFor();
    },
  },
  {
    id: 'suggest-draft',
    name: '建议·全稿',
    show: async (desk) => {
      await tab(desk, '建议');
      await desk.side.getByText('全稿', { exact: true }).click();
    },
  },
  {
    id: 'check-clean',
    name: '检查·没有问题',
    show: async (desk) => {
      await press(desk, 'Control+6');
      await desk.side.getByRole('heading', { name: '没有发现问题' }).waitFor();
    },
  },
  { id: 'remarks-empty', name: '批注·还没有', show: (desk) => tab(desk, /^批注/) },
  {
    id: 'search',
    name: '检索',
    show: async (desk) => {
      await tab(desk, '检索');
      await desk.side
        .getByRole('textbox')
        .or(desk.side.getByRole('searchbox'))
        .first()
        .fill('代理');
      await desk.side.getByText(/^找到\d+条/).waitFor();
    },
  },
  {
    id: 'library',
    name: '先例',
    show: async (desk) => {
      await tab(desk, '先例');
      await desk.side.locator('.library').waitFor();
    },
  },
  {
    id: 'reader',
    name: '先例·原文',
    show: async (desk) => {
      await tab(desk, '先例');
      await desk.side.locator('.library-name').first().click();
      await desk.side.locator('.reader-line').first().waitFor();
    },
  },
  { id: 'grid', name: '全幅对照·逐条', show: (desk) => full(desk, '逐条对照', '.grid-map') },
  { id: 'coverage', name: '全幅对照·覆盖', show: (desk) => full(desk, '覆盖', '.coverage-title') },
  { id: 'opinions', name: '全幅对照·征求意见', show: (desk) => full(desk, '征求意见') },
  { id: 'versions-empty', name: '全幅对照·版本', show: (desk) => full(desk, '版本') },
  {
    id: 'paper',
    name: '版式',
    show: async (desk) => {
      await press(desk, 'Control+5');
      await desk.page.locator('.sheet').first().waitFor();
    },
  },
  { id: 'new-1', name: '新建·文种与地区', show: newDraft(1) },
  { id: 'new-2', name: '新建·机关与期限', show: newDraft(2) },
  { id: 'new-3', name: '新建·先例与依据', show: newDraft(3) },
  { id: 'new-4', name: '新建·提纲', show: newDraft(4) },
  { id: 'new-5', name: '新建·预览', show: newDraft(5) },
  {
    id: 'adding',
    name: '先例入库',
    show: async (desk) => {
      await tab(desk, '先例');
      await click(desk, '添加先例');
      await desk.page.getByRole('main', { name: '先例入库' }).waitFor();
    },
  },
  { id: 'topics', name: '自定主题', show: library('自定主题', '自定主题') },
  { id: 'places', name: '各地资料', show: library('各地资料', '各地资料') },
  { id: 'info', name: '文稿信息', show: info },
  {
    id: 'info-writing',
    name: '文稿信息·写入正文',
    show: async (desk) => {
      await info(desk);
      await click(desk, '改写有效期');
      const sheet = desk.page.getByRole('dialog', { name: '文稿信息' });
      await sheet.getByLabel('有效期', { exact: true }).fill('6年');
      await sheet.getByText(/^有效期超过5年/).waitFor();
    },
  },
  {
    id: 'profile',
    name: '本稿的地区与机关',
    show: library('本稿的地区与机关', '文稿信息'),
  },
  { id: 'check-rules', name: '检查设置', show: library('检查设置', '检查设置') },
  {
    id: 'drafts',
    name: '草稿',
    show: async (desk) => {
      await press(desk, 'Alt+o');
      await desk.page.getByRole('main', { name: '草稿' }).waitFor();
    },
  },
  {
    id: 'palette',
    name: '命令面板',
    show: async (desk) => {
      await press(desk, 'Control+k');
      await desk.page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'sheet',
    name: '快捷键一览',
    show: async (desk) => {
      await press(desk, 'Control+/');
      await desk.page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'tour',
    name: '使用导览',
    show: async (desk) => {
      await press(desk, 'Control+k');
      await desk.page.getByRole('combobox').fill('使用导览');
      await press(desk, 'Enter');
      await dialog(desk, /^使用导览，第1步/);
    },
  },
  {
    id: 'look',
    name: '外观',
    show: async (desk) => {
      await click(desk, '外观');
      await dialog(desk, '外观');
    },
  },
  {
    id: 'redline',
    name: '导出修订稿',
    show: async (desk) => {
      await click(desk, '导出其他文件');
      await desk.page.getByRole('menuitem', { name: /修订稿/ }).click();
      await dialog(desk, '导出修订稿');
    },
  },
  {
    id: 'export-menu',
    name: '导出菜单',
    show: async (desk) => {
      await click(desk, '导出其他文件');
      await desk.page.getByRole('menuitem', { name: /修订稿/ }).waitFor();
    },
  },
  {
    id: 'find',
    name: '查找替换',
    show: async (desk) => {
      await press(desk, 'Control+f');
      await desk.page.locator('.find-panel [name="search"]').fill('服务');
      await desk.page.locator('.find-count', { hasText: /\d/ }).waitFor();
    },
  },
  {
    id: 'revised',
    name: '打开审改稿',
    show: async (desk) => {
      await desk.page
        .getByLabel('选择要打开的文件')
        .setInputFiles(fixture('drafts/draft-raw.docx'));
      await desk.page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'check',
    name: '检查·有问题',
    show: async (desk) => {
      await open(desk, flawed);
      await press(desk, 'Control+6');
      await desk.side.getByText('“（二）”在本级出现两次').waitFor();
    },
  },
  {
    id: 'info-faults',
    name: '文稿信息·有问题',
    show: async (desk) => {
      await info(desk);
      await desk.page.getByLabel('抄送', { exact: true }).fill('区委办公室、各有关单位。');
      await desk.page.getByLabel('印发日期', { exact: true }).fill('2026年2月30日');
      await desk.page.getByText('日历上没有这一天。').waitFor();
    },
  },
  {
    id: 'fixes',
    name: '一键修改',
    show: async (desk) => {
      await press(desk, 'Control+6');
      await click(desk, /^(全部采用安全修改|逐处选择修改)/);
      await dialog(desk, '修改预览');
    },
  },
  {
    id: 'renumber',
    name: '重排序号',
    show: async (desk) => {
      await press(desk, 'Alt+r');
      await desk.page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'failure',
    name: '打不开的文件',
    show: async (desk) => {
      await desk.page.getByLabel('选择要打开的文件').setInputFiles({
        name: '旧稿.doc',
        mimeType: 'application/msword',
        buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      });
      await desk.page.getByRole('alert').waitFor();
    },
  },
  {
    id: 'empty',
    name: '空白草稿',
    show: async (desk) => {
      await desk.text.focus();
      await press(desk, 'Control+a');
      await press(desk, 'Delete');
      await desk.page.getByText(/^在此输入或粘贴草稿正文/).waitFor();
    },
  },
  { id: 'info-empty', name: '文稿信息·空白草稿', show: info },
];
