import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createHost } from '../../../electron/host/host.ts';
import { nothingBeside } from '../../../shared/beside.ts';
import { newHome, removeHome, startProduct } from '../../e2e/product.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A run of Node from its start to its end. Throws when it fails: a refusal is fast and means nothing. */
export function runNode(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`);
}

/** Milliseconds from the start of the program until it prints the address of its window. */
export async function hostStart(home: string): Promise<number> {
  const begun = performance.now();
  const product = await startProduct(home);
  const took = performance.now() - begun;
  await product.stop();
  return took;
}

/** Milliseconds until the page takes the keys in a browser that has never seen it, and at the second time. */
export async function windowStart(browser: Browser, url: string, ready: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const opened = async (): Promise<number> => {
    const begun = performance.now();
    await page.goto(url);
    await page.locator(ready).waitFor();
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.contains(document.activeElement) === true,
      ready,
      { polling: 'raf' },
    );
    return performance.now() - begun;
  };
  const first = await opened();
  await page.goto('about:blank');
  const again = await opened();
  await context.close();
  return { first, again };
}

export type Opened = { readonly first: number; readonly again: number };

/** Does something with a host that has a draft of a text. */
export async function withHost<T>(
  text: string,
  work: (url: string, home: string) => Promise<T>,
): Promise<T> {
  const home = newHome();
  const host = createHost({ data: home, deliver: async () => ({ kind: 'cancelled' }) });
  await host.createDraft({ text, ...nothingBeside });
  const product = await startProduct(home);
  try {
    return await work(product.url, home);
  } finally {
    await product.stop();
    removeHome(home);
  }
}
