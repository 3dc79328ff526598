import { Refusal } from '../../shared/api.ts';
import { loadPart } from '../load-part.ts';

/** A text out of a file, or one sentence why not. */
export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

const MOST_BYTES = 20 * 1024 * 1024;

/** Reads a .docx by its beginning (a zip), everything else as text. Never rejects. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) {
    return refuse(`“${file.name}”超过20 MB，请另存为较小的文件后再打开。`);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = isZip(bytes)
      ? (await loadPart(import('../../shared/word/read.ts'))).readDocx(bytes)
      : (await loadPart(import('../../shared/text/decode.ts'))).decode(bytes);
    if (!read.ok) return refuse(read.message);
    return read.text.trim() === ''
      ? refuse(`“${file.name}”里没有文字，草稿未改动。`)
      : { ok: true, text: read.text };
  } catch (error) {
    return refuse(
      error instanceof Refusal
        ? `未能打开“${file.name}”：${error.message}`
        : `无法读取“${file.name}”，请确认文件还在原处、没有被其他程序占用。`,
    );
  }
}

/** PK: every .docx is a zip, whatever its name says. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const refuse = (message: string): Opened => ({ ok: false, message });
