import { describe, expect, test } from 'vitest';
import { p, part, read, run, words } from './word-samples.ts';

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
    ['a tick typed in Wingdings', run('\uf0fe同意', '<w:rFonts w:ascii="Wingdings"/>'), '☑同意'],
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
