import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Desk, openDesk, type Size } from './desk.ts';
import { newHome, type Product, removeHome, startProduct } from './product.ts';

/** The product and a browser, there while the tests of a file or a `describe` run. */
export type Running = {
  /** The address to open, with its token; another one after each start. */
  readonly url: () => string;
  /** The user's data folder of these tests. */
  readonly home: () => string;
  readonly browser: () => Browser;
  readonly openDesk: (size?: Size) => Promise<Desk>;
  /** Ctrl+C; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Starts it on the same data once more. @param port as of `startProduct` */
  readonly startAgain: (port?: string) => Promise<void>;
};

/** @param home the user's data folder; else one without drafts */
export function running(home = newHome()): Running {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    product = await startProduct(home);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    removeHome(home);
  });
  return {
    url: () => product.url,
    home: () => home,
    browser: () => browser,
    openDesk: (size) => openDesk(browser, product.url, size),
    stop: () => product.stop(),
    startAgain: async (again) => {
      product = await startProduct(home, again);
    },
  };
}
