import { Refusal } from '../../shared/api.ts';
import { loadPart } from '../load-part.ts';

/** A text out of a file, or one sentence why not. */
export type Opened =
  | {
      readonly ok: true;
      /** With the tracked changes of a Word file made. */
      readonly text: string;
      /** The same without them; null where nothing is tracked. */
      readonly unrevised: string | null;
    }
  | { readonly ok: false; readonly message: string };

const MOST_BYTES = 20 * 1024 * 1024;

/** Reads a .docx by its beginning (a zip), everything else as text. Never rejects. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) {
    return refuse(`“${file.name}”超过20 MB，请另存为较小的文件后再打开。`);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = isZip(bytes) ? await readWord(bytes) : await readText(bytes);
    return read.ok && read.text.trim() === ''
      ? refuse(`“${file.name}”里没有文字，草稿未改动。`)
      : read;
  } catch (error) {
    return refuse(
      error instanceof Refusal
        ? `未能打开“${file.name}”：${error.message}`
        : `无法读取“${file.name}”，请确认文件还在原处、没有被其他程序占用。`,
    );
  }
}

async function readWord(bytes: Uint8Array): Promise<Opened> {
  const { readDocx } = await loadPart(import('../../shared/word/read.ts'));
  const revised = readDocx(bytes);
  if (!revised.ok) return refuse(revised.message);
  const { text } = revised;
  const before = readDocx(bytes, 'rejected');
  return { ok: true, text, unrevised: before.ok && before.text !== text ? before.text : null };
}

async function readText(bytes: Uint8Array): Promise<Opened> {
  const { readPlain } = await loadPart(import('../../shared/text/plain.ts'));
  const read = readPlain(bytes);
  return read.ok ? { ok: true, text: read.text, unrevised: null } : refuse(read.message);
}

/** PK: every .docx is a zip, whatever its name says. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const refuse = (message: string): Opened => ({ ok: false, message });
