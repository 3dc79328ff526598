import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, focused, replaceDraft } from './desk.ts';
import { saving } from './keys.ts';
import { running } from './running.ts';

describe('两个窗口写同一份草稿', () => {
  const product = running();
  let first: Desk;
  let second: Desk;

  beforeAll(async () => {
    first = await product.openDesk();
  });

  const write = async (desk: Desk, words: string): Promise<void> => {
    await expect.poll(() => focused(desk)).toBe('草稿正文');
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.insertText(words);
  };
  const saved = saving(() => first);
  const choose = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name }).click();

  /** This window hears nothing of the others until it saves: it wrote in the same two seconds. */
  const unaware = async (desk: Desk): Promise<void> => {
    await desk.page.route('**/api/draftStamp', () => new Promise(() => undefined));
  };

  it('nothing is overwritten: the window that saves later asks, and writing goes on', async () => {
    await replaceDraft(first, '一、总则\n');
    second = await product.openDesk();
    await unaware(first);
    await unaware(second);
    await write(first, '第一个窗口。');
    await saved('一、总则\n第一个窗口。');
    await write(second, '第二个窗口。');
    await second.page.getByRole('alert').getByText('已在别处保存了较新的文本').waitFor();
    await write(second, '还在写。');
    await saved('一、总则\n第一个窗口。');
  });

  it('keeps the own text; the other stays one undo away', async () => {
    await choose(second.page, '保留本窗口文本');
    await saved('一、总则\n第二个窗口。还在写。');
    await expect.poll(() => focused(second)).toBe('草稿正文');
    await second.page.keyboard.press('Control+z');
    await saved('一、总则\n第一个窗口。');
    await second.page.keyboard.press('Control+y');
    await saved('一、总则\n第二个窗口。还在写。');
  });

  it('loads the saved text; the own stays one undo away', async () => {
    await write(first, '落后了。');
    await choose(first.page, '载入已保存文本');
    await expect.poll(() => first.text.textContent()).toBe('一、总则第二个窗口。还在写。');
    await expect.poll(() => focused(first)).toBe('草稿正文');
    await saved('一、总则\n第二个窗口。还在写。');
    await first.page.keyboard.press('Control+z');
    await saved('一、总则\n第一个窗口。落后了。');
  });

  it('the same words in both are no conflict', async () => {
    const third = await product.openDesk();
    await unaware(third);
    await write(first, '同样。');
    await saved('一、总则\n第一个窗口。落后了。同样。');
    await write(third, '同样。');
    await third.save.waitFor();
    await expect.poll(() => third.page.getByRole('alert').allTextContents()).toEqual([]);
    await saved('一、总则\n第一个窗口。落后了。同样。');
    expect([...first.problems, ...second.problems, ...third.problems]).toEqual([]);
  });
});
