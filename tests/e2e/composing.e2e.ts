import type { CDPSession } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeDesk,
  type Desk,
  focused,
  type InputMethod,
  inputMethod,
  onPage,
  replaceDraft,
  savedText,
} from './desk.ts';
import { pressing, saving } from './keys.ts';
import { running } from './running.ts';
import { eventually } from './waiting.ts';

const draft = [
  '徐汇区支持服务机构若干措施',
  '一、培育服务机构',
  '（一）支持机构发展,鼓励创新。给予［待填：金额］奖励。',
  '（二）完善监管。服务机构应当诚信。',
].join('\n');

/** Letters long enough that the row they stand in wraps while they are composed. */
const LONG = "chu'jin'zhi'shi'chan'quan'fu'wu'ye'gao'zhi'liang'fa'zhan'de'ruo'gan'cuo'shi".repeat(
  2,
);
const PICKED = '促进知识产权服务业高质量发展的若干措施'.repeat(3);

describe('输入法到处不受打扰', () => {
  const product = running();
  let desk: Desk;
  let ime: InputMethod;
  let devtools: CDPSession;

  beforeAll(async () => {
    desk = await product.openDesk();
    ime = await inputMethod(desk);
    devtools = await desk.page.context().newCDPSession(desk.page);
    return () => closeDesk(desk);
  });

  beforeEach(async () => {
    if ((await savedText(desk)) !== draft) await replaceDraft(desk, draft);
    return () => expect(desk.problems).toEqual([]);
  });

  const saved = saving(() => desk);
  const press = pressing(() => desk);
  /** A key as the page sees it while an input method has it. */
  const processed = async (code: string): Promise<void> => {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
  /** Escape: the letters go, nothing was picked. */
  const cancel = async (): Promise<void> => {
    await processed('Escape');
    await devtools.send('Input.imeSetComposition', {
      text: '',
      selectionStart: 0,
      selectionEnd: 0,
    });
  };
  /** Enter: the letters themselves are taken. */
  const takeLetters = async (letters: string): Promise<void> => {
    await ime.show(letters);
    await processed('Enter');
    await ime.pick(letters);
  };
  /** Selects the first of some words on the page. */
  const select = async (words: string): Promise<void> => {
    await press('Control+Home', 'Control+f');
    await desk.page.getByLabel('查找', { exact: true }).fill(words);
    await press('Enter', 'Escape');
    await onPage(desk);
  };
  const caretAt = async (words: string): Promise<void> => {
    await select(words);
    await press('ArrowLeft');
  };

  it.each([
    ['at the start of a line', '（二）'],
    ['in the middle of a line', '监管'],
    ['in a heading', '培育服务'],
    ['in the title', '若干措施'],
    ['inside what the check has marked', ',鼓励'],
    ['behind what the check has marked', '鼓励创新'],
    ['beside a blank to fill in', '［待填'],
    ['inside a blank to fill in', '金额］'],
  ])('%s: Enter takes the letters, Escape leaves none, words are one step', async (_, words) => {
    await desk.page
      .getByRole('button', { name: /^检查 [1-9]/ })
      .first()
      .waitFor();
    await caretAt(words);
    await takeLetters('PCT');
    const withLetters = draft.replace(words, `PCT${words}`);
    await saved(withLetters);
    await ime.show("zhi'shi");
    await cancel();
    for (const letters of ['z', 'zh', "zhi'shi"]) await ime.show(letters);
    await ime.pick('知识');
    await saved(draft.replace(words, `PCT知识${words}`));
    await press('Control+z');
    await saved(withLetters);
    await press('Control+z');
    await saved(draft);
  });

  it('candidates that run over several rows come out once', async () => {
    await press('Control+End');
    for (let length = 10; length < LONG.length; length += 40) await ime.show(LONG.slice(0, length));
    await ime.show(LONG);
    await ime.pick(PICKED);
    await saved(`${draft}${PICKED}`);
    await press('Control+z');
    await saved(draft);
  });

  it('over a selection Escape gives nothing twice, and undo brings the words back', async () => {
    await select('完善监管');
    await ime.show("jia'qiang");
    await cancel();
    await ime.show("jia'qiang");
    await ime.pick('加强');
    await saved(draft.replace('完善监管', '加强'));
    // The words went when the first letter came, as in every editor; undo has them.
    await press('Control+z');
    await saved(draft.replace('完善监管', ''));
    await press('Control+z');
    await saved(draft);
  });

  it('a zoom asked for meanwhile waits for the words', async () => {
    await press('Control+End');
    const size = () => desk.text.evaluate((text) => getComputedStyle(text).fontSize);
    const before = await size();
    await ime.show("ba'zhang");
    await desk.page.evaluate(() => {
      const zoom = document.querySelector<HTMLElement>('[aria-label="放大正文"]');
      zoom?.click();
    });
    expect(await size()).toBe(before);
    await ime.show("ban'fa");
    await ime.pick('办法');
    await saved(`${draft}办法`);
    await expect.poll(size).not.toBe(before);
    await press('Control+z', 'Alt+0');
    await saved(draft);
  });

  it('in 专注 Escape ends the composition and not the mode', async () => {
    await press('F9');
    await expect.poll(() => desk.outline.isVisible()).toBe(false);
    await press('Control+End');
    await ime.show("zhuan'zhu");
    await cancel();
    await ime.show("zhuan'zhu");
    await ime.pick('专注');
    await saved(`${draft}专注`);
    expect(await desk.outline.isVisible()).toBe(false);
    await press('Control+z', 'Escape');
    await expect.poll(() => desk.outline.isVisible()).toBe(true);
    await saved(draft);
  });

  it('in a remark Enter and Escape belong to the input method first', async () => {
    await select('完善监管');
    await press('Alt+m');
    const sheet = desk.page.getByRole('dialog', { name: '写批注' });
    await sheet.waitFor();
    await eventually(() => focused(desk), '批注内容');
    await ime.show("qing'he");
    await processed('Enter');
    await cancel();
    await ime.show("qing'he");
    await ime.pick('请核。');
    expect(await sheet.count()).toBe(1);
    await eventually(() => sheet.getByLabel('批注内容').inputValue(), '请核。');
    await press('Escape');
    await onPage(desk);
    await press('Alt+m');
    await eventually(() => sheet.getByLabel('批注内容').inputValue(), '请核。');
    await press('Control+Enter');
    await onPage(desk);
    await saved(draft);
    const tab = desk.side.getByRole('tab', { name: /^批注/ });
    await eventually(() => tab.textContent(), '批注 1');
  });

  it('in 查找替换 a composition neither seeks, replaces nor closes', async () => {
    await press('Control+Home', 'Control+h');
    const panel = desk.page.getByRole('search', { name: '查找和替换' });
    await panel.getByLabel('查找', { exact: true }).fill('服务机构');
    await panel.getByLabel('替换为').focus();
    await ime.show("ji'gou");
    await processed('Enter');
    await cancel();
    await ime.show("ji'gou");
    await ime.pick('机构');
    expect(await savedText(desk)).toBe(draft);
    await press('Enter', 'Enter');
    await saved(draft.replace('服务机构', '机构'));
    await press('Escape', 'Control+z');
    await saved(draft);
  });
});
