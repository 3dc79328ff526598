import type { Remark } from '../../model/remark.ts';
import { escapeXml } from '../package.ts';
import { printable } from '../printable.ts';

/** word/comments.xml: a comment a remark, numbered from 0. */
export const commentsXml = (remarks: readonly Remark[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${remarks.map(commentXml).join('')}</w:comments>`;

const commentXml = ({ author, at, text }: Remark, id: number): string => {
  const by = escapeXml(printable(author === '' ? UNSIGNED : author));
  const initials = escapeXml(printable(author === '' ? UNSIGNED : author).slice(0, 9));
  const date = at !== null && TIME.test(at) ? ` w:date="${at.slice(0, 19)}Z"` : '';
  const paragraphs = text.split('\n').map(paragraphXml).join('');
  return `<w:comment w:id="${id}" w:author="${by}"${date} w:initials="${initials}">${paragraphs}</w:comment>`;
};

const UNSIGNED = '未署名';
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u;

/** In the size of a remark, without the indent and the line height of the page. */
const paragraphXml = (line: string): string =>
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
  '<w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/></w:pPr>' +
  `<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">${escapeXml(printable(line))}</w:t></w:r></w:p>`;

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** [Content_Types].xml that knows the part. */
export const withType = (types: string): string =>
  before(types, '</Types>', `<Override PartName="/word/comments.xml" ContentType="${TYPE}"/>`);

/** word/_rels/document.xml.rels that leads to it. */
export const withRelation = (relations: string): string =>
  before(
    relations,
    '</Relationships>',
    `<Relationship Id="rIdRemarks" Type="${RELATION}" Target="comments.xml"/>`,
  );

const before = (xml: string, end: string, more: string): string => {
  const at = xml.lastIndexOf(end);
  if (at < 0) throw new Error(`no ${end} in the part`);
  return xml.slice(0, at) + more + xml.slice(at);
};
