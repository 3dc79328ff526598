import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const mostBytes = 1024 * 1024;

/**
 * Writes down errors nobody foresaw, for whoever maintains the program; users get a sentence.
 * Two files of at most a megabyte are kept: errors.log and errors.old.log.
 */
export const reportTo = (folder: string) => {
  const file = join(folder, 'errors.log');
  const write = async (error: unknown): Promise<void> => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > mostBytes) await rename(file, join(folder, 'errors.old.log'));
    await appendFile(file, `${new Date().toISOString()} ${what}\n`, { mode: 0o600 });
  };
  return (error: unknown): void => {
    // A log that cannot be written must not bring down what it reports on.
    write(error).catch(() => undefined);
  };
};
