import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/word/read.ts';
import {
  closeDesk,
  counterpart,
  type Desk,
  goToClause,
  inputMethod,
  reload,
  savedText,
} from './desk.ts';
import { running } from './running.ts';
import { hasFocus } from './waiting.ts';

const HEADING = '培育品牌服务机构';

describe('借用', () => {
  const product = running();
  let desk: Desk;

  beforeEach(async () => {
    desk = await product.openDesk();
    return async () => {
      expect(desk.problems).toEqual([]);
      await closeDesk(desk);
    };
  });

  const card = () => desk.page.getByRole('dialog', { name: '来源' });
  const status = (words: string | RegExp) =>
    desk.page.getByRole('contentinfo').getByRole('button', { name: words });
  /** Points at words on the page, whatever stands around them in their line. */
  const hover = async (words: string): Promise<void> => {
    const place = await desk.text.evaluate((page, wanted) => {
      const nodes = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, words);
    if (place === null) throw new Error(`“${words}” is not on the page`);
    await desk.page.mouse.move(place.x, place.y - 2);
    await desk.page.mouse.move(place.x, place.y, { steps: 3 });
  };
  /** 上海 二.9 as a clause of its own behind the current one, through the preview. */
  const borrowShanghai = async (): Promise<void> => {
    await goToClause(desk, HEADING);
    await counterpart(desk, '上海').getByRole('button', { name: '借用' }).click();
    const preview = desk.page.getByRole('region', { name: '采纳预览' });
    await preview.getByRole('button', { name: '插入正文' }).click();
    await preview.waitFor({ state: 'detached' });
  };

  it('brings a Shanghai clause in as the district would have it, and keeps its source', async () => {
    const before = await savedText(desk);
    await borrowShanghai();
    await expect.poll(() => savedText(desk)).toContain('（三）提升代理服务质量');
    const borrowed = await savedText(desk);
    const line = borrowed.split('\n').find((one) => one.startsWith('（二）')) ?? '';
    // No leftover of the city: not its ground, not its districts.
    expect(line).not.toMatch(/本市|全市|各区/);

    // One step back takes clause and numbers away; one forward brings both, and the source, again.
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => savedText(desk)).toBe(before);
    await desk.page.keyboard.press('Control+y');
    await expect.poll(() => savedText(desk)).toBe(borrowed);

    // Rewritten, saved and loaded anew, the sentence is still known.
    await desk.outline.getByRole('treeitem', { name: /培育品牌型/ }).click();
    await desk.page.keyboard.press('End');
    await status('来源：上海 二.9').waitFor();
    await desk.page.keyboard.press('ArrowLeft');
    const ime = await inputMethod(desk);
    for (const letters of ['b', 'bing', "bing'xuan'chuan"]) await ime.show(letters);
    await ime.pick('，并加强宣传');
    await expect.poll(() => savedText(desk)).toContain('，并加强宣传');
    await reload(desk);
    await hover('并加强宣传');
    await card().waitFor();
    await expect.poll(() => card().textContent()).toMatch(/来源：上海 二\.9.*并加强宣传/u);
  });

  it('shows the source at a key, opens the precedent there and asks before it drops the record', async () => {
    await goToClause(desk, '培育品牌型知识产权服务机构');
    await desk.page.keyboard.press('End');
    await status('来源：上海 二.9').waitFor();
    await desk.page.keyboard.press('Alt+Enter');
    await hasFocus(card().getByRole('button', { name: '打开原文' }));
    await desk.page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await hasFocus(desk.text);

    await desk.page.keyboard.press('Alt+Enter');
    await hasFocus(card().getByRole('button', { name: '打开原文' }));
    await desk.page.keyboard.press('Enter');
    await desk.side.getByLabel('先例全文').waitFor();

    await desk.text.focus();
    await status('来源：上海 二.9').click();
    await hasFocus(card().getByRole('button', { name: '打开原文' }));
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: '保留' }).click();
    await status('来源：上海 二.9').waitFor();
  });

  it('lists the sources in the 起草说明', async () => {
    await desk.page.getByRole('button', { name: '导出其他文件' }).click();
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('menuitem', { name: '起草说明' }).click();
    const read = readDocx(readFileSync(await (await download).path()));
    if (!read.ok) throw new Error(read.message);
    expect(read.text).toMatch(/据起草时留下的来源记录，草稿中有\d句借用自先例/u);
    expect(read.text).toContain('上海 二.9 第1句');
    expect(read.text).toContain('，并加强宣传');
  });

  it('goes from blank to blank, and what is typed takes the place of one', async () => {
    await goToClause(desk, '加强服务人才培养');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.insertText('［待填：培训人数］［待填：培训经费］');
    await status(/^待填\d+处/).waitFor();
    await desk.page.keyboard.press('F7');
    const selected = () => desk.page.evaluate(() => getSelection()?.toString());
    const first = await selected();
    expect(first).toMatch(/^［待填：.*］$/u);
    await desk.page.keyboard.press('Shift+F7');
    await desk.page.keyboard.press('F7');
    await expect.poll(selected).toBe(first);
    await desk.page.keyboard.insertText('一百人');
    await expect.poll(() => savedText(desk)).not.toContain(first ?? '');
  });
});

describe('写作中的建议', () => {
  const product = running();
  let desk: Desk;

  beforeEach(async () => {
    desk = await product.openDesk();
    return async () => {
      expect(desk.problems).toEqual([]);
      await closeDesk(desk);
    };
  });

  const options = () => desk.page.getByRole('listbox', { name: '可用的词句' }).getByRole('option');

  it('opens when the input method is done, and Enter stays a new line until one is chosen', async () => {
    await desk.page.keyboard.press('Control+End');
    const ime = await inputMethod(desk);
    await desk.page.keyboard.insertText('\n');
    for (const letters of ['g', 'gu', "gu'li"]) {
      await ime.show(letters);
      await desk.page.waitForTimeout(200);
      expect(await options().count()).toBe(0);
    }
    await ime.pick('鼓励');
    await options().first().waitFor();
    await desk.page.keyboard.press('Enter');
    await options().first().waitFor({ state: 'detached' });
    await expect.poll(() => savedText(desk)).toMatch(/鼓励\n$/u);

    await desk.page.keyboard.insertText('鼓励');
    await options().first().waitFor();
    const offered = await options().first().locator('.cm-completionLabel').textContent();
    await desk.page.waitForTimeout(150);
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    await expect.poll(async () => (await savedText(desk)).endsWith(offered ?? '?')).toBe(true);
  });

  it('is quiet: Escape closes the list, and Ctrl+Space asks for it', async () => {
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText('\n（四）');
    await desk.page.keyboard.insertText('加');
    await desk.page.waitForTimeout(500);
    expect(await options().count()).toBe(0);
    await desk.page.keyboard.press('Control+Space');
    await options().first().waitFor();
    await desk.page.keyboard.press('Escape');
    await options().first().waitFor({ state: 'detached' });
    await hasFocusInPage();
  });

  const hasFocusInPage = () => hasFocus(desk.text);
});
