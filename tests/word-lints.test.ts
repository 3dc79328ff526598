import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../shared/word/official.ts';
import { policyOf } from './word-builders.ts';
import { lintsOf } from './word-lints.ts';

const sound = await officialDocx(policyOf(['title', '若干措施'], ['paragraph', '支持发展。']));

/** The sound file with one part changed: what a slip of ours would make of it. */
const spoilt = (part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(sound);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
};

/** Words put in front of the section's properties, or in place of a pattern. */
const body = (xml: string, at: string | RegExp = /<w:sectPr/u): Uint8Array =>
  spoilt('word/document.xml', (document) =>
    document.replace(at, (found) => (at instanceof RegExp ? xml + found : xml)),
  );

const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
const by = (id: number, author = '王磊') =>
  `w:id="${id}" w:author="${author}" w:date="2026-11-25T14:03:00Z"`;
const run = (text: string) => `<w:r>${HINT}<w:t>${text}</w:t></w:r>`;
const table = (rows: string, columns = '<w:gridCol w:w="100"/>') =>
  `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
const DOCUMENT = 'word/document.xml';

test('a sound file has nothing to be said of', () => {
  expect(lintsOf(sound)).toEqual([]);
});

describe('what Word refuses or shows wrongly is found', () => {
  test.each<readonly [string, Uint8Array, readonly string[]]>([
    [
      'text in a deletion',
      body(`<w:p><w:del ${by(1)}>${run('去掉')}</w:del></w:p>`),
      [`${DOCUMENT}: w:t inside w:del`],
    ],
    [
      'deleted text outside a deletion',
      body(`<w:p><w:r>${HINT}<w:delText>去掉</w:delText></w:r></w:p>`),
      [`${DOCUMENT}: w:delText outside w:del`],
    ],
    [
      'one id for two changes',
      body(`<w:p><w:ins ${by(7)}>${run('甲')}</w:ins><w:ins ${by(7)}>${run('乙')}</w:ins></w:p>`),
      ['the revision id 7 stands twice'],
    ],
    [
      'a change without a time',
      body(`<w:p><w:ins w:id="1" w:author="王磊">${run('甲')}</w:ins></w:p>`),
      [`${DOCUMENT}: w:ins is dated undefined`],
    ],
    [
      'a move',
      body(`<w:p><w:moveTo ${by(1)}>${run('甲')}</w:moveTo></w:p>`),
      [`${DOCUMENT}: w:moveTo`],
    ],
    [
      'a bookmark that ends before it begins',
      body('<w:p><w:bookmarkEnd w:id="3"/><w:bookmarkStart w:id="3" w:name="a"/></w:p>'),
      ['bookmark 3 has no end'],
    ],
    [
      'two bookmarks of one id and name',
      body(
        `<w:p>${'<w:bookmarkStart w:id="3" w:name="a"/><w:bookmarkEnd w:id="3"/>'.repeat(2)}</w:p>`,
      ),
      expect.arrayContaining(['the bookmark id 3 stands twice', 'two bookmarks a']),
    ],
    [
      'a run without a hint',
      body('<w:p><w:r><w:t>“引号”</w:t></w:r></w:p>'),
      [`${DOCUMENT}: no hint=eastAsia on ““引号””`],
    ],
    [
      'a page number without a hint',
      spoilt('word/footer1.xml', (xml) => xml.replaceAll(' w:hint="eastAsia"', '')),
      [
        'word/footer1.xml: no hint=eastAsia on “— ”',
        'word/footer1.xml: no hint=eastAsia on “PAGE”',
        'word/footer1.xml: no hint=eastAsia on “ —”',
      ],
    ],
    [
      'a theme font',
      spoilt('word/styles.xml', (xml) =>
        xml.replace('<w:rFonts ', '<w:rFonts w:asciiTheme="minorHAnsi" '),
      ),
      ['word/styles.xml: w:asciiTheme on w:rFonts'],
    ],
    [
      'an indent in characters alone',
      body('<w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:p>'),
      [`${DOCUMENT}: one of w:firstLine and w:firstLineChars without the other`],
    ],
    [
      'a paragraph that hangs in a style with characters',
      body('<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:ind w:hanging="640"/></w:pPr></w:p>'),
      [`${DOCUMENT}: w:hanging in a style with characters`],
    ],
    [
      'a measure with its unit',
      spoilt(DOCUMENT, (xml) => xml.replace(/w:top="\d+"/u, 'w:top="37mm"')),
      [`${DOCUMENT}: w:pgMar w:top=37mm`],
    ],
    [
      'a measure that is no integer',
      spoilt('word/styles.xml', (xml) => xml.replace('w:line="579"', 'w:line="579.5"')),
      ['word/styles.xml: w:spacing w:line=579.5'],
    ],
    [
      'blanks that Word drops',
      body(`<w:p>${run(' 甲')}</w:p>`),
      [`${DOCUMENT}: the blanks of “ 甲” get lost`],
    ],
    [
      'another first page',
      spoilt(DOCUMENT, (xml) => xml.replace('<w:docGrid', '<w:titlePg/><w:docGrid')),
      [`${DOCUMENT}: titlePg in a document that is no letter`],
    ],
    [
      'even pages that are not asked for',
      spoilt('word/settings.xml', (xml) => xml.replace(/<w:evenAndOddHeaders[^>]*>/u, '')),
      ['even pages have a footer that settings.xml does not ask for'],
    ],
    [
      'properties in the wrong order',
      body('<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'),
      [`${DOCUMENT}: w:keepNext too late in w:pPr`],
    ],
    [
      'a property twice',
      body('<w:p><w:pPr><w:keepNext/><w:keepNext/></w:pPr></w:p>'),
      [`${DOCUMENT}: w:keepNext twice in w:pPr`],
    ],
    [
      'two tables in a row, at the end of the text',
      body(table('').repeat(2)),
      [
        `${DOCUMENT}: w:tbl behind a table in w:body`,
        `${DOCUMENT}: w:sectPr behind a table in w:body`,
      ],
    ],
    [
      'a cell without a paragraph, a row too short',
      body(`${table('<w:tr><w:tc/></w:tr>', '<w:gridCol/><w:gridCol/>')}<w:p/>`),
      [`${DOCUMENT}: a cell ends without a paragraph`, `${DOCUMENT}: row 1 has 1 of 2 columns`],
    ],
    [
      'a style that is not there',
      body('<w:p><w:pPr><w:pStyle w:val="正文"/></w:pPr></w:p>'),
      [`${DOCUMENT}: w:pStyle 正文 is not there`],
    ],
    [
      'a footer that is not there',
      spoilt('word/_rels/document.xml.rels', (xml) => xml.replace('footer1.xml', 'footer9.xml')),
      ['word/_rels/document.xml.rels: footer9.xml is not there'],
    ],
    [
      'a way out of the file',
      spoilt('word/_rels/document.xml.rels', (xml) =>
        xml.replace('Target="footer1.xml"', 'Target="file:///C:/稿.docx" TargetMode="External"'),
      ),
      expect.arrayContaining([
        'word/_rels/document.xml.rels: leads out of the file, to file:///C:/稿.docx',
      ]),
    ],
    [
      'a part without a type',
      spoilt('[Content_Types].xml', (xml) =>
        xml.replace(/<Default [^>]*Extension="xml"\/>|<Override [^>]*footer1.xml"\/>/gu, ''),
      ),
      ['no type of word/footer1.xml'],
    ],
    [
      'the name of whoever wrote it',
      spoilt('docProps/core.xml', (xml) =>
        xml.replace('</cp:coreProperties>', '<dc:creator>王磊</dc:creator></cp:coreProperties>'),
      ),
      ['docProps/core.xml: ?:creator names 王磊'],
    ],
    [
      'a path of the computer it was written on',
      spoilt('docProps/core.xml', (xml) => xml.replace('若干措施', 'C:\\Users\\wang\\稿.docx')),
      expect.arrayContaining(['docProps/core.xml: a path, C:\\Users\\wang\\稿.docx']),
    ],
  ])('%s', (_, bytes, findings) => {
    expect(lintsOf(bytes, { authors: ['王磊'] })).toEqual(findings);
  });

  test('a change by someone who was not asked to sign', () => {
    const bytes = body(`<w:p><w:ins ${by(1, 'runner')}>${run('甲')}</w:ins></w:p>`);
    expect(lintsOf(bytes, { authors: ['王磊'] })).toEqual([`${DOCUMENT}: w:ins is by runner`]);
  });

  test('a letter has another first page', () => {
    const bytes = spoilt(DOCUMENT, (xml) => xml.replace('<w:docGrid', '<w:titlePg/><w:docGrid'));
    expect(lintsOf(bytes, { letter: true })).toEqual([]);
  });
});
