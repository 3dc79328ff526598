import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, LONGEST_TEXT } from '../shared/text/decode.ts';

const seeds = [
  'shanghai-2024',
  'tianjin-2023',
  'beijing-2018',
  'shanghai-cnipa-2023',
  'pudong-2018',
];
const textOf = (id: string): string => readFileSync(`seeds/${id}.txt`, 'utf8');

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, endian: 'le' | 'be'): Uint8Array => {
  const little = Buffer.from(text, 'utf16le');
  return Uint8Array.from(endian === 'le' ? little : little.swap16());
};
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

describe.each(seeds)('%s', (id) => {
  const text = textOf(id);
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', joined(bytes(0xef, 0xbb, 0xbf), utf8(text))],
    ['utf-16le', utf16(text, 'le')],
    ['utf-16le', joined(bytes(0xff, 0xfe), utf16(text, 'le'))],
    ['utf-16be', utf16(text, 'be')],
    ['utf-16be', joined(bytes(0xfe, 0xff), utf16(text, 'be'))],
  ])('in %s', (encoding, file) => {
    expect(decode(file)).toEqual({ ok: true, text, encoding });
  });
});

test('GB18030, as an old office machine saves it', () => {
  const file = readFileSync('tests/fixtures/text/tianjin-2023.gb18030.txt');
  expect(decode(Uint8Array.from(file))).toEqual({
    ok: true,
    text: textOf('tianjin-2023'),
    encoding: 'gb18030',
  });
});

test('short texts, too', () => {
  const text = '徐汇区若干措施';
  for (const file of [utf8(text), utf16(text, 'le'), utf16(text, 'be')])
    expect(decode(file)).toMatchObject({ ok: true, text });
  expect(decode(bytes())).toEqual({ ok: true, text: '', encoding: 'utf-8' });
});

describe('refuses with one sentence', () => {
  const PDF = utf8('%PDF-1.7');
  const DOCX = bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00);
  const DOC = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
  test.each([
    ['a PDF', PDF, /^这是 PDF 文件.*转换为 \.docx.*。$/],
    ['a .docx named .txt', DOCX, /^这是 Word 文档或压缩包.*。$/],
    ['an old .doc', DOC, /^这是旧版 Word 文档.*另存为 \.docx.*。$/],
    ['binary content', bytes(0x41, 0x00, 0x42, 0x00, 0x00, 0x00), /二进制|编码/],
    [
      'broken UTF-8',
      joined(utf8('措施'), bytes(0xff, 0xff, 0xff)),
      /认不出文件的文字编码.*UTF-8.*。$/,
    ],
    ['a huge text', utf8('a'.repeat(LONGEST_TEXT + 1)), /^文件太大，最多可读 200 万字.*。$/],
  ])('%s', (_, file, message) => {
    expect(decode(file)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  test('a text of exactly the longest length is read', () => {
    expect(decode(utf8('a'.repeat(LONGEST_TEXT)))).toMatchObject({ ok: true });
  });
});

test('any bytes give a text or a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
      const decoded = decode(file);
      expect(decoded.ok ? decoded.text : decoded.message).not.toContain('\0');
    }),
  );
});
