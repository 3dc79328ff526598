import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Desk, reload } from '../desk.ts';
import { succeeds } from '../waiting.ts';

/** One look at the window: what it is called, and how a drafter comes there from the page. */
export type Screen = {
  /** Names the picture. */
  readonly id: string;
  readonly name: string;
  readonly show: (desk: Desk) => Promise<void>;
};

/** From wherever the last screen left the window; what it stood in the way of goes on again. */
export async function showScreen(desk: Desk, screen: Screen): Promise<void> {
  await desk.page.unrouteAll({ behavior: 'ignoreErrors' });
  await reload(desk);
  await screen.show(desk);
}

/*
 * What screens do on their way. Without the test runner, unlike the tests: the pictures are made of
 * them as well.
 */

export const fixturePath = (name: string): string =>
  join(import.meta.dirname, '..', '..', 'fixtures', name);
export const fixture = (name: string): string => readFileSync(fixturePath(name), 'utf8');

export const press = (desk: Desk, keys: string): Promise<void> => desk.page.keyboard.press(keys);

export const button = ({ page }: Desk, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });

export const click = (desk: Desk, name: string | RegExp): Promise<void> =>
  button(desk, name).click();

export const dialog = ({ page }: Desk, name: string | RegExp): Promise<void> =>
  page.getByRole('dialog', { name }).waitFor();

/** Presses what closes a dialog, and waits until it has gone. */
export async function confirm(desk: Desk, name: string | RegExp): Promise<void> {
  await desk.page.getByRole('dialog').getByRole('button', { name }).click();
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/**
 * A tab of the side pane, as a person comes to it: the pane is opened where it is folded, and again
 * where it folds in between, as it does once the window has measured larger words.
 */
export async function tab(desk: Desk, name: string | RegExp): Promise<void> {
  const wanted = desk.side.getByRole('tab', { name });
  const folded = desk.page.getByRole('button', { name: '对照', exact: true, pressed: false });
  for (let tries = 0; tries < 5; tries += 1) {
    await wanted.or(folded).first().waitFor();
    if (await folded.isVisible()) await succeeds(folded.click({ timeout: 5_000 }));
    if (await succeeds(wanted.click({ timeout: 5_000 }))) return;
  }
  await wanted.click();
}

/** A command by its name. */
export async function command(desk: Desk, name: string): Promise<void> {
  await press(desk, 'Control+k');
  await desk.page.getByRole('combobox').fill(name);
  await press(desk, 'Enter');
}

export const saved = (desk: Desk): Promise<void> => desk.save.waitFor();

/** 文稿信息, once the check has seen the words. */
export async function info(desk: Desk): Promise<void> {
  await press(desk, 'Alt+i');
  await dialog(desk, '文稿信息');
  await desk.page.locator('.info-summary').filter({ hasNotText: '正在检查' }).waitFor();
}

/** Opens a text in place of the draft. */
export async function open(desk: Desk, text: string): Promise<void> {
  await desk.page.getByLabel('选择要打开的文件').setInputFiles({
    name: '稿.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text, 'utf8'),
  });
  await confirm(desk, '替换草稿');
  await saved(desk);
}

/** Selects words on the page, as one does who looks for them. */
export async function select(desk: Desk, words: string): Promise<void> {
  await press(desk, 'Control+f');
  await desk.page.locator('.find-panel [name="search"]').fill(words);
  await press(desk, 'Enter');
  await press(desk, 'Escape');
  await desk.text.and(desk.page.locator(':focus')).waitFor();
}
