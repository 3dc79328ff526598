import { goToClause } from '../desk.ts';
import { command, dialog, press, type Screen, tab } from './screen.ts';

/** The three panes around the example, and what lies over them. */
export const panes: readonly Screen[] = [
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
      await desk.side.getByText(/^对应条款/).waitFor();
    },
  },
  {
    id: 'borrow',
    name: '采纳预览',
    show: async (desk) => {
      await goToClause(desk, '培育品牌服务机构');
      await tab(desk, '建议');
      await desk.side.getByRole('button', { name: '借用整条：上海 二.9' }).click();
      const preview = desk.side.getByRole('region', { name: '采纳预览' });
      await preview.getByRole('button', { name: '插入正文' }).waitFor();
    },
  },
  {
    id: 'suggest-draft',
    name: '建议·全稿',
    show: async (desk) => {
      await tab(desk, '建议');
      await desk.side.getByText('全稿', { exact: true }).click();
      await desk.side.getByRole('heading', { name: /^缺少的条款/ }).waitFor();
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
    id: 'focus',
    name: '专注写作',
    show: async (desk) => {
      await goToClause(desk, '提升代理服务质量');
      await press(desk, 'F9');
      await desk.outline.waitFor({ state: 'hidden' });
    },
  },
  {
    id: 'counts',
    name: '字数统计',
    show: async (desk) => {
      await goToClause(desk, '提升代理服务质量');
      await desk.page.getByRole('button', { name: /字数统计$/ }).click();
      await desk.page.getByRole('table', { name: '字数统计' }).waitFor();
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
    id: 'find-nothing',
    name: '查找·没有找到',
    show: async (desk) => {
      await press(desk, 'Control+f');
      await desk.page.locator('.find-panel [name="search"]').fill('京津冀');
      await desk.page.locator('.find-count', { hasText: '没有找到' }).waitFor();
    },
  },
  {
    id: 'replace',
    name: '替换预览',
    show: async (desk) => {
      await goToClause(desk, '培育品牌服务机构');
      await press(desk, 'Control+h');
      const panel = desk.page.getByRole('search', { name: '查找和替换' });
      await panel.getByLabel('查找', { exact: true }).fill('服务机构');
      await panel.getByLabel('查找范围').selectOption('本条');
      await panel.getByLabel('替换为').fill('专业机构');
      await panel.getByRole('button', { name: '全部替换' }).click();
      await panel.getByRole('group', { name: '替换预览' }).waitFor();
    },
  },
  {
    id: 'clause-menu',
    name: '本条操作',
    show: async (desk) => {
      await goToClause(desk, '拓展法律服务领域');
      const row = desk.outline.getByRole('treeitem', { name: '拓展法律服务领域' });
      await row.getByRole('button', { name: '本条操作' }).click();
      await desk.page.getByRole('menuitem', { name: /^重排序号/ }).waitFor();
    },
  },
  {
    id: 'schemes',
    name: '更改序号样式',
    show: async (desk) => {
      await press(desk, 'Alt+Shift+r');
      await desk.page.getByRole('dialog').getByText('两级措施，每部分从1起编').click();
      await desk.page.getByRole('button', { name: /^更改\d+处$/ }).waitFor();
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
    id: 'palette-nothing',
    name: '命令面板·没有',
    show: async (desk) => {
      await press(desk, 'Control+k');
      await desk.page.getByRole('combobox').fill('没有这个命令');
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
    id: 'guide',
    name: '用户手册',
    show: async (desk) => {
      await press(desk, 'F1');
      await dialog(desk, '用户手册');
      await desk.page.getByRole('article', { name: '第一次打开' }).waitFor();
    },
  },
  {
    id: 'guide-check',
    name: '用户手册·检查',
    show: async (desk) => {
      await press(desk, 'F1');
      await dialog(desk, '用户手册');
      await desk.page.getByRole('button', { name: '检查与订正' }).click();
      await desk.page.getByRole('article', { name: '检查与订正' }).waitFor();
    },
  },
  {
    id: 'about',
    name: '关于',
    show: async (desk) => {
      await command(desk, '关于措施起草台');
      await desk.page.getByLabel('第三方许可').getByText('react').first().waitFor();
    },
  },
  {
    id: 'tour',
    name: '使用导览',
    show: async (desk) => {
      await command(desk, '使用导览');
      await dialog(desk, /^使用导览，第1步/);
    },
  },
  {
    id: 'look',
    name: '外观',
    show: async (desk) => {
      await desk.page.getByRole('button', { name: '外观', exact: true }).click();
      await dialog(desk, '外观');
    },
  },
];
