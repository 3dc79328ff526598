import { docxWith, numberingXml, stylesXml } from './ooxml.ts';

export type Item = readonly [
  text: string,
  list: number | string,
  depth?: number,
  properties?: string,
];

export const p = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const places = (list: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

/** Paragraphs of lists in short: `甲 >乙 2:丙` is one of list 1, one a level deeper, one of list 2. */
export const outline = (short: string): readonly Item[] =>
  short.split(' ').map((one) => {
    const [, list = '1', deeper = '', text = ''] = /^(?:(\d+):)?(>*)(.*)$/u.exec(one) ?? [];
    return [text, Number(list), deeper.length];
  });

/** A list number as w:numPr, or a style by its name. */
export const paragraph = ([text, list, depth = 0, properties = '']: Item): string =>
  p(
    run(text),
    typeof list === 'number'
      ? places(list, depth) + properties
      : `<w:pStyle w:val="${list}"/>${properties}`,
  );

export const level = (depth: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;

export const abstract = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels}</w:abstractNum>`;
export const num = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
export const startAt = (depth: number, start: number) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

export const file = (items: readonly Item[], numbering: string, styles = ''): Uint8Array =>
  docxWith(items.map(paragraph).join(''), {
    'word/numbering.xml': numberingXml(numbering),
    'word/styles.xml': stylesXml(
      `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${styles}`,
    ),
    ...PARTS,
  });

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What LibreOffice needs to take the bundle for a Word file. */
export const PARTS = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
};

/** The four levels of an official document. */
export const OFFICIAL =
  level(0, 'chineseCounting', '%1、') +
  level(1, 'chineseCounting', '（%2）') +
  level(2, 'decimal', '%3.') +
  level(3, 'decimal', '（%4）');

export const LEGAL =
  level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3');

export const style = (id: string, list: number, based = '', depth = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:pPr><w:numPr>${depth}<w:numId w:val="${list}"/></w:numPr></w:pPr></w:style>`;

export const first = (items: readonly Item[], numbering: string, styles = '') => ({
  file: file(items, numbering, styles),
});
