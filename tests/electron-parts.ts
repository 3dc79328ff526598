import type { OfTheDesktop } from '../electron/menu.ts';

/** The menus on a computer where nothing was opened yet. */
export const newDesktop: OfTheDesktop = {
  platform: 'win32',
  recent: [],
  openRecent: () => undefined,
  clearRecent: () => undefined,
  showLogs: () => undefined,
};

/** What stands around the contract in the window's channel, doing nothing. */
export const unheard = {
  report: () => undefined,
  log: () => undefined,
  watch: <T>(work: Promise<T>): Promise<T> => work,
  onOpened: () => undefined,
};
