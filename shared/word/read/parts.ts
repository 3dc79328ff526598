import { linkedXml, type Package, type Relation, relationsOf } from './package.ts';
import { Unreadable } from './refusal.ts';
import type { Element } from './xml.ts';

/** The parts of a document that carry its words and their numbers. */
export type Parts = {
  readonly document: Element;
  readonly numbering: Element | null;
  readonly styles: Element | null;
  readonly footnotes: Element | null;
  readonly endnotes: Element | null;
  readonly comments: Element | null;
  /** Replies and 已解决 (commentsExtended.xml). */
  readonly threads: Element | null;
  readonly headers: readonly Element[];
  readonly footers: readonly Element[];
  readonly relations: readonly Relation[];
};

/**
 * Finds the parts through the relationships, as the format asks: their names are only a habit
 * (some programs write /word/document2.xml or /doc/main.xml).
 */
export const partsOf = (open: Package): Parts => {
  const main =
    relationsOf(open, '').find(({ kind }) => kind === 'officeDocument')?.target ??
    'word/document.xml';
  const document = mainPart(open, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(open, main);
  const linked = (kind: string, usual: string) =>
    linkedXml(open, relations, kind, `${folder}${usual}.xml`);
  const all = (kind: string): readonly Element[] =>
    relations.flatMap((relation) => {
      const part = relation.kind === kind ? open.xml(relation.target) : null;
      return part === null ? [] : [part];
    });
  return {
    document,
    numbering: linked('numbering', 'numbering'),
    styles: linked('styles', 'styles'),
    footnotes: linked('footnotes', 'footnotes'),
    endnotes: linked('endnotes', 'endnotes'),
    comments: linked('comments', 'comments'),
    threads: linked('commentsExtended', 'commentsExtended'),
    headers: all('header'),
    footers: all('footer'),
    relations,
  };
};

const mainPart = (open: Package, name: string): Element => {
  const document = open.xml(name);
  if (document?.name === 'w:document') return document;
  const kind = OTHERS.find(({ holds }) => open.names.some((part) => holds.test(part)));
  throw new Unreadable(
    kind?.sentence ??
      '文件里没有 Word 正文，可能是别的压缩包或已损坏：请另存为 .docx 后再试；压缩包请先解压。',
  );
};

/** Packages of other programs, by the parts they have. */
const OTHERS: readonly { readonly holds: RegExp; readonly sentence: string }[] = [
  {
    holds: /^xl\//iu,
    sentence: '这是电子表格（.xlsx），里面没有 Word 正文：请把文字复制到 .docx 或 .txt 后再试。',
  },
  {
    holds: /^ppt\//iu,
    sentence: '这是演示文稿（.pptx），里面没有 Word 正文：请把文字复制到 .docx 或 .txt 后再试。',
  },
  {
    holds: /^OFD\.xml$/iu,
    sentence: '这是 OFD 版式文件，里面没有 Word 正文：请向来文单位索取 .docx 后再试。',
  },
  {
    holds: /^(?:content\.xml|mimetype)$/iu,
    sentence:
      '这是 OpenDocument 文件（.odt），不能直接读取：请在 WPS 或 Word 中另存为 .docx 后再试。',
  },
  {
    holds: /^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$/iu,
    sentence: '这是程序包，不是 Word 文档：请选择 .docx 或 .txt 文件。',
  },
];
