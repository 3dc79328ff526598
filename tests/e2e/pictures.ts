/**
 * Pictures of every screen, at two sizes, by daylight and by night: `npm run screens`.
 *
 *   npm run screens -- [--to <folder>] [--only grid,paper] [--size large] [--sizes 1100x700]
 *
 * Needs the built window (`npm run build`). Says which screens it could not reach, and ends with 1
 * then.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { closeDesk, type Desk, openDesk, reload, type Size } from './desk.ts';
import { newHome, removeHome, startProduct } from './product.ts';
import { type Screen, screens } from './screens.ts';

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(tmpdir(), 'measures-screens') },
    only: { type: 'string', default: '' },
    size: { type: 'string', default: 'standard' },
    sizes: { type: 'string', default: '1440x900,1100x700' },
  },
});
const lights = ['light', 'dark'] as const;
/** What is drawn anew in the other light, or comes in from a worker, is there then. */
const DRAWN_MS = 400;

const sizes = values.sizes.split(',').map((size): Size => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
});
const wanted = values.only.split(',').filter((id) => id !== '');
const listed = screens.filter(({ id }) => wanted.length === 0 || wanted.includes(id));

/** @returns what kept it from being shown; null where nothing did. */
async function take(desk: Desk, screen: Screen, name: string): Promise<string | null> {
  try {
    await reload(desk);
    await screen.show(desk);
    for (const light of lights) {
      await desk.page.evaluate(
        ([appearance, size]) =>
          Object.assign(document.documentElement.dataset, { appearance, size }),
        [light, values.size],
      );
      await desk.page.waitForTimeout(DRAWN_MS);
      await desk.page.screenshot({ path: join(values.to, `${screen.id}.${name}.${light}.png`) });
    }
    return null;
  } catch (error) {
    return `${screen.id} ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

async function takeAll(browser: Browser, size: Size): Promise<readonly string[]> {
  const home = newHome();
  const product = await startProduct(home, '0');
  const desk = await openDesk(browser, product.url, size);
  desk.page.setDefaultTimeout(15_000);
  await desk.page.emulateMedia({ reducedMotion: 'reduce' });
  const failures: string[] = [];
  for (const screen of listed) {
    const failure = await take(desk, screen, `${size.width}`);
    process.stdout.write(failure === null ? `${screen.id} ` : `\n${failure}\n`);
    if (failure !== null) failures.push(failure);
  }
  await closeDesk(desk);
  await product.stop();
  removeHome(home);
  return failures;
}

mkdirSync(values.to, { recursive: true });
const browser = await launchBrowser();
const failures: string[] = [];
for (const size of sizes) failures.push(...(await takeAll(browser, size)));
await browser.close();
process.stdout.write(`\n${values.to}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
