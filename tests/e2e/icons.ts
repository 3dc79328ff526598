import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icnsOf } from '../../electron/pack/icon/icns.ts';
import { icoOf } from '../../electron/pack/icon/ico.ts';
import { pictureOf, sides, smallest } from '../../electron/pack/icon/picture.ts';
import { launchBrowser } from './browser.ts';

/**
 * `npm run icons`: the icon of the program from its two drawings, in every size and container the
 * packages ask for. The results are kept with the drawings; a browser may smooth edges otherwise.
 */
const folder = join(import.meta.dirname, '..', '..', 'electron', 'pack', 'icon');
const png = join(folder, 'png');

const browser = await launchBrowser();
const page = await browser.newPage();
const pictures = [];
for (const side of sides) {
  const drawing = readFileSync(join(folder, side <= smallest ? 'icon-small.svg' : 'icon.svg'));
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>* { margin: 0 } img { display: block; width: ${side}px; height: ${side}px }</style>
    <img src="data:image/svg+xml;base64,${drawing.toString('base64')}">`,
  );
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  pictures.push(pictureOf(await page.screenshot({ omitBackground: true })));
}
await browser.close();

mkdirSync(png, { recursive: true });
for (const { side, png: bytes } of pictures) {
  writeFileSync(join(png, `${side}x${side}.png`), bytes);
}
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures.filter(({ side }) => side <= 256)));
writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
