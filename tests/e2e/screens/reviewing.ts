import type { Locator } from 'playwright-core';
import { markedCopy } from '../../opinion-files.ts';
import type { Desk } from '../desk.ts';
import { reviewersFile } from '../reviewers-file.ts';
import { full } from './full.ts';
import { confirm, fixture, open, press, type Screen, saved } from './screen.ts';

const tianhe = fixture('checks/tianhe/draft-clean.txt');
const cut = tianhe
  .replace('每年累计不超过80万元', '每年累计不超过60万元')
  .replace('依法使用公共数据', '依法依规使用公共数据');

const region = ({ page }: Desk): Locator => page.getByRole('region', { name: '征求意见' });

/** The replies of three offices, as they come in. */
const replies = [
  {
    name: '财政局复函.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(fixture('opinions/tianhe-finance.txt')),
  },
  {
    name: '人社局.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(fixture('opinions/tianhe-hr.txt')),
  },
  {
    name: '商务金融局修改稿.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(
      markedCopy(tianhe, [
        { kind: 'replace', find: '总额的50%', by: '李四', words: '总额的40%' },
        {
          kind: 'comment',
          find: '同一机构每年累计不超过80万元',
          by: '李四',
          text: '建议将“同一机构每年累计不超过80万元”修改为“同一机构每年累计不超过50万元”。',
        },
      ]),
    ),
  },
];

/** 征求意见, versions and a reviewer's file, one after another on one draft. */
export const reviewing: readonly Screen[] = [
  {
    id: 'round-new',
    name: '征求意见·登记',
    show: async (desk) => {
      await open(desk, tianhe);
      await press(desk, 'Alt+p');
      await region(desk).getByRole('button', { name: '开始征求意见' }).click();
      await desk.page
        .getByRole('dialog')
        .getByLabel('征求单位')
        .fill('区财政局、区商务金融局\n区人力资源和社会保障局\n区公安分局');
    },
  },
  {
    id: 'round-empty',
    name: '征求意见·没有意见',
    show: async (desk) => {
      await press(desk, 'Alt+p');
      await region(desk).getByRole('button', { name: '开始征求意见' }).click();
      await desk.page
        .getByRole('dialog')
        .getByLabel('征求单位')
        .fill('区财政局、区商务金融局\n区人力资源和社会保障局\n区公安分局');
      await confirm(desk, /^开\s?始$/);
      await region(desk).getByText('4 家单位还没有意见。').waitFor();
      await saved(desk);
    },
  },
  {
    id: 'round-files',
    name: '征求意见·读入',
    show: async (desk) => {
      await press(desk, 'Alt+p');
      await region(desk).getByLabel('选择各单位的反馈文件').setInputFiles(replies);
      await desk.page.getByRole('dialog').getByText('读入反馈：3 份').waitFor();
    },
  },
  {
    id: 'round',
    name: '征求意见·处理',
    show: async (desk) => {
      await press(desk, 'Alt+p');
      await region(desk).getByLabel('选择各单位的反馈文件').setInputFiles(replies);
      await desk.page.getByRole('dialog').getByText('读入反馈：3 份').waitFor();
      await confirm(desk, '收入意见');
      await region(desk).locator('.opinion-main').first().click();
      await press(desk, '1');
      await press(desk, 'j');
      await press(desk, '2');
      await region(desk).getByText('部分采纳').first().waitFor();
      await saved(desk);
    },
  },
  {
    id: 'versions',
    name: '版本',
    show: async (desk) => {
      await full(desk, '版本');
      await desk.page.getByLabel('版本名称').fill('征求意见稿');
      await press(desk, 'Enter');
      const row = desk.page.getByRole('row').filter({ hasText: '征求意见稿' });
      await row.getByRole('button', { name: /征求意见稿$/ }).click();
      await desk.page
        .getByRole('complementary', { name: '版本的文字' })
        .getByText(/^第一条/)
        .waitFor();
    },
  },
  {
    id: 'versions-compare',
    name: '版本·对比',
    show: async (desk) => {
      await open(desk, cut);
      await full(desk, '版本');
      await desk.page.getByRole('button', { name: /^与.*征求意见稿.*对比$/ }).click();
      await desk.page.getByRole('grid', { name: '版本对比' }).locator('ins').first().waitFor();
    },
  },
  {
    id: 'review',
    name: '审改',
    show: async (desk) => {
      await open(desk, tianhe);
      await press(desk, 'Alt+v');
      const main = desk.page.getByRole('main', { name: '全幅对照' });
      await main.getByRole('button', { name: '导入审改稿' }).click();
      await main.getByLabel('选择要对比的文件').setInputFiles({
        name: '审改稿.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: await reviewersFile(tianhe, cut),
      });
      const list = desk.page.getByRole('list', { name: '审改稿的改动' });
      await list.locator('.review-state').first().waitFor();
      await press(desk, 'F8');
      await list.locator('[aria-current]').waitFor();
    },
  },
];
