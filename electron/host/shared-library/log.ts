import { type FileHandle, open } from 'node:fs/promises';
import { codeOf } from '../files.ts';

/** A line of the file, without its end, and where it stands. */
export type LogLine = { readonly text: string; readonly at: number; readonly length: number };

/** Read at once: some milliseconds of parsing. */
const CHUNK = 1 << 20;
const END = 0x0a;
/** No document comes near it: what is longer is damaged, of it only the first byte is told. */
const LONGEST = 64 << 20;

/** Opens a file to be read; null where there is none. */
export const openIfThere = (path: string): Promise<FileHandle | null> =>
  open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });

/**
 * The whole lines of a file from an offset on, in pieces that take milliseconds each. A last line
 * without an end is still being written, or never was to its end: it is left for the next reading.
 * However long a line is, its bytes are looked at once.
 *
 * @param wanted by its first byte; the text of all other lines is not decoded.
 */
export async function* linesFrom(
  file: FileHandle,
  from: number,
  wanted: (first: number) => boolean,
): AsyncGenerator<{ readonly lines: readonly LogLine[]; readonly upTo: number }> {
  let pieces: Buffer[] = [];
  let [at, read] = [from, from];
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const { bytesRead } = await file.read(chunk, 0, CHUNK, read);
    if (bytesRead === 0) return;
    const bytes = chunk.subarray(0, bytesRead);
    const lines: LogLine[] = [];
    let begin = 0;
    for (let end = bytes.indexOf(END); end >= 0; end = bytes.indexOf(END, begin)) {
      pieces.push(bytes.subarray(begin, end));
      const length = read + end - at;
      lines.push({ text: textOf(pieces, length, wanted), at, length });
      pieces = [];
      begin = end + 1;
      at = read + begin;
    }
    read += bytesRead;
    if (read - at <= LONGEST || pieces.length === 0) pieces.push(bytes.subarray(begin));
    yield { lines, upTo: at };
  }
}

/** @param pieces of a line of that length; of one that is too long the first is enough. */
function textOf(
  pieces: readonly Buffer[],
  length: number,
  wanted: (first: number) => boolean,
): string {
  const first = pieces.find((piece) => piece.length > 0)?.[0] ?? END;
  if (!wanted(first)) return '';
  return length > LONGEST ? String.fromCharCode(first) : Buffer.concat(pieces).toString('utf8');
}

/** The first bytes of a file, so many or as many as there are. */
export async function beginningOf(file: FileHandle, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.toString('utf8', 0, bytesRead);
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
        if (length > LONGEST) return '';
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
 * is closed first, so that it spoils only itself; left of the first line, it goes: nothing stands in
 * such a file yet, and behind half of a format no line could be read.
 *
 * @param end as far as the lines in the file are whole.
 */
export async function append(path: string, end: number, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    if (end === 0) await file.truncate(0);
    const { size } = await file.stat();
    await file.appendFile((size > end ? '\n' : '') + lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}
