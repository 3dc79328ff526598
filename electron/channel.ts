/** The one channel between the window and the desktop host; it carries every method. */
export const channel = 'measures';

/** The one message the desktop sends to the window: a command picked from its menus. */
export const commandChannel = 'measures-command';
