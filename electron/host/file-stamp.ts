import { stat } from 'node:fs/promises';
import { codeOf } from './files.ts';

/**
 * Tells one state of a file from every other; null where there is none. Files are replaced whole here:
 * a new content has another inode or, where that is used again, another time.
 */
export const stampOf = async (path: string): Promise<string | null> => {
  try {
    const { ino, mtimeNs, ctimeNs, size } = await stat(path, { bigint: true });
    return [ino, mtimeNs, ctimeNs, size].join(' ');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};
