import type { Locator } from 'playwright-core';
import { type Desk, onPage } from './desk.ts';
import { hasFocus } from './waiting.ts';

/** 草稿 as a drafter handles it. */
export const draftList = (desk: Desk): Locator => desk.page.getByRole('grid', { name: '草稿列表' });

export const rowOf = (desk: Desk, name: string): Locator =>
  draftList(desk).getByRole('row').filter({ hasText: name });

export const searchField = (desk: Desk): Locator =>
  desk.page.getByLabel('按名称、文种、区查找草稿');

/** Opens 草稿 by its keys and waits until one can type what one looks for. */
export async function openList(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Alt+o');
  await draftList(desk).waitFor();
  await hasFocus(searchField(desk));
}

/** Puts the keys on a draft of the list. */
export async function standOn(desk: Desk, name: string): Promise<void> {
  await rowOf(desk, name).first().locator('td').nth(2).click();
  await hasFocus(rowOf(desk, name).first());
}

/** Opens a draft by words of its name, as one does without looking. */
export async function openByName(desk: Desk, name: string): Promise<void> {
  await openList(desk);
  await desk.page.keyboard.insertText(name);
  await rowOf(desk, name).first().waitFor();
  await desk.page.keyboard.press('Enter');
  await draftList(desk).waitFor({ state: 'detached' });
  await onPage(desk);
}

/** Makes drafts of these texts behind the window, as another window would. */
export async function makeDrafts(desk: Desk, texts: readonly string[]): Promise<void> {
  const { draft } = await call(desk, 'openDraft', { id: 'example' });
  for (const text of texts) await call(desk, 'createDraft', { ...draft, text, label: '' });
}

/** A method of the contract, as the window calls it. */
const call = (desk: Desk, name: string, input: object): Promise<{ readonly draft: object }> =>
  desk.page.evaluate(
    async ({ address, body }) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-measures-token': sessionStorage.getItem('measures.token') ?? '',
        },
        body,
      });
      const { value } = await response.json();
      return value;
    },
    { address: `/api/${name}`, body: JSON.stringify(input) },
  );
