import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../shared/word/read.ts';
import { docxWith, numberingXml, stylesXml, zipOf } from './ooxml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const real = () => new Uint8Array(readFileSync('tests/fixtures/drafts/draft-raw.docx'));

const answerTo = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  return read.ok ? `read: ${read.text}` : read.message;
};

/** Offsets of a record of a zip by its signature. */
const recordsOf = (bytes: Uint8Array, signature: number): number[] => {
  const view = new DataView(bytes.buffer);
  return [...bytes.keys()].filter(
    (at) => at + 4 <= bytes.length && view.getUint32(at, true) === signature,
  );
};
const changed = (bytes: Uint8Array, at: number, value: number, width: 1 | 2 | 4): Uint8Array => {
  const view = new DataView(bytes.buffer);
  if (width === 1) view.setUint8(at, value);
  else if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
};
const DIRECTORY = 0x02014b50;
const first = (bytes: Uint8Array, signature: number): number => recordsOf(bytes, signature)[0] ?? 0;

describe('a damaged zip is refused with one sentence, never read in part', () => {
  const sample = () => docxWith(p(run('甲'.repeat(500))));
  const end = (bytes: Uint8Array) => bytes.length - 22;

  test.each<readonly [string, () => Uint8Array]>([
    ['nothing behind its first bytes', () => sample().slice(0, 4)],
    ['cut off in its first header', () => sample().slice(0, 20)],
    ['cut off in its words', () => sample().slice(0, 90)],
    ['cut off in its directory', () => sample().slice(0, -30)],
    ['cut off in its last record', () => sample().slice(0, -2)],
    [
      'a letter changed (wrong CRC)',
      () => changed(sample(), first(sample(), DIRECTORY) + 16, 1, 4),
    ],
    ['a directory that begins elsewhere', () => changed(sample(), end(sample()) + 16, 7, 4)],
    ['a directory beyond the end', () => changed(sample(), end(sample()) + 16, 0xfffffff0, 4)],
    ['more entries than there are', () => changed(sample(), end(sample()) + 10, 3000, 2)],
    [
      'a header beyond the end',
      () => changed(sample(), first(sample(), DIRECTORY) + 42, 0x7fffffff, 4),
    ],
    [
      'packed bytes beyond the end',
      () => changed(sample(), first(sample(), DIRECTORY) + 20, 0x7fffffff, 4),
    ],
    ['a method no one knows', () => changed(sample(), first(sample(), DIRECTORY) + 10, 99, 2)],
    ['less inside than it says', () => changed(sample(), first(sample(), DIRECTORY) + 24, 9999, 4)],
    ['more inside than it says', () => changed(sample(), first(sample(), DIRECTORY) + 24, 9, 4)],
    ['a header that is none', () => changed(sample(), first(sample(), DIRECTORY) + 42, 3, 4)],
    ['two files of one name', () => twice(sample())],
  ])('%s', (_, make) => {
    expect(answerTo(make())).toMatch(/^文件已损坏或不完整[^\n]*。$/u);
  });

  test('encrypted as a zip', () => {
    const bytes = sample();
    changed(bytes, first(bytes, DIRECTORY) + 8, 1, 2);
    expect(answerTo(bytes)).toMatch(/^文件加了密码/u);
  });

  test('entries that share one long piece are unpacked up to a limit all together', () => {
    const names = Array.from({ length: 30 }, (_, at) => `header${at}.xml`);
    const links = names.map((name, at) => relation(`r${at}`, 'header', name)).join('');
    const long = strToU8(`<w:hdr xmlns:w="${W}">${' '.repeat(8 << 20)}</w:hdr>`);
    const bytes = zipSync(
      {
        'word/document.xml': strToU8(document(p(run('甲')))),
        'word/_rels/document.xml.rels': strToU8(relations(links)),
        'word/shared.xml': long,
        ...Object.fromEntries(names.map((name) => [`word/${name}`, new Uint8Array()])),
      },
      { level: 1 },
    );
    // Every empty header now claims the bytes of the long part.
    const [source = 0, ...others] = recordsOf(bytes, DIRECTORY).slice(2);
    for (const at of others) {
      bytes.copyWithin(at + 10, source + 10, source + 28);
      bytes.copyWithin(at + 42, source + 42, source + 46);
    }
    expect(answerTo(bytes)).toMatch(/展开后超过/u);
  });

  test('names in other cases and with other slashes, and a comment at the end', () => {
    const parts = zipOf({ 'Word\\Document.xml': document(p(run('甲'))) });
    const commented = new Uint8Array([...parts, ...strToU8('备注')]);
    changed(commented, parts.length - 2, strToU8('备注').length, 2);
    expect(answerTo(commented)).toBe('read: 甲\n');
  });
});

