import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hangzhou } from '../builders-own.ts';
import { agree, closeDesk, type Desk, goToClause, leave, onPage, reload } from './desk.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const product = running();
const colleague = running();

const showTab = (desk: Desk, name: string): Promise<void> =>
  desk.side.getByRole('tab', { name, exact: true }).click();

const showLibrary = async (desk: Desk): Promise<Locator> => {
  await showTab(desk, '先例');
  const list = desk.side.locator('.library');
  await list.waitFor();
  return list;
};

const namesIn = (list: Locator): Promise<readonly string[]> =>
  list.locator('.library-name').allInnerTexts();

const addFile = async (desk: Desk, name: string, text: string): Promise<Locator> => {
  await showLibrary(desk);
  await desk.page.getByRole('button', { name: '添加先例' }).click();
  await desk.page.getByLabel('选择要入库的文件').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text, 'utf8'),
  });
  return desk.page.getByRole('main', { name: '先例入库' });
};

const menu = async (desk: Desk, item: string): Promise<void> => {
  await desk.page.getByRole('button', { name: '先例库的更多操作' }).click();
  await desk.page.getByRole('menuitem', { name: item }).click();
};

/** A press on an entry that is still unfolding may have no effect: pressed until its dialog is there. */
const dialogOf = async (desk: Desk, item: string, name: string): Promise<Locator> => {
  const dialog = desk.page.getByRole('dialog', { name });
  const entry = desk.page.getByRole('menuitem', { name: item });
  await expect
    .poll(
      async () => {
        if (await dialog.isVisible()) return true;
        if (await entry.isVisible()) await entry.click({ timeout: 1000 }).catch(() => undefined);
        else await desk.page.getByRole('button', { name: '先例库的更多操作' }).click();
        return dialog.isVisible();
      },
      { interval: 500 },
    )
    .toBe(true);
  return dialog;
};

const pick = async (desk: Desk, field: Locator, label: string): Promise<void> => {
  await field.click();
  await field.fill(label);
  await desk.page.locator('.ant-select-item-option', { hasText: label }).first().click();
};

const corrected = { clause: '培养知识产权服务人才', topic: '人才培养' };

