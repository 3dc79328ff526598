import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser.ts';
import { openByName } from '../e2e/draft-list.ts';
import { type Effort, sized } from './effort.ts';
import { atMost, type Figure, informs } from './figure.ts';
import { percentile, type Waits } from './typing/keystrokes.ts';
import { longDraft } from './typing/long-draft.ts';
import { build, goToTask, inWindow, showCheck } from './window.ts';

const STRUCTURE_BAR_MS = 100;
const SWITCH_BAR_MS = 150;
/** Until checks and comparison of the change before are done: each is measured by itself. */
const REST_MS = 1_500;

const OPERATIONS: readonly (readonly [name: string, keys: string])[] = [
  ['上移', 'Alt+ArrowUp'],
  ['下移', 'Alt+ArrowDown'],
  ['升级', 'Alt+Shift+ArrowLeft'],
  ['降级', 'Alt+Shift+ArrowRight'],
  ['拆分', 'Control+Enter'],
  ['并入上一条', 'Alt+j'],
];
const UNDO = ['撤销', 'Control+z'] as const;

/**
 * How long clauses take to move in a draft of 300 of them, and how long another open draft of as many
 * takes to come, with checks and comparison at work: from the key until the page shows it.
 */
export async function workspaceFigures(effort: Effort): Promise<readonly Figure[]> {
  const count = sized(effort, 300, 20);
  const rounds = sized(effort, 3, 1);
  build();
  const browser = await launchBrowser();
  const text = longDraft(count);
  const other = text.replaceAll('项任务', '项工作').replace('徐汇区', '静安区');
  try {
    return await inWindow(browser, [other, text], async (desk) => {
      const { page } = desk;
      // Neither the first nor the last of its part: it may go both ways.
      await goToTask(desk, count / 2 - 5);
      await showCheck(desk);
      // Not at the end of the line: a clause is split between words.
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(REST_MS);
      await listen(page);
      const operated = new Map<string, Waits>();
      for (const operation of Array.from({ length: rounds }, () => OPERATIONS).flat()) {
        for (const [name, keys] of [operation, UNDO]) {
          operated.set(name, [...(operated.get(name) ?? []), await shownAfter(page, keys)]);
        }
      }
      await openByName(desk, '静安');
      const switched: number[] = [];
      for (let round = 0; round < 4 * rounds; round += 1) {
        switched.push(await shownAfter(page, `Alt+${(round % 2) + 1}`));
      }
      return [
        ...figuresOf(count, '整理条款一次', [...operated.values()].flat(), STRUCTURE_BAR_MS),
        ...[...operated].map(([name, waits]) => informs(`　${name}`, sayOf(waits))),
        ...figuresOf(count, '切换到另一份打开的草稿', switched, SWITCH_BAR_MS),
      ];
    });
  } finally {
    await browser.close();
  }
}

const figuresOf = (count: number, name: string, waits: Waits, bar: number): readonly Figure[] => [
  atMost(`${count} 条草稿，${name}，从按键到上屏 95 百分位，毫秒`, bar, percentile(waits, 0.95), 1),
  informs('　', sayOf(waits)),
];

function sayOf(waits: Waits): string {
  const [half, most] = [0.5, 1].map((share) => percentile(waits, share).toFixed(1));
  return `中位 ${half}，最长 ${most}，${waits.length} 次`;
}

/** Listens from a key until the first frame that shows other words on the page is handed over. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    addEventListener(
      'keydown',
      async ({ key, timeStamp }) => {
        if (['Control', 'Alt', 'Shift'].includes(key)) return;
        Object.assign(globalThis, { shownAfter: null });
        const before = document.querySelector('.cm-content')?.textContent;
        for (let now = before; now === before || now === undefined; ) {
          await new Promise(requestAnimationFrame);
          now = document.querySelector('.cm-content')?.textContent;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          Object.assign(globalThis, { shownAfter: performance.now() - timeStamp });
        port2.postMessage(null);
      },
      true,
    );
  });

/** Presses keys that change the words on the page; waits until all readings have come to rest. */
async function shownAfter(page: Page, keys: string): Promise<number> {
  await page.keyboard.press(keys);
  const shown = await page.waitForFunction(
    () => (globalThis as unknown as { shownAfter: number | null }).shownAfter,
  );
  const wait = await shown.jsonValue();
  await page.waitForTimeout(REST_MS);
  return Number(wait);
}
