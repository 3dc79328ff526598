import { type Zippable, zipSync } from 'fflate';
import type { File } from './file.ts';

/** Zip counts in local time; an hour by which no clock is put forward keeps the same bytes anywhere. */
const noTime = (): Date => new Date(1980, 0, 1, 12);
const UNIX = 3;

/**
 * One zip with all files under a folder; the same files give the same bytes. Who may be started
 * may still be after unpacking on Linux.
 */
export function zipOf(folder: string, files: readonly File[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes, executable } of files) {
    const mode = 0o100_000 | (executable ? 0o755 : 0o644);
    // Multiplied, since a shift by 16 bits would give a negative number.
    entries[`${folder}/${path}`] = [
      bytes,
      { os: UNIX, attrs: mode * 0x1_0000, mtime: noTime(), level: 9 },
    ];
  }
  return zipSync(entries);
}