const twice = (bytes: Uint8Array): Uint8Array => {
  const again = zipSync({ ...unzipSync(bytes), 'word/document.xmL': strToU8('<a/>') });
  return again;
};
const document = (body: string) =>
  `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"${mode}/>`;
const relations = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

describe('files of other kinds', () => {
  test.each([
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '<workbook/>' }), /^这是电子表格/u],
    ['a presentation', zipOf({ 'ppt/presentation.xml': '<p/>' }), /^这是演示文稿/u],
    ['an OFD file', zipOf({ 'OFD.xml': '<ofd/>' }), /^这是 OFD 版式文件/u],
    [
      'an .odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' }),
      /^这是 OpenDocument/u,
    ],
    ['an archive', zipOf({ '说明.txt': '甲' }), /没有 Word 正文/u],
    ['a PDF', strToU8('%PDF-1.7'), /^这不是 Word 文档/u],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /^这不是 Word 文档/u],
    ['a program', strToU8('MZ\0\0'), /^这不是 Word 文档/u],
    ['a web page', strToU8('<html><body>甲</body></html>'), /^这不是 Word 文档/u],
    ['nothing', new Uint8Array(), /^这不是 Word 文档/u],
  ])('%s', (_, bytes, sentence) => {
    expect(answerTo(bytes)).toMatch(sentence);
    expect(answerTo(bytes)).toMatch(/^[^\n]+。$/u);
  });
});

describe('what a document points to outside of itself is never opened', () => {
  const linked = (kind: string, target: string, mode = ' TargetMode="External"') =>
    docxWith(p(run('甲')), {
      'word/_rels/document.xml.rels': relations(relation('r1', kind, target, mode)),
    });

  test.each([
    ['a picture on a server', linked('image', 'http://example.com/a.png')],
    ['a template on a share', linked('attachedTemplate', 'file://///server/a.dotm')],
    ['a header outside of the package', linked('header', '../../../../etc/passwd', '')],
    ['notes at an address', linked('footnotes', 'file:///etc/passwd', '')],
  ])('%s', (_, bytes) => {
    expect(readDocx(bytes)).toMatchObject({ ok: true, text: '甲\n', headers: [], footnotes: [] });
  });

  test('macros are neither run nor kept, and that is said', () => {
    const read = readDocx(docxWith(p(run('甲')), { 'word/vbaProject.bin': 'x' }));
    expect(read).toMatchObject({
      ok: true,
      text: '甲\n',
      notices: [expect.stringMatching(/宏没有运行/u)],
    });
  });
});

