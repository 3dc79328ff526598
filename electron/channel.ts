/** The one channel between the window and the desktop host; it carries every method. */
export const channel = 'measures';

/** What the desktop says to the window: a command picked from its menus, a file that waits. */
export const commandChannel = 'measures-command';

/** The window tells which file the drafter opened in it, for 最近打开; the page itself learns no path. */
export const openedChannel = 'measures-opened';
