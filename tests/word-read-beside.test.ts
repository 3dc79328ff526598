import { describe, expect, test } from 'vitest';
import { leftOutOf } from '../shared/word/read/left-out.ts';
import { readDocx } from '../shared/word/read.ts';
import { docxWith, stylesXml } from './ooxml.ts';
import { NS, p, part, R, read, run, words } from './word-samples.ts';

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
    expect(leftOutOf(found)).toBe('另有目录 4 行，未写入正文。');
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

test('a file without anything beside its text says nothing', () => {
  const found = readDocx(docxWith(words('甲')));
  expect(found.ok ? leftOutOf(found) : found.message).toBeNull();
});

test('平面 OPC: the parts of a .docx in one XML file', () => {
  const pkg = 'http://schemas.microsoft.com/office/2006/xmlPackage';
  const flat =
    '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>' +
    `<pkg:package xmlns:pkg="${pkg}"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part>` +
    `<pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${NS}><w:body>${words('甲')}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
  expect(readDocx(new TextEncoder().encode(flat))).toMatchObject({ ok: true, text: '甲\n' });
});
