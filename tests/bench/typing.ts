import type { Browser, Page } from 'playwright-core';
import { analyze } from '../../shared/analyze.ts';
import { walk } from '../../shared/model/walk.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { type Effort, sized } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import {
  compose,
  listen,
  percentile,
  typeLetters,
  type Waits,
  waitsOf,
} from './typing/keystrokes.ts';
import { longDraft } from './typing/long-draft.ts';
import { build, goToTask, inWindow, showCheck } from './window.ts';

const BAR_MS = 50;

/**
 * From key to paint in a draft of 300 clauses, with checks, comparison and saving at work, beside an
 * empty draft in the same window and a bare field with the same text in the same browser.
 */
export async function typingFigures(effort: Effort): Promise<readonly Figure[]> {
  const typed = (page: Page): Promise<Typed> =>
    typedOn(page, sized(effort, 200, 3), sized(effort, 18, 1));
  const count = sized(effort, 300, 20);
  build();
  const browser = await launchBrowser();
  try {
    const empty = await inWindow(browser, [''], ({ page }) => typed(page));
    const text = longDraft(count);
    const clauses = [...walk(analyze(text).clauses)].filter(({ level }) => level > 1).length;
    const [comparing, checking] = await inWindow(browser, [text], async (desk) => {
      await goToTask(desk, count / 2);
      const first = await typed(desk.page);
      await showCheck(desk);
      return [first, await typed(desk.page)] as const;
    });
    const bare = await bareField(browser, text, typed);
    return [
      ...figuresOf(`${clauses} 条草稿，对照栏打开`, comparing, empty, BAR_MS),
      ...figuresOf(`${clauses} 条草稿，检查栏打开`, checking, empty, BAR_MS),
      ...figuresOf('同一窗口，空草稿', empty, empty),
      ...figuresOf('同一浏览器，普通文本框，同样文字', bare, empty),
    ];
  } finally {
    await browser.close();
  }
}

type Typed = { readonly letters: Waits; readonly composed: Waits };

async function typedOn(page: Page, keys: number, words: number): Promise<Typed> {
  await listen(page);
  await typeLetters(page, keys);
  const letters = await waitsOf(page);
  await compose(page, words);
  return { letters, composed: await waitsOf(page) };
}

async function bareField(
  browser: Browser,
  text: string,
  typed: (page: Page) => Promise<Typed>,
): Promise<Typed> {
  const page = await browser.newPage();
  await page.setContent('<textarea style="width:700px;height:700px;font:16px serif"></textarea>');
  const field = page.locator('textarea');
  await field.fill(text);
  await field.focus();
  await page.keyboard.press('Control+Home');
  const waits = await typed(page);
  await page.close();
  return waits;
}

function figuresOf(name: string, typed: Typed, empty: Typed, bar?: number): readonly Figure[] {
  const of = (way: keyof Typed, label: string): Figure => {
    const p95 = percentile(typed[way], 0.95);
    const title = `${name}：${label}，从按键到上屏 95 百分位，毫秒`;
    return bar === undefined ? informs(title, p95.toFixed(1)) : atMost(title, bar, p95, 1);
  };
  const more = (way: keyof Typed): string => {
    const [half, most] = [0.5, 1].map((share) => percentile(typed[way], share).toFixed(1));
    const ratio = percentile(typed[way], 0.95) / percentile(empty[way], 0.95);
    return `中位 ${half}，最长 ${most}，${typed[way].length} 次，为空草稿的 ${ratio.toFixed(2)} 倍`;
  };
  return [
    of('letters', '直接输入'),
    informs('　', more('letters')),
    of('composed', '输入法'),
    informs('　', more('composed')),
  ];
}
