/** The one channel between the window and the desktop host; it carries every method. */
export const channel = 'measures';
