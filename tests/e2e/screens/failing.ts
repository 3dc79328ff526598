import { type Desk, reload } from '../desk.ts';
import { notThere, unanswered } from '../parts.ts';
import { click, info, press, type Screen, saved, tab } from './screen.ts';

/** The host does not answer, or answers that. */
async function answer(desk: Desk, method: string, reply: object | null): Promise<void> {
  await desk.page.route(`**/api/${method}`, (route) =>
    reply === null ? new Promise<void>(() => undefined) : route.fulfill({ json: reply }),
  );
}
const refusal = (code: string, message: string) => ({ ok: false, code, message });
const full = refusal(
  'failed',
  '草稿没有保存：磁盘已满。请腾出磁盘空间后重试；文字还在窗口里，可以接着写，也可以先复制到别处。',
);

async function write(desk: Desk, words: string): Promise<void> {
  await press(desk, 'Control+End');
  await desk.page.keyboard.insertText(words);
}

/** Loading, as far as it can be seen, and what goes wrong. */
export const failing: readonly Screen[] = [
  {
    id: 'unsaved',
    name: '未能保存',
    show: async (desk) => {
      await answer(desk, 'saveDraft', full);
      await write(desk, '本措施由区市场监管局负责解释。');
      await desk.page.getByRole('button', { name: /^未能保存：/ }).waitFor();
    },
  },
  {
    id: 'unsaved-why',
    name: '未能保存·原因',
    show: async (desk) => {
      await answer(desk, 'saveDraft', full);
      await write(desk, '各部门可以制定实施细则。');
      await desk.page.getByRole('button', { name: /^未能保存：/ }).click();
      await desk.page.getByRole('dialog', { name: '未能保存' }).waitFor();
    },
  },
  {
    id: 'conflict',
    name: '别处保存了较新的文本',
    show: async (desk) => {
      await answer(desk, 'saveDraft', refusal('conflict', '这份草稿已在别处保存。'));
      await write(desk, '资金使用情况每年公布。');
      await desk.page.getByText('已在别处保存了较新的文本').waitFor();
    },
  },
  {
    id: 'removed',
    name: '草稿不在原处',
    show: async (desk) => {
      await write(desk, '执行中的问题由区市场监管局协调。');
      await saved(desk);
      await answer(desk, 'draftStamp', { ok: true, value: { kind: 'missing' } });
      await desk.page.getByText('这份草稿已不在原处').waitFor();
    },
  },
  {
    id: 'server-lost',
    name: '与本机程序断开',
    show: async (desk) => {
      await desk.page.route('**/api/*', (route) => route.abort());
      await write(desk, '重大事项报区政府决定。');
      await desk.page.getByText(/^未能保存：.*连接已断开/).waitFor();
      await press(desk, 'Control+e');
      await desk.page.getByText(/^未能导出：/).waitFor();
    },
  },
  {
    id: 'part-silent',
    name: '全幅对照·程序没有应答',
    show: async (desk) => {
      await unanswered(desk.page);
      await reload(desk);
      await press(desk, 'Control+4');
      await desk.page.getByText('全幅对照没有打开').waitFor();
    },
  },
  {
    id: 'part-gone',
    name: '全幅对照·没有取到',
    show: async (desk) => {
      await notThere(desk.page, 'full-layer');
      await reload(desk);
      await press(desk, 'Control+4');
      await desk.page.getByRole('button', { name: '重新载入' }).waitFor();
    },
  },
  {
    id: 'drafts-loading',
    name: '草稿·读取中',
    show: async (desk) => {
      await answer(desk, 'listDrafts', null);
      await press(desk, 'Alt+o');
      await desk.page.getByText('正在读取草稿列表…').waitFor();
    },
  },
  {
    id: 'drafts-failed',
    name: '草稿·没有读出',
    show: async (desk) => {
      await answer(
        desk,
        'listDrafts',
        refusal('failed', '草稿文件夹没有读出：没有权限。请检查后重试。'),
      );
      await press(desk, 'Alt+o');
      await desk.page.getByRole('alert').waitFor();
    },
  },
  {
    id: 'opening',
    name: '正在打开草稿',
    show: async (desk) => {
      await answer(desk, 'openDraft', null);
      await desk.page.reload();
      await desk.page.getByText('正在打开草稿…').waitFor();
    },
  },
  {
    id: 'library-loading',
    name: '先例·读取中',
    show: async (desk) => {
      await answer(desk, 'showPrecedent', null);
      await desk.page.reload();
      await desk.text.waitFor();
      await tab(desk, '先例');
    },
  },
  {
    id: 'not-opened',
    name: '草稿没有打开',
    show: async (desk) => {
      const why = '草稿无法读取：没有权限。请检查文件夹后重新打开，其中的草稿未受影响。';
      await answer(desk, 'openDraft', refusal('failed', why));
      await desk.page.reload();
      await desk.page.getByRole('region', { name: '其余草稿' }).waitFor();
    },
  },
  {
    id: 'damaged',
    name: '草稿的文件已损坏',
    show: async (desk) => {
      await desk.page.route('**/api/listDrafts', async (route) => {
        const reply = await route.fetch();
        const { value } = await reply.json();
        const [lost, ...drafts] = value.drafts;
        await route.fulfill({ json: { ok: true, value: { ...value, drafts, damaged: [lost] } } });
      });
      const id = await desk.page.evaluate(() => sessionStorage.getItem('measures.draft'));
      const why = '草稿文件已损坏，无法读取。可以恢复最后一份完好的文字，损坏的文件会另行保留。';
      await answer(desk, 'openDraft', { ...refusal('damaged', why), draft: id ?? 'example' });
      await desk.page.reload();
      await desk.page.getByRole('region', { name: '其余草稿' }).waitFor();
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
      await saved(desk);
    },
  },
  {
    id: 'empty-check',
    name: '空白草稿·检查',
    show: (desk) => press(desk, 'Control+6'),
  },
  {
    id: 'empty-grid',
    name: '空白草稿·逐条对照',
    show: async (desk) => {
      await click(desk, '全幅对照');
      await desk.page.getByRole('main', { name: '全幅对照' }).waitFor();
    },
  },
  { id: 'info-empty', name: '文稿信息·空白草稿', show: info },
];
