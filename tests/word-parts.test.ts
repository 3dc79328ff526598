import { describe, expect, test } from 'vitest';
import { asideOf } from '../shared/word/read/aside.ts';
import type { WordText } from '../shared/word/read/found.ts';
import { readDocx } from '../shared/word/read.ts';
import { docxWith, stylesXml, zipOf } from './ooxml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NS = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const words = (...lines: readonly string[]) => lines.map((line) => p(run(line))).join('');

/** Reads a file with a body and further parts, their roots filled in by name. */
const read = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  changes: 'accepted' | 'rejected' = 'accepted',
): WordText => {
  const links = Object.keys(parts)
    .map((name, at) => {
      const kind = /^word\/([a-zA-Z]+?)\d*\.xml$/u.exec(name)?.[1] ?? 'aFChunk';
      return `<Relationship Id="r${at + 1}" Type="${R}/${kind}" Target="${name.replace('word/', '')}"/>`;
    })
    .join('');
  const found = readDocx(
    zipOf({
      'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
      ...parts,
    }),
    changes,
  );
  if (!found.ok) throw new Error(found.message);
  return found;
};
const part = (root: string, inside: string) => `<w:${root} ${NS}>${inside}</w:${root}>`;

describe('notes', () => {
  const notes = (kind: 'footnote' | 'endnote', ...texts: readonly string[]) =>
    part(
      `${kind}s`,
      `<w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}>` +
        texts
          .map((text, at) => `<w:${kind} w:id="${at + 1}">${words(` ${text}`)}</w:${kind}>`)
          .join(''),
    );
  const mark = (kind: 'footnote' | 'endnote', id: number, more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;

  test('are kept with their places and are no part of the text', () => {
    const { text, footnotes, endnotes } = read(
      p(run('甲') + mark('footnote', 1) + run('乙') + mark('endnote', 1)) +
        p(run('丙') + mark('footnote', 2)),
      {
        'word/footnotes.xml': notes('footnote', '一注', '二注'),
        'word/endnotes.xml': notes('endnote', '尾'),
      },
    );
    expect(text).toBe('甲乙\n丙\n');
    expect(footnotes).toEqual([
      { text: '一注', at: 1, line: '甲乙' },
      { text: '二注', at: 4, line: '丙' },
    ]);
    expect(endnotes).toEqual([{ text: '尾', at: 2, line: '甲乙' }]);
  });

  test('a sign of its own is no text; the note of deleted words goes with them', () => {
    const body = p(
      run('甲') +
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>' +
        `<w:del w:author="甲">${mark('footnote', 2)}<w:r><w:delText>乙</w:delText></w:r></w:del>`,
    );
    const file = { 'word/footnotes.xml': notes('footnote', '一注', '二注') };
    const texts = (changes: 'accepted' | 'rejected') => {
      const { text, footnotes } = read(body, file, changes);
      return [text, ...footnotes.map((note) => note.text)];
    };
    expect(texts('accepted')).toEqual(['甲\n', '一注']);
    expect(texts('rejected')).toEqual(['甲乙\n', '一注', '二注']);
  });
});

describe('comments', () => {
  const comment = (id: number, text: string, more = '', paraId = '') =>
    `<w:comment w:id="${id}" w:author="法制科" w:date="2026-11-20T09:30:00Z"${more}>` +
    text
      .split('\n')
      .map((line) => `<w:p w14:paraId="${paraId}">${run(line)}</w:p>`)
      .join('') +
    '</w:comment>';
  const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  test('hang on words of one line or of several, or on the place of their sign', () => {
    const { remarks } = read(
      p(run('支持') + from(0) + run('专利') + to(0) + run('导航。')) +
        p(run('一、') + from(1) + run('总则')) +
        p(run('目的') + to(1) + run('。')) +
        p(run('末段') + '<w:r><w:commentReference w:id="2"/></w:r>'),
      {
        'word/comments.xml': part(
          'comments',
          comment(2, '丙') + comment(0, '甲\n再') + comment(1, '乙'),
        ),
      },
    );
    expect(remarks).toEqual([
      {
        id: '0',
        author: '法制科',
        at: '2026-11-20T09:30:00',
        text: '甲\n再',
        quote: '专利',
        line: '支持专利导航。',
        done: false,
      },
      {
        id: '1',
        author: '法制科',
        at: '2026-11-20T09:30:00',
        text: '乙',
        quote: '总则\n目的',
        line: '一、总则',
        done: false,
      },
      {
        id: '2',
        author: '法制科',
        at: '2026-11-20T09:30:00',
        text: '丙',
        quote: '',
        line: '末段',
        done: false,
      },
    ]);
  });

  test('replies follow what they answer, and a thread that is dealt with is done', () => {
    const threads =
      '<w15:commentEx w15:paraId="A1" w15:done="1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1" w15:done="0"/><w15:commentEx w15:paraId="A3" w15:done="0"/>';
    const { remarks } = read(p(from(0) + run('甲') + to(0)) + p(from(2) + run('乙') + to(2)), {
      'word/comments.xml': part(
        'comments',
        comment(0, '问', '', 'A1') + comment(2, '另', '', 'A3') + comment(1, '答', '', 'A2'),
      ),
      'word/commentsExtended.xml': `<w15:commentsEx ${NS}>${threads}</w15:commentsEx>`,
    });
    expect(remarks.map(({ text, quote, done }) => [text, quote, done])).toEqual([
      ['问', '甲', true],
      ['答', '甲', true],
      ['另', '乙', false],
    ]);
  });

  test('in notes, boxes and cells, between paragraphs, on words that are gone', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(from(0) + run('框') + to(0))}</w:txbxContent></w:pict></w:r>`;
    const { remarks } = read(
      p(run('正文') + box) +
        `<w:tbl><w:tr><w:tc>${words('左')}</w:tc><w:tc>${p(run('右') + from(1) + run('边') + to(1))}</w:tc></w:tr></w:tbl>` +
        from(2) +
        p(run('整段')) +
        '<w:commentRangeEnd w:id="2"/>' +
        p(
          run('又') +
            `<w:del w:author="甲">${from(3)}<w:r><w:delText>删</w:delText></w:r></w:del>` +
            to(3),
        ),
      {
        'word/comments.xml': part(
          'comments',
          [0, 1, 2, 3].map((id) => comment(id, `${id}`)).join(''),
        ),
      },
    );
    expect(remarks.map(({ id, quote, line }) => [id, quote, line])).toEqual([
      ['1', '边', '左\t右边'],
      ['2', '整段', '整段'],
      ['3', '', '又'],
      ['0', '框', '框'],
    ]);
  });
});

describe('tables', () => {
  const cell = (inside: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const textOf = (body: string) => read(body).text;

  test('a row is a line; merged cells keep the columns in line', () => {
    const body = table(
      row(cell(words('序号')), cell(words('任务'), '<w:gridSpan w:val="2"/>'), cell(words('时限'))),
      row(
        cell(words('1'), '<w:vMerge w:val="restart"/>'),
        cell(words('甲')),
        cell(words('乙')),
        cell(words('6月')),
      ),
      row(cell('<w:p/>', '<w:vMerge/>'), cell(words('丙')), cell('<w:p/>'), cell(words('7月'))),
      row(cell(words('注：甲。'), '<w:gridSpan w:val="4"/>')),
    );
    expect(textOf(body)).toBe('序号\t任务\t\t时限\n1\t甲\t乙\t6月\n\t丙\t\t7月\n注：甲。\n');
  });

  test('paragraphs, breaks, tabs and tables inside a cell lose no word', () => {
    const inner = table(row(cell(words('子')), cell(words('丑'))));
    const body = table(
      row(
        cell(words('甲', '乙')),
        cell(p('<w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:tab/><w:t>戊</w:t></w:r>') + inner),
      ),
    );
    expect(textOf(body)).toBe('甲 乙\t丙 丁 戊 子 丑\n');
  });

  test('a frame around paragraphs is no table', () => {
    expect(textOf(table(row(cell(words('标题', '正文一。'))), row(cell(words('正文二。')))))).toBe(
      '标题\n正文一。\n正文二。\n',
    );
    expect(
      textOf(table(row(cell('<w:p/>'), cell(words('一。', '二。', '三。')), cell('<w:p/>')))),
    ).toBe('一。\n二。\n三。\n');
  });

  test('rows and cells that a tracked change adds or takes away', () => {
    const gone = `<w:tr><w:trPr><w:del w:author="甲"/></w:trPr>${cell(words('旧'))}${cell(words('行'))}</w:tr>`;
    const added = `<w:tr><w:trPr><w:ins w:author="甲"/></w:trPr>${cell(words('新'))}${cell(words('行'))}</w:tr>`;
    const body = table(
      row(
        cell(words('甲')),
        cell(words('乙'), '<w:cellDel w:author="甲"/>'),
        cell(words('丙'), '<w:cellIns w:author="甲"/>'),
      ),
      gone,
      added,
    );
    expect(read(body).text).toBe('甲\t丙\n新\t行\n');
    expect(read(body, {}, 'rejected').text).toBe('甲\t乙\n旧\t行\n');
    expect(read(body).tracked.count).toBe(4);
  });

  test('a paragraph mark gone before a table or at the end of a cell joins nothing', () => {
    const gone = '<w:rPr><w:del w:author="甲"/></w:rPr>';
    const body =
      p(run('表前'), gone) +
      table(row(cell(p(run('左'), gone)), cell(words('右')))) +
      words('表后');
    expect(read(body).text).toBe('表前\n左\t右\n表后\n');
  });

  test('cells and rows in content controls', () => {
    const wrapped = (inside: string) =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    expect(textOf(table(wrapped(row(wrapped(cell(words('甲'))), cell(words('乙'))))))).toBe(
      '甲\t乙\n',
    );
  });
});

describe('what stands beside the text or is drawn', () => {
  test('a text box once, whoever wrote it, and boxes inside boxes', () => {
    const inner = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${words('里')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const content = `<w:txbxContent>${p(run('外') + inner)}</w:txbxContent>`;
    const body = p(
      run('正文') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(read(body)).toMatchObject({ text: '正文\n', textBoxes: ['外', '里'] });
  });

  test('words of shapes and 艺术字; pictures are told', () => {
    const body = p(
      run('甲') +
        '<w:r><w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict></w:r>' +
        '<w:r><w:drawing><a:p><a:r><a:t>流程</a:t></a:r><a:r><a:t>图</a:t></a:r></a:p><a:blip/></w:drawing></w:r>',
    );
    expect(read(body)).toMatchObject({
      text: '甲\n',
      textBoxes: ['征求意见稿', '流程图'],
      notices: [expect.stringMatching(/^图片 1 张没有读入/u)],
    });
  });

  test('页眉 and 页脚, each line once, page numbers left out', () => {
    const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
    const { headers, footers } = read(words('甲'), {
      'word/header1.xml': part('hdr', words('某局讨论稿')),
      'word/header2.xml': part('hdr', words('某局讨论稿')),
      'word/footer1.xml': part('ftr', p(run('— ') + page + run(' —'))),
    });
    expect([headers, footers]).toEqual([['某局讨论稿'], []]);
  });

  test('hidden words are not in the text and not lost', () => {
    const styles = stylesXml(
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="HP"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const body =
      p(
        run('甲') +
          run('内部意见', '<w:vanish/>') +
          run('另议', '<w:rStyle w:val="H"/>') +
          run('乙', '<w:vanish w:val="0"/>'),
      ) +
      p(run('整段隐藏'), '<w:pStyle w:val="HP"/><w:numPr><w:numId w:val="1"/></w:numPr>') +
      p(run('丙'));
    expect(read(body, { 'word/styles.xml': styles })).toMatchObject({
      text: '甲乙\n丙\n',
      hidden: ['内部意见另议', '整段隐藏'],
    });
  });

  test('a 目录 is made from the headings and left out', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const contents =
      p(
        field('begin') +
          code(' TOC \\o "1-3" ') +
          field('separate') +
          run('一、总则') +
          '<w:r><w:tab/></w:r>' +
          field('begin') +
          code(' PAGEREF _Toc1 ') +
          field('separate') +
          run('1') +
          field('end'),
      ) +
      p(run('二、措施')) +
      p(field('end'));
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${words('目录', '一、总则')}</w:sdtContent></w:sdt>`;
    const found = read(contents + control + words('一、总则'));
    expect(found).toMatchObject({ text: '\n一、总则\n', contents: 4 });
    expect(asideOf(found)).toBe('另有目录 4 行，未写入正文。');
  });

  test('documents embedded in a document stand in their place', () => {
    const found = read(
      `${words('前')}<w:altChunk r:id="r1"/><w:altChunk r:id="r2"/><w:altChunk r:id="r3"/>${words('后')}`,
      {
        'word/a.htm':
          '<html><head><title>x</title></head><body><p>网页&amp;段</p><table><tr><td>左</td><td><p>右</p></td></tr></table><script>bad()</script></body></html>',
        'word/b.txt': '纯文本\r\n两行',
        'word/c.rtf': '{\\rtf1 x}',
      },
    );
    expect(found.text).toBe('前\n网页&段\n左\t右\n纯文本\n两行\n后\n');
    expect(found.notices).toEqual([expect.stringMatching(/\.rtf）没有读入/u)]);
  });
});

