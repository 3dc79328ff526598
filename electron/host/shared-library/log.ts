import { type FileHandle, open } from 'node:fs/promises';
import { codeOf } from '../files.ts';

/** A line of the file, without its end, and where it stands. */
export type LogLine = { readonly text: string; readonly at: number; readonly length: number };

/** Read at once: some milliseconds of parsing. */
const CHUNK = 1 << 20;
const END = 0x0a;

/** Opens a file to be read; null where there is none. */
export const openIfThere = (path: string): Promise<FileHandle | null> =>
  open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

/**
 * The whole lines of a file from an offset on, in pieces that take milliseconds each. A last line
 * without an end is still being written, or never was to its end: it is left for the next reading.
 *
 * @param wanted by its first byte; the text of all other lines is not decoded.
 */
export async function* linesFrom(
  file: FileHandle,
  from: number,
  wanted: (first: number) => boolean,
): AsyncGenerator<{ readonly lines: readonly LogLine[]; readonly upTo: number }> {
  let rest = Buffer.alloc(0);
  let at = from;
  for (;;) {
    const piece = Buffer.allocUnsafe(CHUNK);
    const { bytesRead } = await file.read(piece, 0, CHUNK, at + rest.length);
    if (bytesRead === 0) return;
    const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    const lines: LogLine[] = [];
    let begin = 0;
    for (let end = bytes.indexOf(END); end >= 0; end = bytes.indexOf(END, begin)) {
      const isWanted = wanted(bytes[begin] ?? END);
      const text = isWanted ? bytes.toString('utf8', begin, end) : '';
      lines.push({ text, at: at + begin, length: end - begin });
      begin = end + 1;
    }
    rest = bytes.subarray(begin);
    at += begin;
    yield { lines, upTo: at };
  }
}

/** Where a line stands. */
export type Piece = Pick<LogLine, 'at' | 'length'>;

/** Some lines by their places, in the same order. */
export async function linesAt(path: string, pieces: readonly Piece[]): Promise<readonly string[]> {
  if (pieces.length === 0) return [];
  const file = await open(path, 'r');
  try {
    return await Promise.all(
      pieces.map(async ({ at, length }) => {
        const bytes = Buffer.alloc(length);
        await file.read(bytes, 0, length, at);
        return bytes.toString('utf8');
      }),
    );
  } finally {
    await file.close();
  }
}

/**
 * Appends whole lines and waits until they are on the disk. What a power cut left of a line before
 * is closed first, so that it spoils only itself.
 *
 * @param end as far as the lines in the file are whole.
 */
export async function append(path: string, end: number, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    const { size } = await file.stat();
    await file.appendFile((size > end ? '\n' : '') + lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}
