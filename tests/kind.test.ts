import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../shared/word/read/kind.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, 'fixtures', name));
const doc = fixture('foreign/draft-raw.doc');

/** The compound file with a stream under another name, as other programs would have it. */
const renamed = (from: string, to: string): Uint8Array => {
  const bytes = Buffer.from(doc);
  const at = bytes.indexOf(Buffer.from(`${from}\0`, 'utf16le'));
  if (at < 0) throw new Error(`no stream ${from}`);
  bytes.fill(0, at, at + 64).write(to, at, 'utf16le');
  bytes.writeUInt16LE(2 * to.length + 2, at + 64);
  return bytes;
};

/** The same with the bit that says its words are encrypted. */
const encrypted = (): Uint8Array => {
  const bytes = Buffer.from(doc);
  const fib = bytes.indexOf(Buffer.from([0xec, 0xa5]), 512);
  bytes.writeUInt8((bytes[fib + 11] ?? 0) | 1, fib + 11);
  return bytes;
};

const odt = (manifest: string, mimetype = 'application/vnd.oasis.opendocument.text') =>
  zipSync({
    mimetype: [strToU8(mimetype), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
  });

const LOCKED = '文件加了密码，没有打开：请在 Word 或 WPS 中去掉密码并另存后再试。';

describe('a file is what its first bytes say', () => {
  test.each([
    ['a .docx', fixture('drafts/draft-clean.docx'), { kind: 'word' }],
    ['a .doc', doc, { kind: 'foreign', format: 'doc' }],
    ['an .odt', fixture('foreign/draft-raw.odt'), { kind: 'foreign', format: 'odt' }],
    ['an .rtf', strToU8('{\\rtf1\\ansi'), { kind: 'foreign', format: 'rtf' }],
    [
      'a .wps of Microsoft Works',
      renamed('WordDocument', 'MatOST'),
      { kind: 'foreign', format: 'wps' },
    ],
    [
      'a .docx as one XML file',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package'),
      { kind: 'word' },
    ],
    ['a text', strToU8('徐汇区若干措施'), { kind: 'text' }],
    ['a text about RTF', strToU8('以 {\\rtf1 开头的文件'), { kind: 'text' }],
    ['nothing', new Uint8Array(), { kind: 'text' }],
  ])('%s', (_, bytes, kind) => {
    expect(kindOf(bytes)).toEqual(kind);
  });

  test.each([
    ['a .doc with a password', encrypted(), LOCKED],
    ['a .docx with a password', renamed('WordDocument', 'EncryptedPackage'), LOCKED],
    ['an .odt with a password', odt('<manifest:encryption-data/>'), LOCKED],
    ['a spreadsheet', renamed('WordDocument', 'Workbook'), /^这是电子表格，不是文字文档：/],
    ['slides', renamed('WordDocument', 'PowerPoint Document'), /^这是演示文稿，不是文字文档：/],
    ['another compound file', renamed('WordDocument', 'MailItem'), /^文件已损坏或不是文字文档/],
    ['a damaged compound file', doc.subarray(0, 700), /^文件已损坏或不是文字文档/],
    ['an .ods', odt('', 'application/vnd.oasis.opendocument.spreadsheet'), /OpenDocument 的表格/],
    ['an .odt cut short', odt('<manifest/>').subarray(0, 120), /^文件已损坏、不完整/],
    ['a web page called .doc', strToU8('<html xmlns:w="urn:x"><body>正文'), /^这是网页格式的文件/],
    [
      'Word’s own XML',
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      /XML 格式/,
    ],
  ])('%s is refused with the reason', (_, bytes, message) => {
    const file = kindOf(bytes);
    expect(file).toMatchObject({ kind: 'refused', message: expect.any(String) });
    if (file.kind === 'refused') expect(file.message).toMatch(message);
  });

  test('whatever the bytes, there is an answer', () => {
    const damaged = fc
      .array(fc.tuple(fc.nat({ max: 2048 }), fc.nat({ max: 255 })), { maxLength: 20 })
      .map((changes) => {
        const bytes = Uint8Array.from(doc);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(damaged, (bytes) => {
        expect(['foreign', 'refused', 'text']).toContain(kindOf(bytes).kind);
      }),
    );
  });
});
