import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { late, slowed } from './browser.ts';
import { eventually, holdsFocus, succeeds } from './waiting.ts';

/** The window as a drafter handles it: what is on screen by its accessible name. */
export type Desk = {
  readonly page: Page;
  readonly text: Locator;
  readonly outline: Locator;
  readonly side: Locator;
  readonly save: Locator;
  /** Errors the window reported so far; a test ends by finding none. */
  readonly problems: readonly string[];
};

export type Size = { readonly width: number; readonly height: number };

export const usual: Size = { width: 1440, height: 900 };

/**
 * A drafter who asked the system for less motion: nothing unfolds, so a press never lands beside a
 * button that is still on its way, and no colour is measured while it fades in. main-path.e2e.ts goes its way with motion.
 */
const still = { reducedMotion: 'reduce' } as const;

/**
 * Opens the product at an address and listens for errors of the page.
 *
 * @param ready when it is open; the keys go to the page then, if nothing else is said
 */
export async function openDesk(
  browser: Browser,
  url: string,
  size = usual,
  ready: (desk: Desk) => Promise<void> = onPage,
): Promise<Desk> {
  const context = await late(
    await browser.newContext({ viewport: size, locale: 'zh-CN', ...still }),
  );
  context.setDefaultTimeout(60_000);
  const page = await slowed(await context.newPage());
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  const desk: Desk = {
    page,
    text: page.getByRole('textbox', { name: '草稿正文' }),
    outline: page.getByRole('navigation', { name: '提纲' }),
    side: page.getByLabel('对照栏'),
    save: page.getByText(/^已保存/),
    problems,
  };
  await desk.outline.waitFor();
  await ready(desk);
  return desk;
}

/** Waits until the page has the focus, as it has after opening: keys go to the draft from then on. */
export async function onPage(desk: Pick<Desk, 'text'>): Promise<void> {
  await desk.text.waitFor();
  await holdsFocus(desk.text);
}

/** Loads the window anew, as F5 does. */
export async function reload(desk: Desk): Promise<void> {
  await desk.page.reload();
  await onPage(desk);
}

/** Opens 全幅对照 and waits until its cells take the keys. */
export async function openGrid(desk: Desk): Promise<Locator> {
  const grid = desk.page.getByRole('grid', { name: '逐条对照' });
  await desk.page.keyboard.press('Control+4');
  await grid.waitFor();
  await holdsFocus(grid);
  return grid;
}

export const closeDesk = (desk: Desk): Promise<void> => desk.page.context().close();

/**
 * Puts the caret into a clause through the outline. While the window still builds up, the row may slip
 * away between pressing and letting go: then it is pressed again, as a person would.
 */
export async function goToClause(desk: Desk, heading: string): Promise<void> {
  const current = desk.outline.locator('[aria-current]', { hasText: heading });
  for (let tries = 0; tries < 5; tries += 1) {
    await desk.outline.getByRole('treeitem', { name: heading }).click();
    if (await succeeds(current.waitFor({ timeout: 8_000 }))) return;
  }
  await current.waitFor();
}

/** The precedent's cell of the compare pane, by its short name. */
export const counterpart = (desk: Desk, name: string): Locator =>
  desk.side.getByRole('article', { name });

/** The pieces of the first difference in a cell, as the drafter sees them. */
export const piecesOf = (cell: Locator): Promise<readonly { op: string; text: string }[]> =>
  cell
    .locator('.clause-text')
    .first()
    .evaluate((paragraph) => {
      const pieces: { op: string; text: string }[] = [];
      const walk = (node: Node, op: string): void => {
        if (node.nodeType === Node.TEXT_NODE) pieces.push({ op, text: node.textContent ?? '' });
        const inside = node.nodeName === 'INS' ? 'insert' : node.nodeName === 'DEL' ? 'delete' : op;
        for (const child of node.childNodes) walk(child, inside);
      };
      walk(paragraph, 'equal');
      return pieces;
    });

/** An input method at work: letters under composition, then the words the drafter picks. */
export type InputMethod = {
  readonly show: (letters: string) => Promise<void>;
  readonly pick: (words: string) => Promise<void>;
};

export async function inputMethod(desk: Desk): Promise<InputMethod> {
  const devtools: CDPSession = await desk.page.context().newCDPSession(desk.page);
  return {
    show: async (letters) => {
      await devtools.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      });
    },
    pick: async (words) => {
      await devtools.send('Input.insertText', { text: words });
    },
  };
}

/**
 * Types as an input method does: each stage is the text under composition, the last argument is
 * what the drafter picks.
 */
export async function compose(
  desk: Desk,
  stages: readonly string[],
  picked: string,
): Promise<void> {
  const { show, pick } = await inputMethod(desk);
  for (const stage of stages) {
    await show(stage);
    // A person needs time between two letters; whatever the window does in between must not disturb.
    await desk.page.waitForTimeout(120);
  }
  await pick(picked);
}

/** Opens a text in place of the draft, through the file field, and waits until it is saved. */
export async function replaceDraft(desk: Desk, text: string, name = '稿.txt'): Promise<void> {
  await desk.page.getByLabel('选择要打开的文件').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text, 'utf8'),
  });
  await agree(desk.page.getByRole('button', { name: '替换草稿' }));
  await expect.poll(() => savedText(desk)).toBe(text);
  await onPage(desk);
}

/**
 * Presses a button of a dialog until the dialog goes, as a person would: while it still unfolds, the
 * button may slip away between pressing and letting go.
 */
export async function agree(button: Locator): Promise<void> {
  await button.waitFor();
  await expect
    .poll(async () => {
      if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined);
      return button.count();
    })
    .toBe(0);
}

/**
 * Leaves a sheet by Escape, as a person would: the key is given again where a list below a field
 * took the first one for itself.
 */
export const leave = (desk: Pick<Desk, 'page'>, sheet: Locator): Promise<void> =>
  eventually(async () => {
    if ((await sheet.count()) > 0) await desk.page.keyboard.press('Escape');
    return sheet.count();
  }, 0);

/**
 * What has the focus, as it is announced; null when nothing has it, or when it cannot be seen
 * there.
 */
export const focused = (desk: Desk): Promise<string | null> =>
  desk.page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return null;
    return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  });

/** The whole draft as the server keeps it, whatever part of it is drawn on the screen. */
export async function savedText(desk: Pick<Desk, 'page'>): Promise<string> {
  return desk.page.evaluate(async () => {
    const response = await fetch('/api/openDraft', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-measures-token': sessionStorage.getItem('measures.token') ?? '',
      },
      body: '{}',
    });
    const reply = (await response.json()) as { value: { draft: { text: string } } };
    return reply.value.draft.text;
  });
}
