/**
 * Said to the window when a file waits for it in `takeGiven`: over the same way as a command of the
 * menus, but no command, as no key or button asks for it.
 */
export const FILE_WAITING = 'file-waiting';
