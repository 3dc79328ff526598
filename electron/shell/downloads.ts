import type { Session } from 'electron';
import { filterOf, isOwnBlob } from '../window.ts';

/**
 * What the page stores by itself is only what it made itself; the system's dialog asks where. Anything
 * else is no download of ours and does not begin.
 *
 * @param folder where the dialog opens
 */
export const guardDownloads = (
  session: Pick<Session, 'on'>,
  pathFor: (name: string) => string,
): void => {
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) {
      event.preventDefault();
      return;
    }
    const name = item.getFilename();
    item.setSaveDialogOptions({ defaultPath: pathFor(name), filters: [filterOf(name)] });
  });
};
