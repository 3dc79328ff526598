import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Changes } from '../shared/word/read/changes.ts';
import { readDocx } from '../shared/word/read.ts';
import { docxWith, numberingXml, stylesXml, zipOf } from './ooxml.ts';

const drafts = new URL('./fixtures/drafts/', import.meta.url);
const file = (name: string): Uint8Array => readFileSync(new URL(name, drafts));
const expected = JSON.parse(readFileSync(new URL('docx.json', drafts), 'utf8'));

const textOf = (bytes: Uint8Array, changes?: Changes): string => {
  const read = readDocx(bytes, changes);
  if (!read.ok) throw new Error(read.message);
  return read.text;
};
const messageOf = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  return read.ok ? `read: ${read.text}` : read.message;
};
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const numbered = (text: string, list: number, depth = 0) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('the drafts of the district', () => {
  test('automatic numbers are written into the text', () => {
    expect(textOf(file('draft-clean.docx'))).toBe(
      readFileSync(new URL('draft-clean.txt', drafts), 'utf8'),
    );
  });

  test.each([
    ['accepted', 'acceptAll'],
    ['rejected', 'rejectAll'],
  ] as const)('a reviewed file reads with its changes %s', (changes, key) => {
    const lines = textOf(file('draft-raw.docx'), changes).split('\n').slice(0, -1);
    const rows = expected['draft-raw.docx'].table[key].map((cells: readonly string[]) =>
      cells.join('\t'),
    );
    const at = lines.indexOf(rows[0]);
    expect(lines.slice(at, at + rows.length)).toEqual(rows);
    // The title was shaped by hand with Shift+Enter: one line of the text all the same.
    const paragraphs = expected['draft-raw.docx'][key].paragraphs.map((text: string) =>
      text.replaceAll('\n', ''),
    );
    expect(lines.toSpliced(at, rows.length)).toEqual(paragraphs);
  });

  test('a title broken by hand is one line; text boxes stand beside the text, once', () => {
    const read = readDocx(file('draft-raw.docx'));
    const squeezed = (read.ok ? read.text : '').split('\n').map((line) => line.replace(/\s/gu, ''));
    const lines = squeezed.filter((line) => line !== '');
    expect(lines[0]).toBe(expected['draft-raw.docx'].acceptAll.lines[0]);
    expect(lines).not.toContain('内部讨论稿');
    expect(read).toMatchObject({ textBoxes: expected['draft-raw.docx'].textBoxes.flat() });
  });

  test('a row of a table is a line, its cells parted by tabs', () => {
    const rows = expected['draft-raw.docx'].table.acceptAll.map((row: string[]) => row.join('\t'));
    expect(textOf(file('draft-raw.docx'))).toContain(`重点任务分工表\n${rows.join('\n')}\n`);
  });

  test('notes, comments and tracked changes are told beside the text', () => {
    const read = readDocx(file('draft-raw.docx'));
    if (!read.ok) throw new Error(read.message);
    const { footnotes, comments, revisions, header, footer } = expected['draft-raw.docx'];
    expect(
      read.footnotes.map(({ text, at }) => ({ text, after: read.text.slice(0, at ?? 0) })),
    ).toEqual(
      footnotes.map((note: { text: string; after: string }) => ({
        text: note.text,
        after: expect.stringMatching(new RegExp(`${note.after}$`, 'u')),
      })),
    );
    expect(read.remarks.map(({ author, quote, text }) => ({ author, quote, text }))).toEqual(
      comments.map((one: { author: string; anchor: string; text: string }) => ({
        author: one.author,
        quote: one.anchor,
        text: one.text,
      })),
    );
    const looks = revisions.filter(({ type }: { type: string }) => type === 'format-change');
    expect(read.tracked).toEqual({
      count: revisions.length - looks.length,
      formatting: looks.length,
      authors: ['法制科'],
    });
    expect([read.headers, read.footers]).toEqual([[header], [footer]]);
  });
});

describe('numbers', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const lists = (
    levels: string,
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  ) => ({
    'word/numbering.xml': numberingXml(
      `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`,
    ),
  });

  test('deeper levels begin again below each higher one', () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）');
    const body = [
      numbered('总则', 1),
      numbered('目的', 1, 1),
      numbered('范围', 1, 1),
      numbered('措施', 1),
      numbered('支持', 1, 1),
    ];
    expect(textOf(docxWith(body.join(''), lists(levels)))).toBe(
      '一、总则\n（一）目的\n（二）范围\n二、措施\n（一）支持\n',
    );
  });

  test('a second list over the same levels goes on, unless it starts anew', () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3);
    expect(textOf(docxWith(body, lists(level(0, 'decimal', '%1.'), nums)))).toBe(
      '1.甲\n2.乙\n1.丙\n2.丁\n',
    );
  });

  test('numbers that come with a style, and a bare number keeps its gap', () => {
    const levels =
      level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>') +
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>');
    const style = (id: string, based = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}">${based}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const child = '<w:style w:styleId="H2a"><w:basedOn w:val="H2"/></w:style>';
    const styles = stylesXml(style('H1') + style('H2') + child);
    const styled = (id: string, text: string) => p(run(text), `<w:pStyle w:val="${id}"/>`);
    const body = styled('H1', '总则') + styled('H2a', '目的') + styled('H2', '范围');
    expect(textOf(docxWith(body, { ...lists(levels), 'word/styles.xml': styles }))).toBe(
      '1 总则\n1.1 目的\n1.2 范围\n',
    );
  });

  test.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1005, '一千零五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircleChinese', 5, '⑤'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['somethingNew', 7, '7'],
  ])('%s %i is %s', (format, value, printed) => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="${value}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="（%1）"/></w:lvl>`;
    expect(textOf(docxWith(numbered('', 1), lists(levels)))).toBe(`（${printed}）\n`);
  });
});

