import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Output, Refusal, type RefusalCode } from '../../shared/api.ts';
import {
  DRAFT_KIND,
  isOpenable,
  kindOfName,
  MOST_DRAFT_BYTES,
  MOST_TEXT_BYTES,
} from '../../shared/opened-files.ts';
import { codeOf, reasonOf } from '../host/files.ts';

/** More at once are a mistake: each asks the drafter before it takes the draft's place. */
const MOST_FILES = 8;

/**
 * The files a program was started with: `measures-desk 初稿.docx`. Linux desktops hand them over as
 * file:// addresses, Chromium adds switches of its own.
 *
 * @param args without the program, and without the app's folder of a checkout
 * @param cwd where a relative name counts from
 */
export const filesIn = (args: readonly string[], cwd: string): readonly string[] =>
  args.flatMap((arg) => {
    const path = pathOf(arg);
    return path === null || path.includes('\0') || !isOpenable(path) ? [] : [resolve(cwd, path)];
  });

function pathOf(arg: string): string | null {
  if (arg.startsWith('-')) return null;
  if (!/^file:/i.test(arg)) return arg;
  try {
    return fileURLToPath(arg);
  } catch {
    return null;
  }
}

/** What of a second start's message are files; it may come from any program of this user. */
export const filesOf = (message: unknown): readonly string[] =>
  Array.isArray(message)
    ? message.filter(
        (path): path is string => typeof path === 'string' && isAbsolute(path) && isOpenable(path),
      )
    : [];

export type GivenFile = NonNullable<Output<'takeGiven'>['file']>;

export type GivenFiles = {
  /** Files to open, in this order; the window is told by `onWaiting`. */
  readonly give: (paths: readonly string[]) => void;
  /** The next one, read; null when none waits. Rejects with a `Refusal` that names the file. */
  readonly take: () => Promise<GivenFile | null>;
};

/** What became of a file: read, refused for what it is, or no longer there. */
export type Outcome =
  | { readonly kind: 'read'; readonly bytes: number }
  | { readonly kind: 'refused' | 'gone' };

/**
 * Files the desktop was asked to open wait here until the window asks for them: it may be starting,
 * or have a question open.
 */
export function givenFiles(
  onWaiting: () => void,
  onOutcome: (path: string, outcome: Outcome) => void,
): GivenFiles {
  let waiting: readonly string[] = [];
  return {
    give: (paths) => {
      waiting = [...new Set([...waiting, ...paths])].slice(0, MOST_FILES);
      if (waiting.length > 0) onWaiting();
    },
    take: async () => {
      const [path, ...others] = waiting;
      waiting = others;
      if (path === undefined) return null;
      try {
        const bytes = await readGiven(path);
        onOutcome(path, { kind: 'read', bytes: bytes.length });
        return { name: basename(path), base64: bytes.toString('base64') };
      } catch (error) {
        const isGone = error instanceof Refusal && error.code === 'not-found';
        onOutcome(path, { kind: isGone ? 'gone' : 'refused' });
        throw error;
      }
    },
  };
}

/** The whole of a file of a kind and a size the window opens; never a device, a pipe or a folder. */
export async function readGiven(path: string): Promise<Buffer> {
  const name = basename(path);
  if (!isOpenable(name)) throw refused(name, '不是本程序能打开的文件类型');
  const most = kindOfName(name) === DRAFT_KIND ? MOST_DRAFT_BYTES : MOST_TEXT_BYTES;
  try {
    const { size } = await regular(path, name);
    if (size > most) throw tooLarge(name, most);
    const file = await open(path, 'r');
    try {
      const bytes = await readUpTo(file, size + 1);
      // It has grown or was replaced since it was looked at.
      if (bytes.length > size) throw refused(name, '文件正被其他程序写入，请稍后再试');
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (codeOf(error) === 'ENOENT') throw refused(name, '文件已移走或删除', 'not-found');
    throw refused(name, reasonOf(error) ?? '读取出错，请重试');
  }
}

/** A network drive may hand a file over in pieces. */
async function readUpTo(file: FileHandle, most: number): Promise<Buffer> {
  const bytes = Buffer.alloc(most);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, most - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === most) return bytes.subarray(0, length);
  }
}

async function regular(path: string, name: string): Promise<{ readonly size: number }> {
  const found = await stat(path);
  if (!found.isFile()) throw refused(name, '它不是文件');
  return found;
}

const tooLarge = (name: string, most: number): Refusal =>
  refused(name, `超过${most / 1024 / 1024} MB，请另存为较小的文件后再打开`);

const refused = (name: string, reason: string, code: RefusalCode = 'unreadable'): Refusal =>
  new Refusal(code, `未能打开“${name}”：${reason}。`);
