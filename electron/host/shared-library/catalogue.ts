import { stat } from 'node:fs/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { Refusal } from '../../../shared/api.ts';
import { ClauseIndex, indexedDocument } from '../../../shared/library/clause-index.ts';
import type { PrecedentSummary } from '../../../shared/model/document.ts';
import { codeOf } from '../files.ts';
import { beginningOf, type LogLine, linesFrom, openIfThere, type Piece } from './log.ts';
import { FORMAT_LINE, formatIn, readingIn, removedIn } from './stored-document.ts';

/** Where the two lines of a document stand. */
export type Lines = { readonly own: Piece; readonly reading: Piece };

/** What is known of the file in memory: the index, a summary and the place of each document. */
export class Catalogue {
  readonly index = new ClauseIndex();
  readonly summaries: PrecedentSummary[] = [];
  readonly lines: Lines[] = [];
  /** Hash of a text -> id of the document that has it. */
  readonly byHash = new Map<string, string>();
  readonly #hashes: string[] = [];
  /** As far as the lines of the file have been read. */
  end = 0;
  #lastText: Piece | null = null;

  take(line: LogLine): void {
    const { text, at, length } = line;
    if (text === '') {
      this.#lastText = { at, length };
    } else if (text.startsWith('R')) {
      const id = removedIn(text);
      if (id !== null) this.#remove(id);
    } else if (text.startsWith('C')) {
      const reading = readingIn(text);
      const own = this.#lastText;
      // A damaged line hides no other document.
      if (reading === null || own === null) return;
      const { summary, hash, clauses } = reading;
      // Said of one id twice, the later one holds, and the text of the earlier is not there any more.
      this.#remove(summary.id);
      this.index.add(
        indexedDocument(
          summary,
          clauses.map(([, heading, shown]) => ({ heading, shown })),
        ),
      );
      this.summaries.push(summary);
      this.lines.push({ own, reading: { at, length } });
      this.byHash.set(hash, summary.id);
      this.#hashes.push(hash);
    }
  }

  #remove(id: string): void {
    const number = this.index.numberOf(id);
    if (number === undefined) return;
    this.index.remove(id);
    this.byHash.delete(this.#hashes[number] ?? '');
  }
}

/** The same file, read on as it grows; read anew where it is another one. */
export const catalogueOf = (path: string): (() => Promise<Catalogue>) => {
  let known = new Catalogue();
  let [inode, size] = [0, 0];
  let running: Promise<Catalogue> | null = null;

  const refreshed = async (): Promise<Catalogue> => {
    const found = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (found === null || found.ino !== inode || found.size < known.end) {
      known = new Catalogue();
      size = 0;
    }
    inode = found?.ino ?? 0;
    // A last line without an end is looked at again only once something was written.
    if (found !== null && found.size > known.end && found.size !== size) {
      await readOn(path, known);
      size = found.size;
    }
    for (const _ of known.index.settle()) await breath();
    return known;
  };

  // Whoever asks while the file is being read waits for that; nobody reads it twice.
  return () => {
    running ??= refreshed().finally(() => {
      running = null;
    });
    return running;
  };
};

async function readOn(path: string, known: Catalogue): Promise<void> {
  const file = await openIfThere(path);
  if (file === null) return;
  try {
    for await (const { lines, upTo } of linesFrom(file, known.end, isRead)) {
      for (const line of lines) {
        if (line.at === 0) mustBeOurs(line.text);
        known.take(line);
      }
      known.end = upTo;
      await breath();
    }
    // Cut off while the first line was written there is nothing in it; else it is no library.
    const begun = known.end > 0 ? '' : await beginningOf(file, FORMAT_LINE.length + 1);
    if (!FORMAT_LINE.startsWith(begun)) throw damaged();
  } finally {
    await file.close();
  }
}

/** The texts themselves stay on the disk. */
const isRead = (first: number): boolean => first !== 'T'.charCodeAt(0);

function mustBeOurs(line: string): void {
  const format = formatIn(line);
  if (format === 1) return;
  if (format === null) throw damaged();
  throw new Refusal(
    'unreadable',
    '共享先例库由更新版本的措施起草台保存，本版本读不了。请升级后再打开；自有先例和草稿未受影响。',
  );
}

const damaged = (): Refusal =>
  new Refusal(
    'unreadable',
    '共享先例库的文件已损坏，无法读取（shared-library 文件夹中的 documents.jsonl）。自有先例和草稿未受影响。',
  );
