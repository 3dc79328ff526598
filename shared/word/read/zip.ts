import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Unreadable } from './refusal.ts';

/** A .docx has some dozens of parts; thousands of entries are no document. */
const MAX_ENTRIES = 4000;
/** Largest part that is unpacked. The longest real documents stay below a tenth of it. */
const MAX_PART_BYTES = 48 * 1024 * 1024;

/** Gives the bytes of a part, or null when the package has none of that name. */
export type Package = (part: string) => Uint8Array | null;

/**
 * Opens a .docx. Nothing is unpacked until it is asked for, and then only that part: pictures and
 * padding never cost memory. fflate inflates into a buffer of the declared size, which is checked
 * first, so a header that lies about its size cannot blow up either.
 */
export const openPackage = (bytes: Uint8Array): Package => {
  refuseOtherKinds(bytes);
  const names = new Set(entriesOf(bytes));
  return (part) => (names.has(part) ? unpack(bytes, part) : null);
};

const refuseOtherKinds = (bytes: Uint8Array): void => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Unreadable(
      '这是旧版（.doc、.wps）或加了密码的文件，无法读取：请在 Word 或 WPS 中去掉密码并另存为 .docx 后再试。',
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new Unreadable('这不是 Word 文档（.docx）：请另存为 .docx 或纯文本（.txt）后再试。');
  }
};

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const entriesOf = (bytes: Uint8Array): string[] => {
  const names: string[] = [];
  scan(bytes, (file) => {
    if (names.push(file.name) > MAX_ENTRIES) {
      throw new Unreadable(
        `文件里的条目超过 ${MAX_ENTRIES} 个，不像 Word 文档，为安全起见没有打开：请在 Word 中另存一份后再试。`,
      );
    }
    return false;
  });
  return names;
};

const unpack = (bytes: Uint8Array, part: string): Uint8Array | null => {
  let taken = false;
  const unpacked = scan(bytes, (file) => {
    // A second entry of the same name would be unpacked too; only the first counts.
    if (file.name !== part || taken) return false;
    taken = true;
    if (file.originalSize > MAX_PART_BYTES) {
      throw new Unreadable(
        `文档内容展开后超过 ${MAX_PART_BYTES / 1024 / 1024} MB，为安全起见没有打开：请拆分文档或另存为纯文本后再试。`,
      );
    }
    return true;
  });
  return unpacked[part] ?? null;
};

const scan = (bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) => {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      '文件已损坏或不完整，无法打开：请重新获取该文件，或在 Word 中修复后再试。',
    );
  }
};
