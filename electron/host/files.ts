import { readFile } from 'node:fs/promises';

/** The code of a failed system call (ENOENT, ENOSPC …); '' for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The text of a file; null when there is none. */
export const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
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
