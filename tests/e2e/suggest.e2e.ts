import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  closeDesk,
  type Desk,
  goToClause,
  onPage,
  reload,
  replaceDraft,
  savedText,
} from './desk.ts';
import { running } from './running.ts';
import { eventually, hasFocus } from './waiting.ts';

const product = running();

describe('建议', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await product.openDesk();
    await desk.side.getByRole('tab', { name: '建议' }).click();
  });

  afterEach(async () => {
    expect(desk.problems).toEqual([]);
    await closeDesk(desk);
  });

  const topic = () => desk.side.getByRole('region', { name: '本条主题' });

  it('says what a clause is about; a correction is kept, also after a reload, and taken back', async () => {
    await goToClause(desk, '培育品牌服务机构');
    await topic().getByText('品牌与骨干机构培育', { exact: true }).waitFor();
    await topic()
      .getByText(/^依据：.*品牌/)
      .waitFor();
    await topic().getByRole('button', { name: '更改主题' }).click();
    const primary = topic().getByRole('combobox', { name: '主要主题' });
    await hasFocus(primary);
    await desk.page.keyboard.insertText('信用');
    await desk.page.keyboard.press('Enter');
    await topic().getByText('✓ 由您指定').waitFor();
    await topic().getByText('信用体系', { exact: true }).first().waitFor();
    await desk.save.waitFor();
    await reload(desk);
    await desk.side.getByRole('tab', { name: '建议' }).click();
    await goToClause(desk, '培育品牌服务机构');
    await topic().getByText('✓ 由您指定').waitFor();
    await topic().getByRole('button', { name: '更改主题' }).click();
    await topic().getByRole('button', { name: '恢复自动归类' }).click();
    await topic().getByText('品牌与骨干机构培育', { exact: true }).waitFor();
    await hasFocus(topic().getByRole('button', { name: '更改主题' }));
  });

  it('puts a heading of others in place, and undo takes it back', async () => {
    await goToClause(desk, '拓展法律服务领域');
    await desk.side.getByRole('button', { name: '采用标题：深化知识产权法律服务' }).click();
    await desk.outline.getByRole('treeitem', { name: '深化知识产权法律服务' }).waitFor();
    await desk.page.getByText('已改写标题。按 Ctrl+Z 可恢复。').waitFor();
    await onPage(desk);
    await desk.page.keyboard.press('Control+z');
    await desk.outline.getByRole('treeitem', { name: '拓展法律服务领域' }).waitFor();
  });

  it('borrows a clause of Shanghai into 徐汇区 with nothing of Shanghai left in it', async () => {
    await goToClause(desk, '服务重点产业创新');
    await desk.side.getByRole('button', { name: '借用整条：上海 二.8' }).click();
    const sheet = desk.side.getByRole('region', { name: '采纳预览' });
    await hasFocus(sheet);
    await sheet.getByText('按徐汇区改写（据标题或发文机关）。').waitFor();
    await sheet.getByRole('checkbox', { name: /^本市 → 本区/ }).waitFor();
    await sheet.locator('del', { hasText: '本市' }).waitFor();
    await sheet.getByRole('textbox', { name: '标题' }).fill('深化产业融合');
    await sheet.getByRole('button', { name: '插入正文' }).click();
    await onPage(desk);
    await desk.outline.getByRole('treeitem', { name: '深化产业融合' }).waitFor();
    const borrowed = async (): Promise<string> =>
      (await savedText(desk)).split('\n').find((line) => line.includes('深化产业融合。')) ?? '';
    await expect.poll(borrowed).toContain('聚焦本区');
    expect(await borrowed()).not.toMatch(/本市|全市|各区|上海|沪/);
    await desk.page.keyboard.press('Control+z');
    await expect
      .poll(() => desk.outline.getByRole('treeitem', { name: '深化产业融合' }).count())
      .toBe(0);
  });

  it('borrows ticked sentences to the end of the clause; Escape leaves the preview and gives the keys back', async () => {
    await goToClause(desk, '加强行业信用监管');
    const boxes = desk.side.getByRole('region', { name: '举措' }).getByRole('checkbox');
    await boxes.nth(2).check();
    await boxes.nth(3).check();
    const take = desk.side.getByRole('button', { name: '采纳所选 2 句' });
    await take.click();
    const sheet = desk.side.getByRole('region', { name: '采纳预览' });
    await hasFocus(sheet);
    await desk.page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
    await desk.side.getByRole('button', { name: '采纳所选 2 句' }).click();
    await sheet.getByText('本条末尾').waitFor();
    await sheet.getByRole('button', { name: '插入正文' }).click();
    await desk.page.getByText(/插入2句/).waitFor();
    await onPage(desk);
    await eventually(() => desk.side.getByRole('button', { name: /^采纳所选/ }).count(), 0);
    await desk.page.keyboard.press('Control+z');
  });

  it('tells below the outline what the draft lacks, and writes an empty clause on it', async () => {
    const foot = desk.page.getByRole('region', { name: '先例常有而本稿缺少' });
    await foot.getByRole('button', { name: /^缺：信息资源利用 3\/3，3份先例中3份有/ }).click();
    const row = desk.side.getByRole('region', { name: '缺少的条款' });
    await row.getByRole('button', { name: '拟写此条：信息资源利用' }).click();
    await row.getByText(/^放在 三\.\(.\)/).waitFor();
    await row.getByRole('button', { name: '写入正文' }).click();
    await desk.outline.getByRole('treeitem', { name: /信息资源/ }).waitFor();
    await eventually(() => foot.getByRole('button', { name: /信息资源利用/ }).count(), 0);
    await desk.page.keyboard.press('Control+z');
    await foot.getByRole('button', { name: /信息资源利用/ }).waitFor();
  });

  it('says what to do where the caret stands in no clause or no precedent is chosen', async () => {
    await desk.side.getByText(/^把光标放到一条上/).waitFor();
    await goToClause(desk, '培育品牌服务机构');
    const chips = desk.side.getByRole('group', { name: '对照的先例' });
    for (const name of ['上海', '天津', '北京'])
      await chips.getByRole('button', { name, exact: true }).click();
    await desk.side.getByText('请在上方选择先例，建议都出自所选的先例。').waitFor();
    for (const name of ['上海', '天津', '北京'])
      await chips.getByRole('button', { name, exact: true }).click();
  });

  it('fills an unwritten clause in place of its prompt when a whole clause is borrowed', async () => {
    const prompt = '［待填：代理服务的质量提升］';
    const text = `徐汇区关于促进知识产权服务业发展的若干措施\n一、提升服务能力\n（一）提升代理服务质量。${prompt}（责任单位：［待填：牵头单位］）\n`;
    await replaceDraft(desk, text);
    await goToClause(desk, '提升代理服务质量');
    await desk.side.getByRole('button', { name: '借用整条：上海 二.10' }).click();
    const sheet = desk.side.getByRole('region', { name: '采纳预览' });
    await eventually(() => sheet.getByRole('radio', { name: '填入本条' }).isChecked(), true);
    await sheet.getByRole('button', { name: '插入正文' }).click();
    await onPage(desk);
    await expect.poll(() => savedText(desk)).not.toContain(prompt);
    const written = (await savedText(desk)).trim().split('\n');
    expect(written).toHaveLength(3);
    expect(written[2]).toMatch(
      /^（一）提升代理服务质量。定期组织开展.*（责任单位：［待填：牵头单位］）$/,
    );
  });
});
