import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { agree, type Desk, onPage, savedText } from './desk.ts';
import {
  draftList,
  makeDrafts,
  openByName,
  openList,
  rowOf,
  searchField,
  standOn,
} from './draft-list.ts';
import { running } from './running.ts';
import { eventually, hasFocus, holdsFocus } from './waiting.ts';

const measures = '静安区关于促进知识产权服务业高质量发展的若干措施';
const plan = '浦东新区知识产权服务业行动计划（2026—2028年）';

describe('草稿列表', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    await makeDrafts(desk, [
      `${measures}\n一、提升供给\n（一）培育机构。对［待填：条件］的机构给予支持。\n`,
      `${plan}\n一、总体要求\n二、主要任务\n`,
    ]);
  });

  const names = (): Promise<readonly string[]> =>
    draftList(desk).locator('tbody th .draft-open').allTextContents();

  it('lists what each draft is and how far it is, the last changed first', async () => {
    await openList(desk);
    const example = '徐汇区关于促进知识产权服务业高质量发展的若干措施';
    await eventually(names, [plan, measures, example]);
    await eventually(
      () => rowOf(desk, measures).locator('td').allTextContents(),
      [
        '若干措施',
        '静安区',
        '1条，待填1处',
        expect.stringMatching(/^\d+$/),
        expect.stringMatching(/^今天 \d+:\d\d$/),
        '',
      ],
    );
    await eventually(() => rowOf(desk, example).getByText('当前').count(), 1);
  });

  it('looks for words typed and puts the drafts in another order', async () => {
    await desk.page.keyboard.insertText('静安 措施');
    await eventually(names, [measures]);
    await desk.page.keyboard.press('Escape');
    await expect.poll(async () => (await names()).length).toBe(3);
    const words = desk.page.getByRole('columnheader', { name: '字数' });
    await words.getByRole('button').click();
    await eventually(() => words.getAttribute('aria-sort'), 'descending');
    await expect.poll(async () => (await names())[2]).toBe(plan);
    await desk.page.getByRole('columnheader', { name: '最后改动' }).getByRole('button').click();
    await expect.poll(async () => (await names())[0]).toBe(plan);
  });

  it('names a draft in its place; Escape leaves the name as it was', async () => {
    await standOn(desk, measures);
    await desk.page.keyboard.press('F2');
    await hasFocus(desk.page.getByLabel(`“${measures}”的新名称`));
    await desk.page.keyboard.insertText('不要这个名称');
    await desk.page.keyboard.press('Escape');
    await hasFocus(rowOf(desk, measures));
    await desk.page.keyboard.press('F2');
    await desk.page.keyboard.insertText('静安送审稿');
    await desk.page.keyboard.press('Enter');
    await expect.poll(async () => (await names())[0]).toBe('静安送审稿');
    await hasFocus(rowOf(desk, '静安送审稿'));
  });

  it('copies a draft', async () => {
    await desk.page.keyboard.press('Control+d');
    await expect.poll(async () => (await names())[0]).toBe('静安送审稿副本');
    await eventually(
      () => rowOf(desk, '静安送审稿副本').locator('td').first().textContent(),
      '若干措施',
    );
  });

  it('puts a draft into the bin and takes it out again', async () => {
    await standOn(desk, '静安送审稿副本');
    await desk.page.keyboard.press('Delete');
    await desk.page.getByText('“静安送审稿副本”已移到回收站。').waitFor();
    await expect.poll(async () => (await names()).includes('静安送审稿副本')).toBe(false);
    await hasFocus(rowOf(desk, '静安送审稿').first());
    await desk.page.keyboard.press('Control+z');
    await expect.poll(async () => (await names()).includes('静安送审稿副本')).toBe(true);
  });

  it('deletes for good only out of the bin, and asks', async () => {
    await standOn(desk, '静安送审稿副本');
    const empty = desk.page.getByText('回收站是空的');
    // Whoever is faster than a slow disk looks into the bin before the draft is there.
    await desk.page.route(
      '**/api/removeDraft',
      (route) => empty.waitFor().then(() => route.continue()),
      { times: 1 },
    );
    await desk.page.keyboard.press('Delete');
    await desk.page.getByRole('button', { name: '回收站' }).click();
    const bin = desk.page.getByRole('grid', { name: '回收站' });
    await hasFocus(bin.getByRole('row').filter({ hasText: '静安送审稿副本' }));
    await desk.page.keyboard.press('Delete');
    await agree(desk.page.getByRole('button', { name: '彻底删除', exact: true }));
    await empty.waitFor();
    await desk.page.getByRole('button', { name: '返回草稿列表' }).click();
    await hasFocus(searchField(desk));
  });

  it('puts the draft on the page into the bin as well: another takes its place', async () => {
    await desk.page.keyboard.press('Escape');
    await openByName(desk, '静安送审稿');
    await openList(desk);
    await standOn(desk, '静安送审稿');
    await desk.page.keyboard.press('Delete');
    await desk.page.getByText('“静安送审稿”已移到回收站。').waitFor();
    await draftList(desk).waitFor();
    await desk.page.getByRole('button', { name: '撤销', exact: true }).last().click();
    await rowOf(desk, '静安送审稿').waitFor();
  });

  it('gives a draft away as a file and takes such a file in', async () => {
    await standOn(desk, '静安送审稿');
    await desk.page.keyboard.press('Shift+F10');
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('menuitem', { name: '导出草稿文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/静安送审稿.*\.json$/);
    const buffer = await readFile(await download.path());
    await desk.page.getByLabel('选择要导入的文件').setInputFiles([
      { name: '同事的草稿.json', mimeType: 'application/json', buffer },
      {
        name: '初稿.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('虹口区关于加强保护的若干措施\n'),
      },
      { name: '别的.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    ]);
    await desk.page.getByRole('alert').getByText('“别的.json”没有导入').waitFor();
    await expect
      .poll(async () => (await names()).filter((name) => name === '静安送审稿'))
      .toHaveLength(2);
    await rowOf(desk, '虹口区关于加强保护的若干措施').waitFor();
    await desk.page.getByRole('button', { name: '关闭提示' }).click();
  });

  it('takes the file of a draft that is opened as a text in as a draft', async () => {
    await desk.page.keyboard.press('Escape');
    const draft = { format: 1, text: '长宁区关于加强运用的若干措施\n一、加强运用' };
    await desk.page.getByLabel('选择要打开的文件').setInputFiles({
      name: '长宁.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(JSON.stringify(draft)),
    });
    await desk.page.getByText('“长宁.txt”是草稿文件，已作为新草稿').waitFor();
    await onPage(desk);
    await desk.page
      .getByRole('heading', { level: 1, name: '长宁区关于加强运用的若干措施' })
      .waitFor();
    await openList(desk);
  });

  it('has the same list under a right click as under ⋯', async () => {
    const name = '长宁区关于加强运用的若干措施';
    const items = (): Promise<readonly string[]> =>
      desk.page.getByRole('menuitem').allTextContents();
    await rowOf(desk, name).locator('td').nth(2).click({ button: 'right' });
    await expect.poll(async () => (await items()).length).toBe(5);
    const underRight = await items();
    await desk.page.keyboard.press('Escape');
    await eventually(items, []);
    await hasFocus(rowOf(desk, name));
    await rowOf(desk, name)
      .getByRole('button', { name: `“${name}”的操作` })
      .click();
    await eventually(items, underRight);
    await holdsFocus(desk.page.getByRole('menu'));
    await desk.page.keyboard.press('Escape');
    await eventually(items, []);
  });

  it('opens the example as it came, also once it has been written in', async () => {
    await desk.page.getByRole('button', { name: '打开示例' }).click();
    await onPage(desk);
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.insertText('改');
    await expect.poll(() => savedText(desk)).toMatch(/^改/);
    await openList(desk);
    await desk.page.getByRole('button', { name: '打开示例' }).click();
    await desk.page.getByRole('heading', { level: 1, name: '示例草稿' }).waitFor();
    await expect.poll(() => savedText(desk)).not.toMatch(/^改/);
    expect(desk.problems).toEqual([]);
  });
});