describe('signs inside a paragraph', () => {
  const field = (code: string, result: string | null = null) =>
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>` +
    (result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`) +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

  test.each([
    ['带圈字符', field(' eq \\o\\ac(○,3)'), '③'],
    ['a fraction', field(' EQ \\f(1,2)'), '1/2'],
    ['a button', field(' MACROBUTTON NoMacro [点此填写] '), '[点此填写]'],
    ['a field in a field', field(' IF 1=1 ', `${'是'}`), '是'],
    ['a hyperlink', `<w:hyperlink>${run('链接')}</w:hyperlink>`, '链接'],
    [
      'a content control, a tag, a direction',
      `<w:sdt><w:sdtContent>${run('控')}</w:sdtContent></w:sdt><w:smartTag>${run('签')}</w:smartTag><w:bdo>${run('向')}</w:bdo><w:customXml>${run('件')}</w:customXml>`,
      '控签向件',
    ],
    [
      '拼音指南',
      '<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '汉',
    ],
    ['a tick of Wingdings', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', '☑'],
    [
      'a box of a form',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '☑',
    ],
    [
      'hyphens',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>',
      'a-bc',
    ],
    [
      'a formula',
      '<m:oMath><m:r><m:t>补贴=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '补贴=(a+b)/2',
    ],
    ['a page break inside', '<w:r><w:t>前</w:t><w:br w:type="page"/><w:t>后</w:t></w:r>', '前\n后'],
    ['a page break at the beginning', '<w:r><w:br w:type="page"/><w:t>附件1</w:t></w:r>', '附件1'],
    [
      'words put in and taken away again',
      '<w:ins w:author="甲"><w:r><w:t>留</w:t></w:r><w:del w:author="乙"><w:r><w:delText>去</w:delText></w:r></w:del></w:ins>',
      '留',
    ],
  ])('%s', (_, inside, text) => {
    expect(read(p(inside)).text).toBe(`${text}\n`);
  });

  test('a field that never ends swallows nothing', () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>';
    expect(read(p(open + run('甲')) + words('乙')).text).toBe('甲\n乙\n');
  });

  test('首字下沉 and 样式分隔符 join what one line shows', () => {
    const drop = p(run('国'), '<w:framePr w:dropCap="drop"/>') + words('家知识产权局。');
    const separator =
      p(run('一、总则。'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + words('为了发展。');
    expect(read(drop + separator).text).toBe('国家知识产权局。\n一、总则。为了发展。\n');
  });
});

describe('numbers and tracked changes', () => {
  const numbering = part(
    'numbering',
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  );
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const texts = (body: string) => [
    read(body, { 'word/numbering.xml': numbering }).text,
    read(body, { 'word/numbering.xml': numbering }, 'rejected').text,
  ];

  test('a deleted paragraph counts when it is there', () => {
    const gone = p(
      '<w:del w:author="甲"><w:r><w:delText>乙</w:delText></w:r></w:del>',
      `${list}<w:rPr><w:del w:author="甲"/></w:rPr>`,
    );
    expect(texts(p(run('甲'), list) + gone + p(run('丙'), list))).toEqual([
      '（一）甲\n（二）丙\n',
      '（一）甲\n（二）乙\n（三）丙\n',
    ]);
  });

  test('numbers given or taken away with tracking on', () => {
    const given = p(
      run('甲'),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:author="甲"/></w:numPr>',
    );
    const taken = p(run('乙'), `<w:pPrChange w:author="甲"><w:pPr>${list}</w:pPr></w:pPrChange>`);
    expect(texts(given + taken + p(run('丙'), list))).toEqual([
      '（一）甲\n乙\n（二）丙\n',
      '甲\n（一）乙\n（二）丙\n',
    ]);
  });

  test('text boxes do not count on from the body', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(run('框'), list)}</w:txbxContent></w:pict></w:r>`;
    expect(
      read(p(run('甲') + box, list) + p(run('乙'), list), { 'word/numbering.xml': numbering }),
    ).toMatchObject({
      text: '（一）甲\n（二）乙\n',
      textBoxes: ['（一）框'],
    });
  });
});

test('a file without anything beside its text says nothing', () => {
  const found = readDocx(docxWith(words('甲')));
  expect(found.ok ? asideOf(found) : found.message).toBeNull();
});
