import { expect } from 'vitest';
import { type Desk, savedText } from './desk.ts';

/** Presses keys one after the other, in the window a test has open at the time. */
export const pressing =
  (desk: () => Desk) =>
  async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await desk().page.keyboard.press(key);
  };

/** Waits until the text on the disk is this one. */
export const saving =
  (desk: () => Desk) =>
  (text: string): Promise<void> =>
    expect.poll(() => savedText(desk())).toBe(text);
