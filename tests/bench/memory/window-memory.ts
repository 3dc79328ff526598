import type { Browser, Page } from 'playwright-core';
import { type Held, heldBy } from './process-memory.ts';

export type WindowMemory = {
  /** Megabytes of live objects of the page itself, without its workers, after the garbage is gone. */
  readonly heap: number;
  readonly elements: number;
  /** The process that draws the window, with its workers. */
  readonly process: Held | null;
};

export async function memoryOf(browser: Browser, page: Page): Promise<WindowMemory> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    heap: metric('JSHeapUsedSize') / 1e6,
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
    process: await rendererOf(browser),
  };
}

/** Of the browser's processes that draw pages the largest: one more always waits for the next page. */
async function rendererOf(browser: Browser): Promise<Held | null> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const held = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => heldBy(id) ?? []);
  return held.toSorted((a, b) => b.now - a.now)[0] ?? null;
}
