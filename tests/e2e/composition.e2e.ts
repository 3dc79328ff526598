import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeDesk,
  type Desk,
  focused,
  type InputMethod,
  inputMethod,
  reload,
  replaceDraft,
  savedText,
} from './desk.ts';
import { pressing, saving } from './keys.ts';
import { running } from './running.ts';

const clauses = '一、总则\n（一）培育服务机构。支持服务机构发展。\n（二）完善服务。';

describe('输入法', () => {
  const product = running();
  let desk: Desk;
  let ime: InputMethod;

  beforeEach(async () => {
    desk = await product.openDesk();
    ime = await inputMethod(desk);
    if ((await savedText(desk)) !== clauses) await replaceDraft(desk, clauses);
    return async () => {
      expect(desk.problems).toEqual([]);
      await closeDesk(desk);
    };
  });

  const saved = saving(() => desk);
  const press = pressing(() => desk);

  it('composes at the start of the text; one undo takes the words back', async () => {
    await press('Control+Home');
    for (const letters of ['x', 'xu', "xu'hui"]) await ime.show(letters);
    await ime.pick('徐汇区');
    await saved(`徐汇区${clauses}`);
    await press('Control+z');
    await saved(clauses);
  });

  it('composes over selected words and over a line break', async () => {
    await press('Control+Home', 'ArrowDown', 'Home');
    await press(
      ...Array<string>(3).fill('ArrowRight'),
      ...Array<string>(6).fill('Shift+ArrowRight'),
    );
    for (const letters of ['f', 'fa', "fa'zhan"]) await ime.show(letters);
    await ime.pick('发展机构');
    await saved(clauses.replace('培育服务机构', '发展机构'));
    await press('Control+z');
    await saved(clauses);
    await press('Control+Home', 'End', 'Shift+ArrowRight');
    await ime.show('z');
    await ime.pick('：');
    await saved(clauses.replace('总则\n', '总则：'));
    await press('Control+z');
    await saved(clauses);
  });

  it('saves the words before, never the letters, while the next are being composed', async () => {
    await press('Control+End');
    await desk.page.keyboard.insertText('支持创新。');
    await ime.show('zh');
    await saved(`${clauses}支持创新。`);
    await desk.outline.getByRole('treeitem', { name: '完善服务' }).waitFor();
    await ime.show("zhong'dian");
    await expect.poll(() => desk.text.textContent()).toContain("支持创新。zhong'dian");
    expect(await savedText(desk)).toBe(`${clauses}支持创新。`);
    await ime.pick('突出重点。');
    await saved(`${clauses}支持创新。突出重点。`);
  });

  it('goes on after undo was pressed in the middle of a composition', async () => {
    await press('Control+End');
    await ime.show('q');
    await press('Control+z');
    await ime.show('qu');
    await ime.pick('区级。');
    await saved(`${clauses}区级。`);
    await press('Enter');
    await desk.page.keyboard.insertText('附则');
    await saved(`${clauses}区级。\n附则`);
  });

  it('keeps the finished words when the window is reloaded in a composition', async () => {
    await press('Control+End');
    await desk.page.keyboard.insertText('刚刚写下。');
    await ime.show('r');
    await reload(desk);
    await expect.poll(() => savedText(desk)).toContain(`${clauses}刚刚写下。`);
  });

  it('finds picked words, not letters; Enter that ends a composition finds nothing', async () => {
    await press('Control+f');
    await expect.poll(() => focused(desk)).toBe('查找');
    const found = desk.page.getByRole('search', { name: '查找和替换' }).getByRole('status');
    await ime.show("fu'wu");
    await press('Enter');
    expect(await found.textContent()).toBe('');
    await ime.pick('服务');
    await expect.poll(() => found.textContent()).toBe('共3处');
    await press('Enter');
    await expect.poll(() => found.textContent()).toBe('第1处，共3处');
    expect(await savedText(desk)).toBe(clauses);
  });

  it('searches the precedents for picked words, not letters', async () => {
    await desk.side.getByRole('tab', { name: '检索' }).click();
    await desk.side.getByRole('textbox', { name: '检索先例' }).click();
    const hits = desk.side.getByRole('list', { name: '检索结果' });
    await ime.show("zhi'ya");
    await press('Enter');
    expect(await hits.count()).toBe(0);
    await ime.pick('质押');
    await hits.waitFor();
    await expect.poll(() => hits.locator('mark').first().textContent()).toBe('质押');
  });
});