describe('what stands in a paragraph', () => {
  test('the result of a field, not its code', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>';
    const body = p(
      run('见') +
        field('begin') +
        code +
        field('separate') +
        run('第二条') +
        field('end') +
        run('。'),
    );
    expect(textOf(docxWith(body))).toBe('见第二条。\n');
  });

  test('a manual break makes a line in body text', () => {
    expect(textOf(docxWith(p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>')))).toBe('甲\n乙\n');
  });

  test('a line break in the XML is no line of the text', () => {
    expect(textOf(docxWith(p('<w:r><w:t>甲\n  乙</w:t></w:r>')))).toBe('甲 乙\n');
  });

  test('any prefix and the strict namespace', () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>';
    expect(textOf(zipOf({ 'word/document.xml': strict }))).toBe('严格\n');
  });

  test('the main part is found by its relationship', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>';
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>别处</w:t></w:r></w:p></w:body></w:document>';
    expect(textOf(zipOf({ '_rels/.rels': rels, 'doc/main.xml': document }))).toBe('别处\n');
  });
});

describe('files that are refused, with one sentence', () => {
  const document = (inside: string) => zipOf({ 'word/document.xml': inside });

  test.each([
    ['no zip at all', new TextEncoder().encode('一份纯文本'), /^这不是 Word 文档/u],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /^这是旧版（\.doc、\.wps）/u],
    ['another kind of package', zipOf({ 'xl/workbook.xml': '<workbook/>' }), /没有 Word 正文/u],
    ['a file cut off', docxWith(p(run('甲'))).slice(0, 120), /^文件已损坏/u],
    ['broken XML', document('<w:document'), /^文档内容已损坏/u],
    ['an empty part', document(''), /^文档内容(是空的|已损坏)/u],
    [
      'a DOCTYPE',
      document('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'),
      /DOCTYPE/u,
    ],
    ['endless nesting', document('<a>'.repeat(5000) + '</a>'.repeat(5000)), /嵌套层数/u],
    ['elements without end', document(`<a>${'<a/>'.repeat(1_000_001)}</a>`), /文档过大/u],
    ['a text longer than is read', docxWith(p(run('甲'.repeat(2_000_001)))), /200 万字/u],
    [
      'short paragraphs with numbers of 10,000 characters',
      docxWith(numbered('甲', 1).repeat(10_000), {
        'word/numbering.xml': numberingXml(
          `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(5000)}"/></w:lvl>` +
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
      }),
      /200 万字/u,
    ],
    [
      'a part that unpacks without end',
      zipOf({ 'word/document.xml': ' '.repeat(50 << 20) }),
      /48 MB/u,
    ],
    [
      'thousands of entries',
      zipSync(
        Object.fromEntries(Array.from({ length: 4001 }, (_, i) => [`${i}`, new Uint8Array()])),
      ),
      /超过 4000 个/u,
    ],
  ])('%s', (_, bytes, message) => {
    const sentence = messageOf(bytes);
    expect(sentence).toMatch(message);
    expect(sentence).toMatch(/^[^\n]+。$/u);
  });

  test('a size that lies costs no more than it says', () => {
    const bytes = zipOf({ 'word/document.xml': `<d>${' '.repeat(1 << 20)}</d>` });
    // The central directory entry (PK\1\2) holds the unpacked size 24 bytes after its signature.
    const view = new DataView(bytes.buffer);
    const entry = [...bytes.keys()].find((at) => view.getUint32(at, true) === 0x02014b50) ?? 0;
    view.setUint32(entry + 24, 64, true);
    expect(messageOf(bytes)).toMatch(/已损坏/u);
  });

  test('nothing a file contains is thrown at the caller', () => {
    const valid = docxWith(numbered('甲', 1));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 20 }),
        (changes) => {
          const bytes = valid.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const read = readDocx(bytes);
          return read.ok ? typeof read.text === 'string' : read.message.endsWith('。');
        },
      ),
    );
  });
});