describe('circles and giants end within a bound', () => {
  const W14 = `xmlns:r="${REL}"`;

  test('styles based on each other, lists that point to each other', () => {
    const styles = stylesXml(
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    );
    const numbering = numberingXml(
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/><w:styleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    const body = p(run('甲'), '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>');
    const parts = { 'word/styles.xml': styles, 'word/numbering.xml': numbering };
    expect(answerTo(docxWith(body, parts))).toBe('read: 甲\n');
  });

  test('a document embedded in itself, over and over', () => {
    let bytes = docxWith(p(run('底')));
    for (let depth = 0; depth < 6; depth++) {
      bytes = zipSync({
        'word/document.xml': strToU8(
          `<w:document xmlns:w="${W}" ${W14}><w:body>${p(run(`${depth}`))}<w:altChunk r:id="r1"/></w:body></w:document>`,
        ),
        'word/_rels/document.xml.rels': strToU8(relations(relation('r1', 'aFChunk', 'inner.docx'))),
        'word/inner.docx': bytes,
      });
    }
    expect(readDocx(bytes)).toMatchObject({
      ok: true,
      text: '5\n4\n3\n',
      notices: [expect.stringMatching(/层数过多/u)],
    });
  });

  test.each([
    ['a million paragraphs', () => document('<w:p/>'.repeat(1_000_001)), /文档过大/u],
    ['a million runs', () => document(p(run('甲').repeat(500_000))), /文档过大/u],
    [
      'tables in tables without end',
      () => nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 200),
      /嵌套层数/u,
    ],
    [
      'content controls without end',
      () => nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 200),
      /嵌套层数/u,
    ],
    [
      'an attribute of 30 MB',
      () => document(`<w:p w:rsidR="${'A'.repeat(30 << 20)}">${run('甲')}</w:p>`),
      /^read: 甲/u,
    ],
    ['an attribute of 50 MB', () => document(`<w:p w:rsidR="${'A'.repeat(50 << 20)}"/>`), /48 MB/u],
    ['two million blanks', () => document(p(run(' '.repeat(1_999_000)))), /^read: /u],
    [
      'blanks in cells',
      () =>
        document(
          `<w:tbl><w:tr><w:tc>${p(run(` ${' '.repeat(900_000)}甲`))}</w:tc><w:tc>${p(run('乙'))}</w:tc></w:tr></w:tbl>`,
        ),
      /^read: 甲\t乙/u,
    ],
    [
      'fields without end',
      () =>
        document(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000) + run('甲'))),
      /^read: 甲/u,
    ],
    [
      'an entity that grows',
      () =>
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>',
      /DOCTYPE/u,
    ],
    ['an undeclared entity', () => document(p('<w:r><w:t>&xxe;</w:t></w:r>')), /^文档内容已损坏/u],
    ['words that are no UTF-8', () => '\u0000', /^文档内容/u],
  ])('%s', (_, make, sentence) => {
    const started = performance.now();
    expect(answerTo(zipOf({ 'word/document.xml': make() }))).toMatch(sentence);
    expect(performance.now() - started).toBeLessThan(50_000);
  });
});

const nested = (open: string, close: string, depth: number): string =>
  document(open.repeat(depth) + p(run('甲')) + close.repeat(depth));

describe('whatever the bytes, there is an answer', () => {
  const answers = (bytes: Uint8Array): boolean => {
    const read = readDocx(bytes);
    return read.ok ? typeof read.text === 'string' : /^[^\n]+。$/u.test(read.message);
  };

  test('bytes by chance, with and without the first bytes of a zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, zip) =>
        answers(zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes),
      ),
    );
  });

  test('a real file with bytes changed, cut off anywhere', () => {
    const whole = real();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.option(fc.nat(whole.length)),
        (changes, cut) => {
          const bytes = whole.slice(0, cut ?? whole.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          return answers(bytes);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the XML of a real file with pieces moved, doubled and dropped', () => {
    const parts = unzipSync(real());
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const tags = xml.match(/<[^>]*>|[^<]+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(tags.length - 1), fc.nat(tags.length - 1)), {
          minLength: 1,
          maxLength: 12,
        }),
        (moves) => {
          const mixed = [...tags];
          for (const [from, to] of moves) mixed[to] = mixed[from] ?? '';
          return answers(
            zipSync({ ...parts, 'word/document.xml': strToU8(mixed.join('')) }, { level: 0 }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