describe('a library of one’s own', () => {
  it('takes a document in after a look at what was read, and a topic put right', async () => {
    const desk = await product.openDesk();
    const view = await addFile(desk, '杭州.txt', hangzhou);
    await view.getByRole('region', { name: '原文' }).getByText('最高不超过30万元').waitFor();
    await eventually(() => view.getByLabel('简称').inputValue(), '杭州');
    await eventually(() => view.getByLabel('年份').inputValue(), '2024');
    await eventually(() => view.getByLabel('识别出的条款').getByRole('listitem').count(), 3);

    const topic = view.getByRole('button', { name: `更改“${corrected.clause}”的主题` });
    await topic.click();
    await pick(desk, view.getByRole('combobox', { name: '主要主题' }), corrected.topic);
    await view.getByRole('button', { name: '完成' }).click();
    await view.getByText(`✓ ${corrected.topic}`).waitFor();

    // Escape and F5 keep what was done so far.
    await desk.page.keyboard.press('Escape');
    await onPage(desk);
    await desk.page.reload();
    await onPage(desk);
    await showLibrary(desk);
    await desk.page.getByRole('button', { name: '待核对 1' }).click();
    await view.getByText(`✓ ${corrected.topic}`).waitFor();

    await view.getByRole('button', { name: '入库', exact: true }).click();
    await view.waitFor({ state: 'detached' });
    const list = await showLibrary(desk);
    await expect.poll(() => namesIn(list)).toHaveLength(6);
    await list.getByRole('button', { name: /^杭州/ }).click();
    await desk.side.getByText(`✓ ${corrected.topic}`).waitFor();
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('stands wherever a built-in precedent stands', async () => {
    const desk = await product.openDesk();
    await showTab(desk, '检索');
    await desk.side.getByRole('textbox', { name: '检索先例' }).fill('证据保全公证');
    await desk.side.getByRole('button', { name: /杭州/ }).waitFor();

    await showTab(desk, '对照');
    await goToClause(desk, '培育品牌服务机构');
    await desk.side.getByRole('button', { name: '杭州', exact: true }).click();
    await desk.side.getByRole('article', { name: '杭州' }).waitFor();

    await showTab(desk, '建议');
    await goToClause(desk, '拓展法律服务领域');
    await desk.side.getByText('拓展知识产权公证服务').first().waitFor();
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('tells that a pasted text is there already', async () => {
    const desk = await product.openDesk();
    await showLibrary(desk);
    await desk.page.getByRole('button', { name: '添加先例' }).click();
    await desk.page.getByLabel('粘贴先例全文').fill(hangzhou);
    await desk.page.getByRole('button', { name: '核对这份文字' }).click();
    await desk.page.getByText('先例库里已有这份文字，即“杭州”').waitFor();
    await closeDesk(desk);
  });

  it('refuses a marked text with the reason and keeps what was typed', async () => {
    const desk = await product.openDesk();
    await showLibrary(desk);
    await desk.page.getByRole('button', { name: '添加先例' }).click();
    const marked = `机密★10年\n${hangzhou}`;
    await desk.page.getByLabel('粘贴先例全文').fill(marked);
    await desk.page.getByRole('button', { name: '核对这份文字' }).click();
    const refusal = desk.page.getByRole('alert').filter({ hasText: '机密' });
    await refusal.waitFor();
    await eventually(() => desk.page.getByLabel('粘贴先例全文').inputValue(), marked);
    await desk.page.getByLabel('粘贴先例全文').fill('');
    await closeDesk(desk);
  });

  it('is renamed, and a removed document comes back', async () => {
    const desk = await product.openDesk();
    const list = await showLibrary(desk);
    await list.getByRole('button', { name: '修改“杭州”' }).click();
    const view = desk.page.getByRole('main', { name: '先例入库' });
    await view.getByLabel('简称').fill('杭州市监');
    await view.getByRole('button', { name: '保存', exact: true }).click();
    await view.waitFor({ state: 'detached' });
    await list.getByRole('button', { name: '移除“杭州市监”' }).click();
    await eventually(() => list.getByRole('listitem').count(), 5);
    await desk.side.getByRole('button', { name: '撤销移除' }).click();
    await eventually(() => list.getByRole('listitem').count(), 6);
    await list.getByRole('button', { name: /^杭州市监/ }).click();
    await desk.side.getByText(`✓ ${corrected.topic}`).waitFor();
    await closeDesk(desk);
  });

  it('knows a topic of one’s own and uses it', async () => {
    const desk = await product.openDesk();
    await showLibrary(desk);
    const dialog = await dialogOf(desk, '自定主题…', '自定主题');
    await dialog.getByRole('button', { name: '添加主题' }).click();
    await dialog.getByLabel('第1个主题的名称').fill('公证服务');
    await dialog.getByLabel('第1个主题的说明').fill('公证机构、证据保全公证');
    await agree(dialog.getByRole('button', { name: /保\s*存/ }));

    await desk.side
      .getByRole('button', { name: /^上海市? / })
      .first()
      .click();
    await desk.side
      .getByRole('button', { name: /^更改“/ })
      .first()
      .click();
    await pick(desk, desk.side.getByRole('combobox', { name: '主要主题' }), '公证服务');
    await desk.side.getByText('✓ 公证服务').waitFor();

    await showTab(desk, '检索');
    const filter = desk.side.getByRole('combobox', { name: '主题' });
    await filter.click();
    // The topics of one's own stand last.
    await filter.press('ArrowUp');
    await filter.press('Enter');
    // The clause that was put there, and the one whose words say so.
    await desk.side.getByText('找到2条').waitFor();
    await desk.side.getByRole('button', { name: /^杭州市监/ }).waitFor();
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  it('keeps what is typed of topics while the settings are still being read', async () => {
    const desk = await product.openDesk();
    const read = { now: (): void => undefined };
    const settings = new Promise<void>((resolve) => {
      read.now = resolve;
    });
    let first = true;
    await desk.page.route('**/api/readSettings', async (route) => {
      if (first) {
        first = false;
        await settings;
      }
      await route.fallback();
    });
    await reload(desk);
    await showLibrary(desk);
    const dialog = await dialogOf(desk, '自定主题…', '自定主题');
    const names = () =>
      dialog
        .getByRole('textbox', { name: /的名称$/ })
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    await dialog.getByRole('button', { name: '添加主题' }).click();
    await dialog.getByLabel('第1个主题的名称').fill('数据知识产权');
    read.now();
    await eventually(names, ['公证服务', '数据知识产权']);
    await agree(dialog.getByRole('button', { name: /保\s*存/ }));
    await dialogOf(desk, '自定主题…', '自定主题');
    await eventually(names, ['公证服务', '数据知识产权']);
    await dialog.getByRole('button', { name: '删除主题“数据知识产权”' }).click();
    await agree(dialog.getByRole('button', { name: /保\s*存/ }));
    await closeDesk(desk);
  });

  it('goes to a colleague as one file, and nothing comes twice', async () => {
    const desk = await product.openDesk();
    await showLibrary(desk);
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      menu(desk, '导出自有先例库'),
    ]);
    const file = await readFile(await download.path());
    await closeDesk(desk);

    const theirs = await colleague.openDesk();
    for (const fresh of [true, false]) {
      const list = await showLibrary(theirs);
      await theirs.page.getByLabel('选择要导入的先例库文件').setInputFiles({
        name: '先例库.json',
        mimeType: 'application/json',
        buffer: file,
      });
      const dialog = theirs.page.getByRole('dialog', { name: '导入先例库' });
      await dialog.getByText(fresh ? '杭州市监（2024）' : '没有新的先例和主题').waitFor();
      await agree(dialog.getByRole('button', { name: /导\s*入/ }));
      await eventually(() => list.getByRole('listitem').count(), 6);
    }
    await theirs.side.getByRole('button', { name: /^杭州市监/ }).click();
    await theirs.side.getByText(`✓ ${corrected.topic}`).waitFor();
    expect(theirs.problems).toEqual([]);
    await closeDesk(theirs);
  });
});

describe('the district of a draft', () => {
  it('is proposed from the title and put right at any time', async () => {
    const desk = await product.openDesk();
    await desk.page.getByRole('button', { name: '本稿地区：徐汇区，更改' }).click();
    const sheet = desk.page.getByRole('dialog', { name: '文稿信息' });
    await sheet.getByLabel('牵头机关').fill('区知识产权局');
    await desk.page.keyboard.press('Tab');
    await leave(desk, sheet);
    await onPage(desk);
    await desk.save.waitFor();
    await desk.page.reload();
    await onPage(desk);
    await desk.page.getByRole('button', { name: '本稿地区：徐汇区，更改' }).click();
    await eventually(() => sheet.getByLabel('牵头机关').inputValue(), '区知识产权局');
    await desk.page.keyboard.press('Escape');
    await closeDesk(desk);
  });

  it('is filled in from what the user says of it', async () => {
    const desk = await product.openDesk();
    await showLibrary(desk);
    const places = await dialogOf(desk, '各地资料…', '各地资料');
    await places.getByRole('combobox', { name: '区', exact: true }).fill('徐汇区');
    await places.getByLabel('牵头机关').fill('区知产局');
    await agree(places.getByRole('button', { name: /保\s*存/ }));
    const dialog = await dialogOf(desk, '本稿的地区与机关…', '文稿信息');
    await dialog.getByRole('button', { name: '按各地资料重填以下各项' }).click();
    await eventually(() => dialog.getByLabel('牵头机关').inputValue(), '区知产局');
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });
});
