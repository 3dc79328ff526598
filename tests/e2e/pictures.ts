/**
 * Pictures of the window, taken from the built product (`npm run screens` builds it first).
 *
 *   npm run screens -- [--to <folder>] [--only grid,paper] [--size large] [--sizes 1100x700]
 *     every screen at two sizes, by daylight and by night, to be looked at
 *   npm run screens -- --readme
 *     the few that README shows, into docs/pictures
 *   npm run screens -- --guide
 *     those of the user guide, into docs/guide/pictures: what guide-pictures.ts lists
 *
 * Says which screens it could not reach, and ends with 1 then.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { closeDesk, type Desk, openDesk, type Size } from './desk.ts';
import { fewColours } from './few-colours.ts';
import { type GuidePicture, guidePictures } from './guide-pictures.ts';
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
    guide: { type: 'boolean', default: false },
  },
});

type Light = 'light' | 'dark';
type Picture = Pick<GuidePicture, 'file' | 'around'> & { readonly light: Light };
/** A screen, and the pictures of it. */
type Wanted = { readonly screen: Screen; readonly pictures: readonly Picture[] };

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
const documented = values.readme || values.guide;
const sizes = (documented ? '1280x800' : values.sizes).split(',').map((size): Size => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
});
const docs = join(import.meta.dirname, '..', '..', 'docs');
const folder = values.guide
  ? join(docs, 'guide', 'pictures')
  : values.readme
    ? join(docs, 'pictures')
    : values.to;

const wantedAt = ({ width }: Size): readonly Wanted[] =>
  screens.flatMap((screen): readonly Wanted[] => {
    const { id } = screen;
    if (values.guide) return inGuide(screen);
    if (values.readme) {
      const light = inReadme[id];
      return light === undefined ? [] : [{ screen, pictures: [{ file: id, light }] }];
    }
    if (only.length > 0 && !only.includes(id)) return [];
    const named = (light: Light): Picture => ({ file: `${id}.${width}.${light}`, light });
    return [{ screen, pictures: [named('light'), named('dark')] }];
  });

/** Also without a picture, where another screen needs what this one does. */
function inGuide(screen: Screen): readonly Wanted[] {
  const chosen = guidePictures.filter(({ file }) => only.length === 0 || only.includes(file));
  const pictures = chosen
    .filter((one) => one.screen === screen.id)
    .map((one): Picture => ({ ...one, light: 'light' }));
  const isNeeded = chosen.some(({ behind = [] }) => behind.includes(screen.id));
  return pictures.length > 0 || isNeeded ? [{ screen, pictures }] : [];
}

/** @returns what kept it from being shown; null where nothing did. */
async function take(desk: Desk, { screen, pictures }: Wanted): Promise<string | null> {
  try {
    await showScreen(desk, screen);
    for (const { light, file, around } of pictures) {
      await desk.page.evaluate((look) => Object.assign(document.documentElement.dataset, look), {
        appearance: light,
        size: values.size,
      });
      await desk.page.waitForTimeout(DRAWN_MS);
      const clip = around === undefined ? null : await boxAround(desk, around);
      const picture = await desk.page.screenshot(clip === null ? {} : { clip });
      writeFileSync(join(folder, `${file}.png`), documented ? fewColours(picture) : picture);
    }
    return null;
  } catch (error) {
    return `${screen.id}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

/** The smallest box of the window with all of these places in it. */
async function boxAround({ page }: Desk, places: readonly string[]) {
  const boxes = await Promise.all(
    places.map(async (place) => {
      const found = page.locator(place).filter({ visible: true }).first();
      const box = await found.boundingBox();
      if (box === null) throw new Error(`${place} is not on the screen`);
      return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    }),
  );
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const x = Math.max(0, Math.floor(Math.min(...boxes.map(({ left }) => left))));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map(({ top }) => top))));
  const right = Math.min(width, Math.ceil(Math.max(...boxes.map((box) => box.right))));
  const bottom = Math.min(height, Math.ceil(Math.max(...boxes.map((box) => box.bottom))));
  return { x, y, width: right - x, height: bottom - y };
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
if (values.guide) {
  const made = new Set(guidePictures.map(({ file }) => `${file}.png`));
  for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(join(folder, file));
}
process.stdout.write(`\n${folder}\n`);
