import { strFromU8, unzipSync } from 'fflate';
import { beginningOf, streamsOf } from './compound.ts';

/** The formats that are turned into .docx before they are read. */
export type ForeignFormat = 'doc' | 'wps' | 'odt' | 'rtf';

export type FileKind =
  | { readonly kind: 'word' }
  | { readonly kind: 'text' }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat }
  /** Nothing to be opened; one sentence why. */
  | { readonly kind: 'refused'; readonly message: string };

/** LibreOffice keeps no result of a field: a lost reference becomes an error, a date that of today. */
export const RECOMPUTED =
  '这是由 LibreOffice 转换的文字，其中自动更新的内容（交叉引用、日期等）可能与原文件不同，请核对。';

/**
 * What a file is by its first bytes; its name is only what someone called it. .wps of WPS 文字 are
 * .doc inside.
 */
export const kindOf = (bytes: Uint8Array): FileKind => {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  if (begins(bytes, [0x50, 0x4b])) return zipKind(bytes);
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('{\\rtf')) return foreign('rtf');
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|mime-version:)/iu.test(head)
  ) {
    return refused(
      '这是网页格式的文件，不是真正的 Word 文档：请在 Word 或 WPS 中打开，另存为 .docx 后再试。',
    );
  }
  // 平面 OPC: the parts of a .docx in one XML file.
  if (/<pkg:package\b/u.test(head)) return { kind: 'word' };
  if (/<\?mso-application\s+progid="Word\.Document"|<w:wordDocument/u.test(head)) {
    return refused('这是 Word 的 XML 格式文件：请在 Word 或 WPS 中打开，另存为 .docx 后再试。');
  }
  return { kind: 'text' };
};

const foreign = (format: ForeignFormat): FileKind => ({ kind: 'foreign', format });
const refused = (message: string): FileKind => ({ kind: 'refused', message });

const LOCKED = refused('文件加了密码，没有打开：请在 Word 或 WPS 中去掉密码并另存后再试。');

const compoundKind = (bytes: Uint8Array): FileKind => {
  const streams = streamsOf(bytes);
  const named = (...names: readonly string[]) => streams.find(({ name }) => names.includes(name));
  if (named('EncryptedPackage') !== undefined) return LOCKED;
  const words = named('WordDocument');
  if (words !== undefined) {
    return isEncrypted(beginningOf(bytes, words)) ? LOCKED : foreign('doc');
  }
  if (named('MatOST', 'CONTENTS') !== undefined) return foreign('wps');
  if (named('Workbook', 'Book') !== undefined) {
    return refused('这是电子表格，不是文字文档：请将需要的文字复制到 Word 文档后再打开。');
  }
  if (named('PowerPoint Document') !== undefined) {
    return refused('这是演示文稿，不是文字文档：请将需要的文字复制到 Word 文档后再打开。');
  }
  return refused('文件已损坏或不是文字文档。请在 Word 或 WPS 中打开，另存为 .docx 后再试。');
};

/** [MS-DOC] FibBase: A5EC, and bit 8 of the flags at offset 10. */
const isEncrypted = (beginning: Uint8Array): boolean =>
  begins(beginning, [0xec, 0xa5]) && ((beginning[11] ?? 0) & 1) === 1;

const ODF = 'application/vnd.oasis.opendocument.';

/** OpenDocument says what it is in its first entry, stored as it is: mimetype, then the type. */
const zipKind = (bytes: Uint8Array): FileKind => {
  const head = latin1(bytes.subarray(30, 120));
  if (!head.startsWith(`mimetype${ODF}`)) return { kind: 'word' };
  const type = head.slice(`mimetype${ODF}`.length);
  if (!type.startsWith('text')) {
    return refused(
      '这是 OpenDocument 的表格或演示文稿，不是文字文档，没有打开：请把文字复制到 .docx 或 .txt 后再试。',
    );
  }
  const manifest = manifestOf(bytes);
  if (manifest === null) {
    return refused('文件已损坏、不完整或内容过大，没有打开：请重新获取该文件后再试。');
  }
  return manifest.includes('encryption-data') ? LOCKED : foreign('odt');
};

/** What an .odt may unpack to; the longest real documents stay far below. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_MANIFEST = 4 * 1024 * 1024;

/** Null where the zip is damaged or claims to unpack to more than a document can. */
const manifestOf = (bytes: Uint8Array): string | null => {
  let total = 0;
  try {
    const { 'META-INF/manifest.xml': manifest } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return name === 'META-INF/manifest.xml' && originalSize <= MOST_MANIFEST;
      },
    });
    return total > MOST_UNPACKED ? null : strFromU8(manifest ?? new Uint8Array());
  } catch {
    return null;
  }
};

const begins = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
