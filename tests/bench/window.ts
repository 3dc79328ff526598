import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createHost } from '../../electron/host/host.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { type Desk, openDesk } from '../e2e/desk.ts';
import { newHome, removeHome, startProduct } from '../e2e/product.ts';

/** Does something in the window with drafts of these texts; the last lies on the page. `pid` is the host's. */
export async function inWindow<T>(
  browser: Browser,
  texts: readonly string[],
  work: (desk: Desk, pid: number | undefined) => Promise<T>,
): Promise<T> {
  const home = newHome();
  const host = createHost({ data: home, deliver: async () => ({ kind: 'cancelled' }) });
  for (const text of texts) await host.createDraft({ text, ...nothingBeside });
  const product = await startProduct(home);
  try {
    return await work(await openDesk(browser, product.url), product.pid);
  } finally {
    await product.stop();
    removeHome(home);
  }
}

/** Puts the caret at the end of the n-th task's line. */
export async function goToTask({ page, text }: Desk, nth: number): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '命令、条款或草稿' }).fill(`第${nth}项任务`);
  const found = page.getByRole('option', { selected: true });
  await found.filter({ hasText: `第${nth}项任务` }).waitFor();
  await page.keyboard.press('Enter');
  await text.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('End');
}

/** Shows 检查 beside the page and gives the keys back to the page. */
export async function showCheck({ page, side }: Desk): Promise<void> {
  await page.keyboard.press('Control+6');
  await side.getByRole('tab', { name: /^检查/, selected: true }).waitFor();
  await page.keyboard.press('Control+2');
}

/** Says to the groups of one run, each a process of its own, that it has built the window already. */
export const BUILT = 'MEASURES_BENCH_BUILT';

/** The window as it is shipped. */
export function build(): void {
  if (process.env[BUILT] === '1') return;
  const vite = join('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the window could not be built');
}
