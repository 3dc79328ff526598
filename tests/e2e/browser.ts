import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where Chrome, Edge and Chromium usually stand on Linux, Windows and macOS. */
const usualPlaces = [
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A real Chromium for the end-to-end tests: the one named by MEASURES_BROWSER (`packed` asks for
 * the packed one), an installed one, else the one inside the npm package @sparticuz/chromium
 * (Linux x64), so that `npm test` needs nothing but npm. Throws when there is none: a browser test
 * must never pass by not running.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: quiet });
}

/** Where the browser is; the packed one is unpacked by it, which two at a time must not do. */
export async function findBrowser(): Promise<string> {
  const wish = process.env['MEASURES_BROWSER'];
  const installed = wish === undefined ? usualPlaces.find((path) => existsSync(path)) : wish;
  return installed === undefined || installed === 'packed' ? packedChromium() : installed;
}

/** The package's own switches serve another purpose (they turn web security off), so only its binary is used. */
const packedChromium = async (): Promise<string> => {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
};

/**
 * Makes the program answer up to so many milliseconds late, each call for itself, as
 * MEASURES_ANSWERS_LATE says: what was asked first comes after what was asked last. Without it nothing
 * changes.
 */
export async function late(context: BrowserContext): Promise<BrowserContext> {
  const most = Number(process.env['MEASURES_ANSWERS_LATE'] ?? 0);
  if (most > 0) {
    await context.route('**/api/*', async (route) => {
      await pause(Math.random() * most);
      await route.fallback();
    });
  }
  return context;
}

/**
 * Makes a page so many times slower as MEASURES_BROWSER_SLOW says (`MEASURES_BROWSER_SLOW=4`), to see
 * what a test that passes here would do on a busy machine. Without it nothing changes.
 */
export async function slowed(page: Page): Promise<Page> {
  const rate = Number(process.env['MEASURES_BROWSER_SLOW'] ?? 1);
  if (rate > 1) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  }
  return page;
}
