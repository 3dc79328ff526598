import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createHost } from '../../electron/host/host.ts';
import { analyze } from '../../shared/analyze.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { walk } from '../../shared/model/walk.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { type Desk, openDesk } from '../e2e/desk.ts';
import { newHome, removeHome, startProduct } from '../e2e/product.ts';
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

const CLAUSES = 300;
const KEYS = 200;
const COMPOSED = 18;
const BAR_MS = 50;

/**
 * From key to paint in a draft of 300 clauses, with checks, comparison and saving at work, beside an
 * empty draft in the same window and a bare field with the same text in the same browser.
 */
export async function typingFigures(): Promise<readonly Figure[]> {
  build();
  const browser = await launchBrowser();
  try {
    const empty = await inWindow(browser, '', ({ page }) => typedOn(page));
    const text = longDraft(CLAUSES);
    const clauses = [...walk(analyze(text).clauses)].filter(({ level }) => level > 1).length;
    const [comparing, checking] = await inWindow(browser, text, async (desk) => {
      await goToTask(desk, CLAUSES / 2);
      const first = await typedOn(desk.page);
      await showCheck(desk);
      return [first, await typedOn(desk.page)] as const;
    });
    const bare = await bareField(browser, text);
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

/** Does something in the window with a draft of this text on the page. */
async function inWindow<T>(
  browser: Browser,
  text: string,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const home = newHome();
  const host = createHost({ data: home, deliver: async () => ({ kind: 'cancelled' }) });
  await host.createDraft({ text, ...nothingBeside });
  const product = await startProduct(home);
  try {
    const desk = await openDesk(browser, product.url);
    return await work(desk);
  } finally {
    await product.stop();
    removeHome(home);
  }
}

async function goToTask({ page, text }: Desk, nth: number): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '命令、条款或草稿' }).fill(`第${nth}项任务`);
  const found = page.getByRole('option', { selected: true });
  await found.filter({ hasText: `第${nth}项任务` }).waitFor();
  await page.keyboard.press('Enter');
  await text.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('End');
}

type Typed = { readonly letters: Waits; readonly composed: Waits };

async function typedOn(page: Page): Promise<Typed> {
  await listen(page);
  await typeLetters(page, KEYS);
  const letters = await waitsOf(page);
  await compose(page, COMPOSED);
  return { letters, composed: await waitsOf(page) };
}

async function showCheck(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+6');
  await desk.side.getByRole('tab', { name: /^检查/, selected: true }).waitFor();
  await desk.page.keyboard.press('Control+2');
}

async function bareField(browser: Browser, text: string): Promise<Typed> {
  const page = await browser.newPage();
  await page.setContent('<textarea style="width:700px;height:700px;font:16px serif"></textarea>');
  const field = page.locator('textarea');
  await field.fill(text);
  await field.focus();
  await page.keyboard.press('Control+Home');
  const typed = await typedOn(page);
  await page.close();
  return typed;
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

/** The window as it is shipped. */
function build(): void {
  const vite = join('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the window could not be built');
}
