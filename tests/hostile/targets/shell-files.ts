import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { placed, readPlace, writePlace } from '../../../electron/shell/place.ts';
import { readRecent, recentLabels, withFile, writeRecent } from '../../../electron/shell/recent.ts';
import { mutatedJson } from '../json-tree.ts';
import { byteChange, changedBytes } from '../mutated-bytes.ts';
import { aimed, mustHold } from '../target.ts';

const WRITTEN = [
  '{"format":1,"files":["/home/a/初稿.docx","/home/b/初稿.docx","/home/a/稿.txt"]}',
  '{"x":40,"y":30,"width":1440,"height":900,"maximised":false}',
  '{"x":-3000,"y":9007199254740991,"width":1,"height":-9007199254740991,"maximised":true}',
];

const SCREENS = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: -1280, y: 100, width: 1280, height: 700 },
];

/**
 * What the desktop notes for its own comfort, where the window stood and what was opened last: read
 * by both readers whatever it is, it keeps no window from opening where one sees it.
 */
export const shellFiles = aimed<Uint8Array>({
  name: 'shell-files',
  corpus: () => [],
  cases: () =>
    fc
      .tuple(mutatedJson(WRITTEN), fc.array(byteChange, { maxLength: 1 }))
      .map(([json, bytes]) => bytes.reduce(changedBytes, new TextEncoder().encode(json))),
  sizeOf: (bytes) => bytes.length,
  file: { extension: 'json', write: (bytes) => bytes, read: (bytes) => bytes },
  run: async (bytes) => {
    const folder = await mkdtemp(join(tmpdir(), 'measures-shell-'));
    const file = join(folder, 'note.json');
    try {
      await writeFile(file, bytes);
      const recent = await readRecent(file);
      mustHold(recent.length <= 10, 'more files than the menu has room for');
      mustHold(
        recentLabels(recent).every((label) => label !== ''),
        'an entry without words',
      );
      const place = readPlace(file);
      for (const screens of [SCREENS, SCREENS.slice(0, 1), []]) isSeen(placed(place, screens));
      mustHold((await readFile(file)).equals(bytes), 'reading changed the file');
      const next = withFile(recent, '/home/a/新稿.docx');
      await writeRecent(file, next);
      mustHold(JSON.stringify(await readRecent(file)) === JSON.stringify(next), 'another list');
      if (place === null) return;
      writePlace(file, place);
      mustHold(JSON.stringify(readPlace(file)) === JSON.stringify(place), 'another place');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

function isSeen(bounds: ReturnType<typeof placed>): void {
  const { x = 0, y = 0, width, height } = bounds;
  const whole = [x, y, width, height].every(Number.isSafeInteger);
  mustHold(whole && width >= 1 && height >= 1, `a window of ${JSON.stringify(bounds)}`);
  mustHold(x >= -1280 && x < 1920 && y >= 0 && y < 1040, 'a window beside the screens');
}
