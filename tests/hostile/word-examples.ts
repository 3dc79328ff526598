import { analyze } from '../../shared/analyze.ts';
import { asPrinted } from '../../shared/text/printed.ts';
import { officialDocx } from '../../shared/word/official.ts';
import { redlineDocx } from '../../shared/word/redline/docx.ts';
import { zipOf } from '../ooxml.ts';
import { p, part, R, run, words } from '../word-samples.ts';
import { realTexts, realWordFiles } from './real-texts.ts';

const table = `<w:tbl><w:tr><w:tc>${words('条款')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${words('意见', '理由')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${words('一')}</w:tc><w:tc>${words('甲')}</w:tc><w:tc><w:tbl><w:tr><w:tc>${words('内')}</w:tc></w:tr></w:tbl>${p('')}</w:tc></w:tr></w:tbl>`;

const changes = `<w:ins w:id="1" w:author="法制科" w:date="2026-11-20T08:00:00Z">${run('增加的话')}</w:ins><w:del w:id="2" w:author="法制科"><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('移走')}</w:moveFrom>`;

const remarked = `<w:commentRangeStart w:id="0"/>${run('被批注的话')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`;

const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${words('框里的话')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${words('框里的话')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

const link = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${R}/${kind}" Target="${target}"/>`;

const BODY = [
  p(
    run('一级'),
    '<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  ),
  p(run('二级'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
  p(changes),
  p(remarked),
  p(`<w:r>${box}</w:r>`),
  p(
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
  ),
  `<w:sdt><w:sdtContent>${table}</w:sdtContent></w:sdt>`,
].join('');

/** A small file of everything: lists, a table, changes, remarks, notes, a box, a field, 页眉. */
const everything = (): Uint8Array =>
  zipOf({
    'word/document.xml': part('document', `<w:body>${BODY}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link(1, 'styles', 'styles.xml')}${link(2, 'numbering', 'numbering.xml')}${link(3, 'comments', 'comments.xml')}${link(4, 'footnotes', 'footnotes.xml')}${link(5, 'header', 'header1.xml')}</Relationships>`,
    'word/styles.xml': part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="N"/>',
    ),
    'word/numbering.xml': part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    'word/comments.xml': part(
      'comments',
      `<w:comment w:id="0" w:author="审核人" w:date="2026-11-20T08:00:00Z">${words('再斟酌')}</w:comment>`,
    ),
    'word/footnotes.xml': part(
      'footnotes',
      `<w:footnote w:id="2">${words('脚注的话')}</w:footnote>`,
    ),
    'word/header1.xml': part('hdr', words('征求意见稿')),
  });

/** Word files of people, of this program, and one with everything in it. */
export async function wordExamples(): Promise<readonly Uint8Array[]> {
  const [first = '', second = ''] = realTexts().map((one) =>
    one.split('\n').slice(0, 14).join('\n'),
  );
  const [old, draft] = [asPrinted(analyze(first)), asPrinted(analyze(second))];
  return [
    ...realWordFiles(),
    // A whole draft takes a hundred times as long as this one, where more kinds of things stand.
    ...Array.from({ length: 9 }, everything),
    await officialDocx(draft),
    await redlineDocx(old, draft, { author: '甲', at: '2026-11-25T14:03:00Z' }),
  ];
}
