import { basename } from 'node:path';
import { type Output, Refusal } from '../../shared/api.ts';
import { reasonOf } from './files.ts';
import { writeWhole } from './write-whole.ts';

export type Deliver = (name: string, bytes: Uint8Array) => Promise<Output<'exportFile'>>;

/**
 * The desktop's way of handing over a file.
 *
 * @param ask shows the save dialog with a proposed name; gives the path, or null when cancelled.
 */
export const deliverToDisk =
  (ask: (name: string) => Promise<string | null>): Deliver =>
  async (name, bytes) => {
    const path = await ask(name);
    if (path === null) return { kind: 'cancelled' };
    try {
      await writeWhole(path, bytes);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null) throw error;
      throw new Refusal('failed', `“${basename(path)}”没有保存：${reason}。请换个位置或名称再试。`);
    }
    return { kind: 'saved', name: basename(path) };
  };

/** A browser saves the file itself. */
export const deliverToBrowser: Deliver = async () => ({ kind: 'download' });
