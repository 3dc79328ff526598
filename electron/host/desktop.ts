import type { Host } from '../../shared/api.ts';

/** What of the contract only a desktop can do. */
export type Desktop = Pick<Host, 'takeGiven' | 'printPages'>;

/** A browser is given no files, and prints what it shows by itself. */
export const inBrowser: Desktop = {
  takeGiven: () => ({ file: null }),
  printPages: () => ({ kind: 'browser' }),
};
