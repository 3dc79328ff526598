import { click, dialog, fixture, info, open, press, type Screen } from './screen.ts';

/** A draft with faults, by which the example is replaced. */
export const checking: readonly Screen[] = [
  {
    id: 'check',
    name: '检查·有问题',
    show: async (desk) => {
      await open(desk, fixture('drafts/draft-raw.txt'));
      await press(desk, 'Control+6');
      await desk.side.getByText('“（二）”在本级出现两次').waitFor();
    },
  },
  {
    id: 'ignore',
    name: '忽略问题',
    show: async (desk) => {
      await press(desk, 'Control+6');
      await desk.side.getByRole('button', { name: /^忽略/ }).first().click();
      await desk.page.getByRole('dialog').waitFor();
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
];
