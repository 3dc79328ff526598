import { open, readFile } from 'node:fs/promises';

/** The code of a failed system call (ENOENT, ENOSPC …); '' for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * The text of a file, with or without a byte order mark; null when there is none. '' where it is no
 * UTF-8: what is stored here always is, so it is damaged, and to read it with signs in the place of
 * what is broken would be to change it unseen.
 */
export const readIfThere = async (path: string): Promise<string | null> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  return bytes === null ? null : (utf8In(bytes) ?? '');
};

/**
 * The same, with the time of its last change. Both of one file: asked for by its name a second time,
 * another may lie there, or none, as another program saves over it or moves it into the bin.
 */
export const readWithTime = async (
  path: string,
): Promise<{ readonly content: string; readonly changed: Date } | null> => {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { mtime } = await file.stat();
    return { content: utf8In(await file.readFile()) ?? '', changed: mtime };
  } finally {
    await file.close();
  }
};

const utf8In = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的文件已经存在',
  EISDIR: '这个名称是一个文件夹',
  ENOTEMPTY: '这个名称是一个文件夹',
  ENOSPC: '磁盘已满',
  EFBIG: '文件超出了系统允许的大小',
  EDQUOT: '磁盘配额已用完',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被其他程序使用',
  EBUSY: '文件正被其他程序使用',
  EROFS: '磁盘是只读的',
  ENAMETOOLONG: '文件名太长',
  EIO: '磁盘读写出错，可能已损坏或已拔出',
  ENXIO: '磁盘读写出错，可能已损坏或已拔出',
  ENODEV: '磁盘读写出错，可能已损坏或已拔出',
  ESTALE: '网络磁盘的连接已断开',
  ETIMEDOUT: '网络磁盘的连接已断开',
  EHOSTDOWN: '网络磁盘的连接已断开',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ELOCKED: '另一个窗口正在保存，很久没有完成',
};

/** What a failed system call means to the user; null for an error that is ours. */
export const reasonOf = (error: unknown): string | null => reasons[codeOf(error)] ?? null;

const FREE_SPACE = '请腾出磁盘空间后重试';
const ALLOW_WRITING = '请让这个文件夹可以写入后重试';
const RECONNECT = '请确认磁盘已接好后重试';

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: FREE_SPACE,
  EDQUOT: FREE_SPACE,
  EACCES: ALLOW_WRITING,
  EROFS: ALLOW_WRITING,
  EPERM: '请让这个文件夹可以写入，或关闭占用文件的程序后重试',
  EBUSY: '请关闭占用文件的程序后重试',
  EIO: RECONNECT,
  ENXIO: RECONNECT,
  ENODEV: RECONNECT,
  ESTALE: RECONNECT,
  ETIMEDOUT: RECONNECT,
  EHOSTDOWN: RECONNECT,
};

/** What the user can do about it, without a full stop. */
export const remedyOf = (error: unknown): string => remedies[codeOf(error)] ?? '请处理后重试';
