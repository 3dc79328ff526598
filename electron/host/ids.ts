/** Names Windows keeps for devices, with any extension: con.json is the console there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * An id that is a file name on every system: no dots, slashes or blanks, and never a lock or a file
 * that was set aside.
 */
export const isFileId = (id: string): boolean =>
  /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) && !DEVICES.test(id);
