import { Refusal } from '../../shared/api.ts';
import type { Remark } from '../../shared/model/remark.ts';
import { identified } from '../../shared/model/remarks.ts';
import type { Revision } from '../../shared/model/review.ts';
import { MOST_TEXT_BYTES, TEXT_KINDS } from '../../shared/opened-files.ts';
import type { Tracked, WordText } from '../../shared/word/read/word-text.ts';
import { lazily } from '../load-part.ts';
import { isDraft } from './draft-file.ts';

/** A text with the remarks that hang on its words. */
export type Reading = { readonly text: string; readonly remarks: readonly Remark[] };

/** A text out of a file, or one sentence why not. */
export type Opened =
  | ({
      readonly ok: true;
      readonly name: string;
      /** The same without the tracked changes of a Word file; null where nothing is tracked. */
      readonly before: Reading | null;
      readonly tracked: Tracked;
      /** Whose each tracked change is: what came into the text, and what went of `before`. */
      readonly revisions: readonly Revision[];
      /** What of the file is in neither text nor remarks, or not as it was: a sentence each. */
      readonly aside: readonly string[];
    } & Reading)
  | { readonly ok: false; readonly message: string };

/** Turns a .doc and the like into a .docx; rejects with a `Refusal`. */
export type ToWord = (bytes: Uint8Array) => Promise<Uint8Array>;

/** What the file fields offer; what a file is its bytes say. */
export const ACCEPTED = TEXT_KINDS.map((kind) => `.${kind}`).join(',');

const NOTHING_TRACKED: Tracked = { count: 0, formatting: 0, authors: [] };

const kinds = lazily(() => import('../../shared/word/read/kind.ts'));
const plainText = lazily(() => import('../../shared/text/plain.ts'));
const word = lazily(async () => {
  const { readDocx } = await import('../../shared/word/read.ts');
  const { leftOutOf } = await import('../../shared/word/read/left-out.ts');
  return { readDocx, leftOutOf };
});

/** Never rejects. */
export async function openFile(file: File, toWord: ToWord): Promise<Opened> {
  const { name } = file;
  if (file.size > MOST_TEXT_BYTES) {
    return refuse(`“${name}”超过20 MB，请另存为较小的文件后再打开。`);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await read(name, bytes, toWord);
    return opened.ok && opened.text.trim() === '' && (opened.before?.text.trim() ?? '') === ''
      ? refuse(`“${name}”里没有文字，草稿未改动。`)
      : opened;
  } catch (error) {
    return refuse(
      error instanceof Refusal
        ? notOpened(name, error.message)
        : `无法读取“${name}”，请确认文件还在原处、没有被其他程序占用。`,
    );
  }
}

async function read(name: string, bytes: Uint8Array, toWord: ToWord): Promise<Opened> {
  const { kindOf, RECOMPUTED } = await kinds();
  const file = kindOf(bytes);
  switch (file.kind) {
    case 'refused':
      return refuse(notOpened(name, file.message));
    case 'text':
      return readText(name, bytes);
    case 'word':
      return readWord(name, bytes, []);
    case 'foreign':
      return readWord(name, await toWord(bytes), [RECOMPUTED]);
  }
}

async function readWord(name: string, bytes: Uint8Array, said: readonly string[]): Promise<Opened> {
  const { readDocx, leftOutOf } = await word();
  const made = readDocx(bytes);
  if (!made.ok) return refuse(notOpened(name, made.message));
  const rejected = made.tracked.count === 0 ? null : readDocx(bytes, 'rejected');
  const before = rejected?.ok === true && rejected.text !== made.text ? rejected : null;
  // The remarks are not put aside: they stay with the draft.
  const aside = [leftOutOf({ ...made, remarks: [] }), ...made.notices, ...said];
  return {
    ok: true,
    name,
    ...readingOf(made, name),
    before: before === null ? null : readingOf(before, name),
    tracked: made.tracked,
    revisions: before === null ? [] : [...made.revisions, ...before.revisions],
    aside: aside.filter((sentence) => sentence !== null),
  };
}

const readingOf = ({ text, remarks }: WordText, source: string): Reading => ({
  text,
  remarks: identified(remarks.map((remark) => ({ ...remark, source }))),
});

async function readText(name: string, bytes: Uint8Array): Promise<Opened> {
  const { readPlain } = await plainText();
  const read = readPlain(bytes);
  if (!read.ok) return refuse(notOpened(name, read.message));
  const { text } = read;
  if (isDraft(text)) return refuse(`“${name}”是措施起草台的草稿文件，请在“草稿”中导入。`);
  return {
    ...{ ok: true, name, text, remarks: [], before: null },
    ...{ tracked: NOTHING_TRACKED, revisions: [], aside: [] },
  };
}

const notOpened = (name: string, reason: string): string => `未能打开“${name}”：${reason}`;

const refuse = (message: string): Opened => ({ ok: false, message });
