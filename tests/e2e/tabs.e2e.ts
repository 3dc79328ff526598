import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, goToClause, reload } from './desk.ts';
import { makeDrafts, openByName } from './draft-list.ts';
import { running } from './running.ts';
import { eventually, settled } from './waiting.ts';

describe('打开的草稿', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    await makeDrafts(desk, [
      '静安区关于促进知识产权服务业的若干措施\n一、静安的条款\n',
      '浦东新区知识产权服务业行动计划\n一、浦东的条款\n',
    ]);
  });

  const tabs = () => desk.page.getByRole('navigation', { name: '打开的草稿' });
  const present = (): Promise<string | null> => tabs().locator('[aria-current]').textContent();
  const words = (): Promise<string | null> => desk.text.textContent();
  /** The line at the top of what is seen of the page. */
  const topLine = (): Promise<string | null> =>
    desk.page.evaluate(() => {
      const top = document.querySelector('.cm-scroller')?.getBoundingClientRect().top ?? 0;
      const lines = [...document.querySelectorAll('.cm-line')];
      const seen = lines.find((line) => line.getBoundingClientRect().bottom > top + 1);
      return seen?.textContent ?? null;
    });
  const switchTo = async (number: number, name: string): Promise<void> => {
    await desk.page.keyboard.press(`Alt+${number}`);
    await expect.poll(present).toContain(name);
  };

  it('one draft alone has no row of tabs, two have', async () => {
    await eventually(() => tabs().count(), 0);
    await openByName(desk, '静安');
    await eventually(() => tabs().getByRole('listitem').count(), 2);
    expect(await present()).toContain('静安区');
  });

  it('each keeps its words, its undo, its caret and its place', async () => {
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText('静安新写的。');
    await switchTo(1, '徐汇区');
    await goToClause(desk, '畅通社会监督渠道');
    await desk.page.keyboard.insertText('徐汇新写的。');
    await expect.poll(words).toContain('徐汇新写的。');
    const place = await settled(topLine);
    expect(place).not.toContain('印发');
    await switchTo(2, '静安区');
    await expect.poll(words).toContain('静安新写的。');
    await desk.page.keyboard.press('Control+z');
    await expect.poll(words).not.toContain('静安新写的。');
    await desk.page.keyboard.press('Control+y');
    await expect.poll(words).toContain('静安新写的。');
    await switchTo(1, '徐汇区');
    await eventually(topLine, place);
    await desk.page.keyboard.insertText('接着写。');
    await expect.poll(words).toContain('徐汇新写的。接着写。');
    await desk.page.keyboard.press('Control+z');
    await desk.page.keyboard.press('Control+z');
    await expect.poll(words).not.toContain('徐汇新写的。');
  });

  it('one takes the place of another with the styles that are there', async () => {
    await desk.page.evaluate(() => {
      const written: string[] = [];
      Object.assign(globalThis, { written });
      new MutationObserver((changes) =>
        written.push(...changes.map(({ target }) => target.nodeName)),
      ).observe(document.head, { childList: true, subtree: true, characterData: true });
    });
    await switchTo(2, '静安区');
    await switchTo(1, '徐汇区');
    const written = () =>
      desk.page.evaluate(() => (globalThis as unknown as { written: readonly string[] }).written);
    // The title of the window is written in the head, too.
    expect((await written()).filter((name) => name !== 'TITLE')).toEqual([]);
    await eventually(() => desk.page.locator('.window').count(), 1);
  });

  it('comes back to what lay open around a draft', async () => {
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('grid', { name: '逐条对照' }).waitFor();
    await switchTo(2, '静安区');
    await desk.page.getByRole('grid', { name: '逐条对照' }).waitFor({ state: 'detached' });
    await switchTo(1, '徐汇区');
    await desk.page.getByRole('grid', { name: '逐条对照' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.text.waitFor();
  });

  it('says on the tab that the draft could not be saved, and stays with it', async () => {
    await switchTo(2, '静安区');
    await desk.page.route('**/api/saveDraft', (route) =>
      route.fulfill({
        json: { ok: false, code: 'failed', message: '草稿没有保存：磁盘已满。请处理后重试。' },
      }),
    );
    await desk.page.keyboard.insertText('存不进去。');
    await expect.poll(present).toContain('未能保存');
    await desk.page.keyboard.press('Alt+1');
    await desk.page.getByText('当前草稿没有保存，没有切换。').waitFor();
    expect(await present()).toContain('静安区');
    await desk.page.unroute('**/api/saveDraft');
    await desk.page.getByRole('button', { name: '关闭提示' }).click();
    await desk.page.getByRole('button', { name: '重试', exact: true }).click();
    await desk.save.waitFor();
    await expect.poll(present).not.toContain('未能保存');
  });

  it('stand there again after a reload', async () => {
    await openByName(desk, '浦东');
    await eventually(() => tabs().getByRole('listitem').count(), 3);
    await reload(desk);
    await eventually(() => tabs().getByRole('listitem').count(), 3);
    expect(await present()).toContain('浦东');
    await switchTo(2, '静安区');
  });

  it('closes by the middle button, by × and by keys; the last one stays', async () => {
    const item = (name: string) => tabs().getByRole('listitem').filter({ hasText: name });
    await item('浦东').click({ button: 'middle' });
    await eventually(() => tabs().getByRole('listitem').count(), 2);
    expect(await present()).toContain('静安区');
    await desk.page.keyboard.press('Alt+w');
    await eventually(() => tabs().count(), 0);
    await desk.page.getByRole('heading', { level: 1, name: /^徐汇区/ }).waitFor();
    await desk.page.keyboard.press('Alt+w');
    await openByName(desk, '静安');
    await item('徐汇').getByRole('button', { name: /^关闭/ }).click();
    await eventually(() => tabs().count(), 0);
  });

  it('those that find no room are in a list behind the others', async () => {
    await desk.page.setViewportSize({ width: 1100, height: 700 });
    const many = Array.from({ length: 9 }, (_, at) => `杨浦区第${at + 1}号若干措施`);
    await makeDrafts(desk, many);
    for (const name of many) await openByName(desk, name);
    await tabs()
      .getByRole('button', { name: /^另外\d+份/ })
      .click();
    await desk.page.getByRole('menuitem', { name: '杨浦区第8号若干措施' }).click();
    await expect.poll(present).toContain('杨浦区第8号');
    expect(desk.problems.filter((problem) => !problem.includes('Failed to load'))).toEqual([]);
  });
});
