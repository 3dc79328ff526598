/**
 * Pictures of the window, taken from the built product (`npm run screens` builds it first).
 *
 *   npm run screens -- [--to <folder>] [--only grid,paper] [--size large] [--sizes 1100x700]
 *     every screen at two sizes, by daylight and by night, to be looked at
 *   npm run screens -- --readme
 *     the few that README shows, into docs/pictures
 *
 * Says which screens it could not reach, and ends with 1 then.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { closeDesk, type Desk, openDesk, type Size } from './desk.ts';
import { fewColours } from './few-colours.ts';
import { newHome, removeHome, startProduct } from './product.ts';
import { type Screen, showScreen } from './screens/screen.ts';
import { screens } from './screens.ts';

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(tmpdir(), 'measures-screens') },
    only: { type: 'string', default: '' },
    size: { type: 'string', default: 'standard' },
    sizes: { type: 'string', default: '1440x900,1100x700' },
    readme: { type: 'boolean', default: false },
  },
});

type Light = 'light' | 'dark';
/** A screen, and what the picture of it in each light is called. */
type Wanted = { readonly screen: Screen; readonly files: readonly (readonly [Light, string])[] };

/** What README shows, in the light that shows it best. */
const inReadme: Readonly<Record<string, Light>> = {
  compare: 'light',
  suggest: 'light',
  grid: 'light',
  coverage: 'dark',
  check: 'light',
  paper: 'light',
};

/** What is drawn anew in the other light, or comes in from a worker, is there then. */
const DRAWN_MS = 400;

const only = values.only.split(',').filter((id) => id !== '');
const sizes = (values.readme ? '1280x800' : values.sizes).split(',').map((size): Size => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
});
const folder = values.readme
  ? join(import.meta.dirname, '..', '..', 'docs', 'pictures')
  : values.to;

const wantedAt = ({ width }: Size): readonly Wanted[] =>
  screens.flatMap((screen): readonly Wanted[] => {
    const { id } = screen;
    if (values.readme) {
      const light = inReadme[id];
      return light === undefined ? [] : [{ screen, files: [[light, `${id}.png`]] }];
    }
    if (only.length > 0 && !only.includes(id)) return [];
    const named = (light: Light): readonly [Light, string] => [
      light,
      `${id}.${width}.${light}.png`,
    ];
    return [{ screen, files: [named('light'), named('dark')] }];
  });

/** @returns what kept it from being shown; null where nothing did. */
async function take(desk: Desk, { screen, files }: Wanted): Promise<string | null> {
  try {
    await showScreen(desk, screen);
    for (const [appearance, file] of files) {
      await desk.page.evaluate((look) => Object.assign(document.documentElement.dataset, look), {
        appearance,
        size: values.size,
      });
      await desk.page.waitForTimeout(DRAWN_MS);
      const picture = await desk.page.screenshot();
      writeFileSync(join(folder, file), values.readme ? fewColours(picture) : picture);
    }
    return null;
  } catch (error) {
    return `${screen.id}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

async function takeAll(browser: Browser, size: Size): Promise<boolean> {
  const home = newHome();
  const product = await startProduct(home);
  const desk = await openDesk(browser, product.url, size);
  desk.page.setDefaultTimeout(15_000);
  let complete = true;
  for (const wanted of wantedAt(size)) {
    const failure = await take(desk, wanted);
    process.stdout.write(failure === null ? `${wanted.screen.id} ` : `\n${failure}\n`);
    complete &&= failure === null;
  }
  await closeDesk(desk);
  await product.stop();
  removeHome(home);
  return complete;
}

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
for (const size of sizes) if (!(await takeAll(browser, size))) process.exitCode = 1;
await browser.close();
process.stdout.write(`\n${folder}\n`);
