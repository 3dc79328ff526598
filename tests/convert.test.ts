import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type ConverterOptions,
  conversions,
  converter,
} from '../electron/host/convert/converter.ts';
import { findSoffice } from '../electron/host/convert/soffice.ts';
import { readDocx } from '../shared/word/read.ts';
import { said, startMeasures } from './cli-run.ts';
import { hasSoffice, signsOfLife, standInSoffice, untilLifeless } from './soffice.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, 'fixtures', name));
const rtf = strToU8('{\\rtf1\\ansi\\uc0 {\\u24464\\u27719\\u21306}\\par 2026\\u24180\\par}');

/** Temporary folders of conversions go here, to see that none is left. */
let scratch = '';
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'measures-scratch-'));
});
afterEach(async () => {
  expect(await readdir(scratch)).toEqual([]);
});

const never = new AbortController().signal;
const real = () => converter({ scratch, limit: 100_000 });
const withStandIn = async (script: string, options: Partial<ConverterOptions> = {}) => {
  const MEASURES_SOFFICE = await standInSoffice(script);
  return converter({
    scratch,
    machine: { platform: 'linux', env: { MEASURES_SOFFICE } },
    ...options,
  });
};

test('on CI nothing is skipped', () => {
  expect(process.env['CI'] === 'true' ? hasSoffice : true).toBe(true);
});

describe.skipIf(!hasSoffice)('LibreOffice', { timeout: 120_000 }, () => {
  /** Lines without blanks: formats keep tabs and indents in different ways. */
  const bare = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.replace(/\s/gu, '')]));
  const readOf = (bytes: Uint8Array, changes: 'accepted' | 'rejected') => {
    const read = readDocx(bytes, changes);
    if (!read.ok) throw new Error(read.message);
    return {
      lines: bare(read.text),
      remarks: read.remarks.map(({ author, text, quote }) => [author, text, quote]),
      footnotes: read.footnotes.map(({ text }) => text.trim()),
      authors: read.tracked.authors,
    };
  };

  test.each(['doc', 'odt'])(
    'reads a .%s as its .docx, with changes and remarks',
    async (format) => {
      const docx = await real().toWord(fixture(`foreign/draft-raw.${format}`), never);
      const original = fixture('drafts/draft-raw.docx');
      for (const changes of ['accepted', 'rejected'] as const) {
        expect(readOf(docx, changes)).toEqual(readOf(original, changes));
      }
      expect(readOf(docx, 'accepted').remarks).toHaveLength(2);
    },
  );

  test('gives the text of an .rtf', async () => {
    expect(readDocx(await real().toWord(rtf, never))).toMatchObject({
      ok: true,
      text: '徐汇区\n2026年\n',
    });
  });

  test('fetches nothing a file links to, neither from the network nor from the disk', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('取自网络');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const origin = `http://127.0.0.1:${address.port}`;
    const secret = join(tmpdir(), `measures-secret-${process.pid}.txt`);
    await writeFile(secret, '本机文件');
    try {
      expect(await (await fetch(`${origin}/alive`)).text()).toBe('取自网络');
      const read = readDocx(await real().toWord(linking(origin, secret), never));
      expect(read).toMatchObject({ ok: true, text: expect.stringContaining('正文') });
      expect(JSON.stringify(read)).not.toMatch(/取自网络|本机文件/u);
      expect(asked).toEqual(['/alive']);
    } finally {
      server.close();
    }
  });

  test('says so when it cannot read a file', async () => {
    const damaged = Buffer.from(fixture('foreign/draft-raw.doc'));
    const words = damaged.indexOf(Buffer.from([0xec, 0xa5]), 512);
    await expect(real().toWord(damaged.fill(0, words, words + 512), never)).rejects.toMatchObject({
      code: 'unreadable',
      message:
        'LibreOffice 读不出这个文件，可能已损坏或加了密码：请在 Word 或 WPS 中打开，另存为 .docx 后再试。',
    });
  });
});

describe('a converter that misbehaves', () => {
  test('is stopped when it takes too long, with everything it started', async () => {
    const signs = join(await mkdtemp(join(tmpdir(), 'measures-signs-')), 'signs');
    const hanging = await withStandIn(`(${signsOfLife(signs)}) & sleep 60`, { limit: 1500 });
    await expect(hanging.toWord(rtf, never)).rejects.toMatchObject({
      message: 'LibreOffice 转换超过时限，已停止：请在 Word 或 WPS 中打开，另存为 .docx 后再试。',
    });
    await untilLifeless(signs);
  });

  test.each([
    ['crashes', 'kill -SEGV $$'],
    ['ends without a file', 'exit 0'],
    ['gives an empty file', ': > "$out/source.docx"'],
  ])('%s: one sentence', async (_, script) => {
    await expect((await withStandIn(script)).toWord(rtf, never)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/^LibreOffice 读不出这个文件/),
    });
  });

  test('writes without end: stopped', async () => {
    const script = 'while :; do head -c 100000 /dev/zero >> "$out/source.docx"; done';
    const endless = await withStandIn(script, { mostBytes: 1_000_000 });
    await expect(endless.toWord(rtf, never)).rejects.toMatchObject({
      message: expect.stringMatching(/^转换出的文件过大/),
    });
  });

  test('hands on what was written', async () => {
    const copying = await withStandIn('printf PK > "$out/source.docx"');
    expect(await copying.toWord(rtf, never)).toEqual(Buffer.from('PK'));
  });
});

