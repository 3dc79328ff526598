import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What a test asks right after a key may not be there yet: differences are drawn and places counted
 * once the window rests, and a busy machine rests late. So nothing that follows an action is asked
 * at one instant.
 */

/** Waits until a reading equals what it should be. */
export const eventually = <T>(read: () => Promise<T>, wanted: T): Promise<void> =>
  expect.poll(read).toEqual(wanted);

const AGREEING = 4;
const APART_MS = 150;

/** A reading that goes on changing while rows are drawn: taken once several in a row agree. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read();
  for (let agreeing = 1; agreeing < AGREEING; ) {
    await pause(APART_MS);
    const next = await read();
    agreeing = JSON.stringify(next) === JSON.stringify(last) ? agreeing + 1 : 1;
    last = next;
  }
  return last;
}

/** Waits until a place has the focus itself, so that the next key goes there. */
export const hasFocus = (place: Locator): Promise<void> =>
  place.and(place.page().locator(':focus')).waitFor();

/** Waits until the focus stands in or on a part of the window, wherever in it. */
export const holdsFocus = (part: Locator): Promise<void> =>
  part.and(part.page().locator(':focus-within')).waitFor();

/** Whether an attempt succeeds: what slipped away is tried again, as a person would. */
export const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );
