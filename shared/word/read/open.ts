import type { Budget } from './budget.ts';
import { flatPackage, type Package, zippedPackage } from './package.ts';
import { Unreadable } from './refusal.ts';
import { parseXml } from './xml.ts';
import { xmlText } from './xml-text.ts';

/** Opens the bytes of a Word file, or throws `Unreadable` with what they are instead. */
export const openPackage = (bytes: Uint8Array, budget: Budget): Package => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Unreadable(
      '这是旧版（.doc、.wps）或加了密码的文件，无法读取：请在 Word 或 WPS 中去掉密码并另存为 .docx 后再试。',
    );
  }
  if (isFlat(bytes)) return flatPackage(parseXml(xmlText(bytes), budget));
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw new Unreadable('这不是 Word 文档（.docx）：请另存为 .docx 或纯文本（.txt）后再试。');
  }
  return zippedPackage(bytes, budget);
};

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const isFlat = (bytes: Uint8Array): boolean => {
  let head = '';
  for (const byte of bytes.subarray(0, 1000)) head += String.fromCharCode(byte);
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>.*<pkg:package\b/su.test(head);
};
