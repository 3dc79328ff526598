import type { Page } from 'playwright-core';

/** How long the window took to show what a key did, in milliseconds, for each key. */
export type Waits = readonly number[];

const BETWEEN_MS = 80;
/** Words as they are written here, by the letters of an input method; a stop now and then. */
const WORDS: readonly (readonly [letters: string, words: string])[] = [
  ['zhishichanquan', '知识产权'],
  ['fuwu', '服务'],
  ['jigou', '机构'],
  ['zijin', '资金'],
  ['zuigao', '最高'],
  ['buchaoguo', '不超过'],
];

/**
 * Listens from the key event (its own time, so that waiting for a busy window counts) until the frame
 * that shows it has been handed over.
 */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { keyWaits: waits });
    for (const type of ['keydown', 'compositionupdate', 'compositionend']) {
      addEventListener(
        type,
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => waits.push(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        },
        true,
      );
    }
  });

/** What was measured since the last call. */
export const waitsOf = (page: Page): Promise<Waits> =>
  page.evaluate(() => {
    const { keyWaits } = globalThis as unknown as { keyWaits: number[] };
    return keyWaits.splice(0);
  });

/** Types letters and digits one by one at the pace of a quick typist. */
export async function typeLetters(page: Page, keys: number): Promise<void> {
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press('abcdefgh0123456789'[at % 18] ?? 'a');
    await page.waitForTimeout(BETWEEN_MS);
  }
}

/** Writes words as an input method does: letters under composition, then the characters picked. */
export async function compose(page: Page, words: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (let at = 0; at < words; at += 1) {
    const [letters, picked] = WORDS[at % WORDS.length] ?? ['fuwu', '服务'];
    for (let length = 1; length <= letters.length; length += 1) {
      await devtools.send('Input.imeSetComposition', {
        text: letters.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
      await page.waitForTimeout(BETWEEN_MS);
    }
    await devtools.send('Input.insertText', { text: picked });
    await page.waitForTimeout(BETWEEN_MS);
  }
  await devtools.detach();
}

/** The wait that so large a share of the keys stayed under. */
export function percentile(waits: Waits, share: number): number {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
