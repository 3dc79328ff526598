import { libraryFile } from '../../../shared/library/library-file.ts';
import { generatedLibrary } from '../../bench/scale/generated.ts';
import type { Desk } from '../desk.ts';
import { click, dialog, fixture, info, press, type Screen, tab } from './screen.ts';

/** An entry of 先例库的更多操作; what it opens. */
const more = (item: string, name: string) => async (desk: Desk) => {
  await tab(desk, '先例');
  await click(desk, '先例库的更多操作');
  await desk.page.getByRole('menuitem', { name: item }).click();
  await dialog(desk, name);
};

const search = async (desk: Desk, words: string, found: RegExp): Promise<void> => {
  await tab(desk, '检索');
  await desk.side.getByRole('textbox').or(desk.side.getByRole('searchbox')).first().fill(words);
  await desk.side.getByText(found).first().waitFor();
};

/** 单位共享先例库, with some documents in it from the first time on. */
const sharedLibrary = async (desk: Desk): Promise<void> => {
  const { page, side } = desk;
  await tab(desk, '检索');
  await side.getByRole('button', { name: '单位共享先例库' }).click();
  const empty = side.getByText(/^单位共享先例库是空的/);
  const filled = side.getByText(/^共\d+份/);
  await empty.or(filled).waitFor();
  if (await filled.isVisible()) return;
  await page.getByLabel('选择要导入共享先例库的文件').setInputFiles({
    name: '单位先例.json',
    mimeType: 'application/json',
    buffer: Buffer.from(libraryFile([...generatedLibrary(600)], [], {}), 'utf8'),
  });
  await filled.waitFor();
};

/** The precedents and what is known of places, organs and rules. */
export const library: readonly Screen[] = [
  { id: 'search', name: '检索', show: (desk) => search(desk, '代理', /^找到\d+条/) },
  { id: 'search-nothing', name: '检索·没有', show: (desk) => search(desk, '海水养殖', /没有/) },
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
  {
    id: 'adding',
    name: '先例入库',
    show: async (desk) => {
      await tab(desk, '先例');
      await click(desk, '添加先例');
      await desk.page.getByRole('main', { name: '先例入库' }).waitFor();
    },
  },
  {
    id: 'adding-review',
    name: '先例入库·核对',
    show: async (desk) => {
      await tab(desk, '先例');
      await click(desk, '添加先例');
      const field = desk.page.getByLabel('粘贴先例全文');
      await field.fill(fixture('checks/tianhe/draft-clean.txt'));
      await click(desk, '核对这份文字');
      await desk.page.getByRole('list', { name: '识别出的条款' }).waitFor();
    },
  },
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
    id: 'shared-found',
    name: '单位共享先例库·检索',
    show: async (desk) => {
      await sharedLibrary(desk);
      const field = desk.side.getByRole('textbox', { name: '检索单位共享先例库' });
      await field.fill('知识产权');
      await field.press('Enter');
      await desk.side.getByText(/^先列出\d+条/).waitFor();
    },
  },
  {
    id: 'shared-near',
    name: '单位共享先例库·与全稿相近',
    show: async (desk) => {
      await sharedLibrary(desk);
      await click(desk, '与全稿相近');
      await desk.side.getByText(/^与全稿相近的/).waitFor();
    },
  },
  { id: 'topics', name: '自定主题', show: more('自定主题', '自定主题') },
  { id: 'places', name: '各地资料', show: more('各地资料', '各地资料') },
  {
    id: 'profile',
    name: '本稿的地区与机关',
    show: more('本稿的地区与机关', '文稿信息'),
  },
  { id: 'check-rules', name: '检查设置', show: more('检查设置', '检查设置') },
  {
    id: 'check-words',
    name: '检查设置·本单位用语',
    show: async (desk) => {
      await more('检查设置', '检查设置')(desk);
      await desk.page
        .getByRole('dialog')
        .getByRole('tab', { name: /^本单位用语/ })
        .click();
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
    id: 'paper',
    name: '版式',
    show: async (desk) => {
      await press(desk, 'Control+5');
      await desk.page.locator('.sheet').first().waitFor();
      await desk.page.getByLabel(/^页码，共/).fill('1');
      await press(desk, 'Enter');
    },
  },
  {
    id: 'paper-advice',
    name: '版式·提示',
    show: async (desk) => {
      await press(desk, 'Control+5');
      await desk.page.locator('.sheet').first().waitFor();
      await desk.page.getByRole('tab', { name: /^提示/ }).click();
    },
  },
];