describe('conversions', () => {
  test('run one at a time, in order', async () => {
    const log = join(await mkdtemp(join(tmpdir(), 'measures-log-')), 'log');
    const script = `echo begin >> "${log}"; sleep 0.2; echo end >> "${log}"; printf PK > "$out/source.docx"`;
    const queue = await withStandIn(script);
    await Promise.all([1, 2, 3].map(() => queue.toWord(rtf, never)));
    expect((await readFile(log, 'utf8')).trim().split('\n')).toEqual(
      [1, 2, 3].flatMap(() => ['begin', 'end']),
    );
  });

  test('are cancelled by their names, waiting or under way; the next goes on', async () => {
    const script =
      'if grep -q wait "$out/../source.rtf"; then sleep 60; fi; printf PK > "$out/source.docx"';
    const { convertToWord, cancelConversion } = conversions(await withStandIn(script));
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const slow = convertToWord({ job: 'slow', base64: base64('{\\rtf1 wait}') });
    const waiting = convertToWord({ job: 'waiting', base64: base64('{\\rtf1 wait}') });
    const next = convertToWord({ job: 'next', base64: base64('{\\rtf1 go}') });
    cancelConversion({ job: 'waiting' });
    cancelConversion({ job: 'slow' });
    cancelConversion({ job: 'unknown' });
    const cancelled = { reason: { message: '已取消转换，没有打开文件。' } };
    expect(await Promise.allSettled([slow, waiting, next])).toMatchObject([
      cancelled,
      cancelled,
      { value: { base64: base64('PK') } },
    ]);
  });

  test('are not tried for what needs none or cannot be opened', async () => {
    const own = await withStandIn('exit 0');
    await expect(own.toWord(strToU8('徐汇区'), never)).rejects.toMatchObject({
      code: 'bad-request',
    });
    await expect(own.toWord(strToU8('<html>'), never)).rejects.toMatchObject({
      message: expect.stringMatching(/^这是网页格式的文件/),
    });
  });

  test('without LibreOffice give one sentence', async () => {
    const machine = { platform: 'linux', env: { MEASURES_SOFFICE: '/nowhere/soffice' } } as const;
    await expect(converter({ machine }).toWord(rtf, never)).rejects.toMatchObject({
      code: 'unreadable',
      message:
        '打开 .doc、.wps、.odt、.rtf 文件要借助 LibreOffice，本机没有找到：请安装后再试，或在 Word、WPS 中另存为 .docx。',
    });
  });
});

test('LibreOffice is found along PATH, and only where the variable says when it is set', async () => {
  const file = await standInSoffice('exit 0');
  const folder = join(file, '..');
  expect(await findSoffice({ platform: 'linux', env: { PATH: `/nowhere:${folder}` } })).toBe(file);
  expect(
    await findSoffice({ platform: 'linux', env: { PATH: folder, MEASURES_SOFFICE: '/nowhere' } }),
  ).toBeNull();
});

/** An .odt with a picture and a section from the network, a section from the disk, and a macro. */
const linking = (origin: string, secret: string): Uint8Array => {
  const namespaces = ['office', 'text', 'manifest']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const section = (href: string, name: string) =>
    `<text:section text:name="${name}"><text:section-source xlink:href="${href}"/><text:p>旧文</text:p></text:section>`;
  const picture = `<draw:frame svg:width="3cm" svg:height="3cm"><draw:image xlink:href="${origin}/picture.png" xlink:type="simple"/></draw:frame>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"><office:body><office:text><text:p>正文${picture}</text:p>${section(`${origin}/section.txt`, 'a')}${section(`file://${secret}`, 'b')}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest ${namespaces} manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  });
};

describe.skipIf(!hasSoffice)('the command line', { timeout: 120_000 }, () => {
  test('reads a .doc as any other document, and says how', async () => {
    const file = join(import.meta.dirname, 'fixtures', 'foreign', 'draft-raw.doc');
    const { code, out, err } = await said(['parse', file, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ docNumber: expect.stringContaining('徐市监规') });
    expect(err).toContain(`正在用 LibreOffice 转换“${file}”……\n`);
    expect(err).toContain('由 LibreOffice 转换的文字');
  });
});

test('Ctrl+C on the command line ends the conversion too', async () => {
  const home = await mkdtemp(join(tmpdir(), 'measures-stopped-'));
  const signs = join(home, 'signs');
  process.env['MEASURES_SOFFICE'] = await standInSoffice(signsOfLife(signs));
  const file = join(import.meta.dirname, 'fixtures', 'foreign', 'draft-raw.doc');
  const child = startMeasures(['parse', file], home);
  delete process.env['MEASURES_SOFFICE'];
  const said = text(child.stderr);
  await expect.poll(() => existsSync(signs), { timeout: 50_000 }).toBe(true);
  child.kill('SIGINT');
  expect(await said).toContain('已取消转换，没有打开文件。');
  await untilLifeless(signs);
});
