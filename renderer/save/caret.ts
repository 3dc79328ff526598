import type { Store } from '../storage.ts';

/** Where the caret stood, so that a reload comes back to the same place. */
const keyOf = (id: string): string => `measures.caret.${id}`;

export const keepCaret = (store: Store, id: string, caret: number): void =>
  store.setItem(keyOf(id), String(caret));

/** 0 when nothing sensible was kept; the text may have become shorter, the page sees to that. */
export function findCaret(store: Store, id: string): number {
  const caret = Number(store.getItem(keyOf(id)) ?? 0);
  return Number.isSafeInteger(caret) && caret > 0 ? caret : 0;
}
