import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, focused, savedText } from './desk.ts';
import { pressing } from './keys.ts';
import { running } from './running.ts';
import { hasFocus } from './waiting.ts';

/** From opening to export without a mouse; the focus can be seen and is never lost. */
describe('只用键盘', () => {
  const product = running();
  let desk: Desk;

  beforeAll(async () => {
    desk = await product.openDesk();
    // The browser reports file choosers only while someone listens, and learns of it later than of a
    // key pressed right after; so someone listens from the beginning.
    desk.page.on('filechooser', () => undefined);
  });

  const press = pressing(() => desk);
  const focusIs = (name: string | RegExp): Promise<void> =>
    expect.poll(() => focused(desk)).toMatch(name);

  it('begins on the page', async () => {
    await focusIs('草稿正文');
  });

  it('goes along the outline into a clause', async () => {
    await press('Control+1');
    await focusIs(/^一、/);
    await press('ArrowDown', 'ArrowDown');
    await focusIs('提升代理服务质量');
    await press('Enter');
    await focusIs('草稿正文');
    await desk.side.getByRole('heading', { name: /本条.*提升代理服务质量/ }).waitFor();
  });

  it('walks through the differences without leaving the page', async () => {
    await desk.side.getByRole('article').locator('ins').first().waitFor();
    await press('F8', 'F8', 'F8', 'Shift+F8');
    await desk.side.getByText(/^2\/\d+$/).waitFor();
    await focusIs('草稿正文');
  });

  it('searches, reads a precedent, and comes back to where it was', async () => {
    await press('Control+3');
    await focusIs('对照');
    await press('ArrowRight');
    await focusIs('建议');
    await press('ArrowRight');
    await focusIs(/^检查/);
    await press('ArrowRight');
    await focusIs('批注');
    await press('ArrowRight');
    await focusIs('检索');
    await press('Tab');
    await focusIs('本机先例');
    await press('Tab', 'Tab');
    await focusIs('检索先例');
    await desk.page.keyboard.insertText('质押');
    await desk.side.getByRole('list', { name: '检索结果' }).waitFor();
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    await focusIs('质押');
    await press('Enter');
    await focusIs('先例全文');
    await press('Shift+Tab');
    await focusIs('返回先例列表');
    await press('Enter');
    await focusIs(/^沪局共建|^天津|^北京|^上海|^浦东/);
    await press('Escape');
    await focusIs('草稿正文');
  });

  it('replaces the draft by a file, corrects it and undoes both, always back on the page', async () => {
    const before = await savedText(desk);
    const choosing = desk.page.waitForEvent('filechooser');
    await press('Control+o');
    await (await choosing).setFiles({
      name: '稿.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('一、总则,好'),
    });
    await focusIs('替换草稿');
    // Behind the open dialog the window's own keys do nothing.
    await press('Control+f');
    await focusIs('替换草稿');
    await press('Enter');
    await focusIs('草稿正文');
    await expect.poll(() => savedText(desk)).toBe('一、总则,好');
    const fixAll = desk.side.getByRole('button', { name: '全部采用安全修改（1处）' });
    await press('Control+6');
    await fixAll.focus();
    await press('Enter');
    await focusIs('采用1处修改');
    await press('Escape');
    await hasFocus(fixAll);
    await press('Enter');
    await focusIs('采用1处修改');
    await press('Enter');
    await focusIs('草稿正文');
    await expect.poll(() => savedText(desk)).toBe('一、总则，好');
    await press('Control+z', 'Control+z');
    await expect.poll(() => savedText(desk)).toBe(before);
  });

  it('finds, closes the panel, exports', async () => {
    await press('Control+f');
    await focusIs('查找');
    await press('Escape');
    await focusIs('草稿正文');
    const download = desk.page.waitForEvent('download');
    await press('Control+e');
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    await focusIs('草稿正文');
    expect(desk.problems).toEqual([]);
  });
});
