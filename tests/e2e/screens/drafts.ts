import { type Desk, goToClause } from '../desk.ts';
import { makeDrafts, openByName, openList, searchField } from '../draft-list.ts';
import { dialog, fixturePath, press, type Screen, select, tab } from './screen.ts';

const remarked = async (desk: Desk): Promise<void> => {
  await select(desk, '单一代理向全链条');
  await press(desk, 'Alt+m');
  await desk.page.getByLabel('批注内容').fill('“全链条”是否需要解释？请与上位文件的表述核对。');
};

/** The drafts, several of them open, and what is written on the page. Change what is kept. */
export const drafts: readonly Screen[] = [
  { id: 'drafts', name: '草稿', show: openList },
  {
    id: 'bin-empty',
    name: '回收站·空',
    show: async (desk) => {
      await openList(desk);
      await desk.page.getByRole('button', { name: '回收站' }).click();
      await desk.page.getByText('回收站是空的').waitFor();
    },
  },
  {
    id: 'tabs',
    name: '几份草稿的标签',
    show: async (desk) => {
      await makeDrafts(desk, [
        '静安区关于促进知识产权服务业高质量发展的若干措施\n一、提升供给\n（一）培育机构。对［待填：条件］的机构给予支持。\n',
        '浦东新区知识产权服务业行动计划（2026—2028年）\n一、总体要求\n二、主要任务\n',
      ]);
      await openByName(desk, '静安');
      await openByName(desk, '浦东');
      await openByName(desk, '徐汇');
    },
  },
  {
    id: 'drafts-several',
    name: '草稿·几份',
    show: async (desk) => {
      await openList(desk);
      await searchField(desk).press('ArrowDown');
    },
  },
  {
    id: 'drafts-nothing',
    name: '草稿·没有找到',
    show: async (desk) => {
      await openList(desk);
      await searchField(desk).fill('海水养殖');
    },
  },
  {
    id: 'drafts-menu',
    name: '草稿菜单',
    show: async (desk) => {
      await desk.page.getByRole('button', { name: '草稿列表' }).click();
      await desk.page.locator('.drafts-menu [role="menu"]').getByText('静安').waitFor();
    },
  },
  {
    id: 'composer',
    name: '写批注',
    show: async (desk) => {
      await goToClause(desk, '培育品牌服务机构');
      await remarked(desk);
    },
  },
  {
    id: 'remarks',
    name: '批注',
    show: async (desk) => {
      await goToClause(desk, '培育品牌服务机构');
      await remarked(desk);
      await press(desk, 'Control+Enter');
      await tab(desk, /^批注/);
      await desk.side.getByRole('article', { name: '本人的批注' }).first().waitFor();
    },
  },
  {
    id: 'revised',
    name: '打开审改稿',
    show: async (desk) => {
      await desk.page
        .getByLabel('选择要打开的文件')
        .setInputFiles(fixturePath('drafts/draft-raw.docx'));
      await dialog(desk, /含有修订/);
    },
  },
];
