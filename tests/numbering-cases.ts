import { docxWith, numberingXml, stylesXml } from './ooxml.ts';

/** A numbered file and the lines Word prints for it. */
export type NumberingCase = {
  readonly name: string;
  readonly file: Uint8Array;
  /** With Word's gap after the number written as one blank, or nothing where there is none. */
  readonly printed: readonly string[];
  /** What LibreOffice 7.4 prints where it is known to do otherwise. */
  readonly libreOffice?: readonly string[];
};

type Item = readonly [text: string, list: number | string, depth?: number, properties?: string];

const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const places = (list: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A list number as w:numPr, or a style by its name. */
const paragraph = ([text, list, depth = 0, properties = '']: Item): string =>
  p(
    run(text),
    typeof list === 'number'
      ? places(list, depth) + properties
      : `<w:pStyle w:val="${list}"/>${properties}`,
  );

const level = (depth: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels}</w:abstractNum>`;
const num = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (depth: number, start: number) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const file = (items: readonly Item[], numbering: string, styles = ''): Uint8Array =>
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
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
};

/** The four levels of an official document. */
const OFFICIAL =
  level(0, 'chineseCounting', '%1、') +
  level(1, 'chineseCounting', '（%2）') +
  level(2, 'decimal', '%3.') +
  level(3, 'decimal', '（%4）');

const LEGAL =
  level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3');

const style = (id: string, list: number, based = '', depth = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:pPr><w:numPr>${depth}<w:numId w:val="${list}"/></w:numPr></w:pPr></w:style>`;

const first = (items: readonly Item[], numbering: string, styles = '') => ({
  file: file(items, numbering, styles),
});

export const CASES: readonly NumberingCase[] = [
  {
    name: 'four levels of an official document',
    ...first(
      [
        ['甲', 1],
        ['乙', 1, 1],
        ['丙', 1, 2],
        ['丁', 1, 3],
        ['戊', 1, 3],
        ['己', 1, 2],
        ['庚', 1, 1],
        ['辛', 1, 2],
        ['壬', 1],
        ['癸', 1, 1],
      ],
      abstract(0, OFFICIAL) + num(1, 0),
    ),
    printed: [
      '一、甲',
      '（一）乙',
      '1.丙',
      '（1）丁',
      '（2）戊',
      '2.己',
      '（二）庚',
      '1.辛',
      '二、壬',
      '（一）癸',
    ],
  },
  {
    name: 'chapters and articles: an article counts on over chapters',
    ...first(
      [
        ['总则', 1],
        ['目的', 1, 1],
        ['依据', 1, 1],
        ['措施', 1],
        ['支持', 1, 1],
      ],
      abstract(
        0,
        level(0, 'chineseCountingThousand', '第%1章') +
          level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0),
    ),
    printed: ['第一章总则', '第一条目的', '第二条依据', '第二章措施', '第三条支持'],
    // It does not know w:lvlRestart.
    libreOffice: ['第一章总则', '第一条目的', '第二条依据', '第二章措施', '第一条支持'],
  },
  {
    name: 'a level restarts only after the first one (lvlRestart 1)',
    ...first(
      [
        ['甲', 1],
        ['乙', 1, 1],
        ['丙', 1, 2],
        ['丁', 1, 1],
        ['戊', 1, 2],
        ['己', 1],
        ['庚', 1, 1],
        ['辛', 1, 2],
      ],
      abstract(
        0,
        level(0, 'decimal', '%1.') +
          level(1, 'lowerLetter', '%2.') +
          level(2, 'lowerRoman', '%3.', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0),
    ),
    printed: ['1.甲', 'a.乙', 'i.丙', 'b.丁', 'ii.戊', '2.己', 'a.庚', 'i.辛'],
    libreOffice: ['1.甲', 'a.乙', 'i.丙', 'b.丁', 'i.戊', '2.己', 'a.庚', 'i.辛'],
  },
  {
    name: 'two lists of one definition count on from each other',
    ...first(
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 1],
        ['丁', 2],
      ],
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0),
    ),
    printed: ['一、甲', '二、乙', '三、丙', '四、丁'],
  },
  {
    name: 'a start of its own begins anew once, and what follows counts on from it',
    ...first(
      [
        ['甲', 1],
        ['乙', 1],
        ['丙', 2],
        ['丁', 2],
        ['戊', 1],
        ['己', 2],
      ],
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1)),
    ),
    printed: ['一、甲', '二、乙', '一、丙', '二、丁', '三、戊', '四、己'],
  },
  {
    name: 'a start of its own other than one',
    ...first(
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 2],
      ],
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 5)),
    ),
    printed: ['一、甲', '五、乙', '六、丙'],
  },
  {
    name: 'a start for the first level does not touch the second (docx issue 2877)',
    ...first(
      [
        ['甲', 1, 1],
        ['乙', 1, 1],
        ['丙', 2, 1],
        ['丁', 2, 1],
      ],
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1)),
    ),
    printed: ['（一）甲', '（二）乙', '（三）丙', '（四）丁'],
  },
  {
    name: 'starts on all levels, as Word writes them',
    ...first(
      [
        ['甲', 1],
        ['乙', 1, 1],
        ['丙', 1, 1],
        ['丁', 2],
        ['戊', 2, 1],
        ['己', 2],
        ['庚', 2, 1],
      ],
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1) + startAt(1, 1) + startAt(2, 1)),
    ),
    printed: ['一、甲', '（一）乙', '（二）丙', '一、丁', '（一）戊', '二、己', '（一）庚'],
  },
  {
    name: 'a list that begins at its second level',
    ...first(
      [
        ['甲', 1, 1],
        ['乙', 1, 1],
        ['丙', 1],
        ['丁', 1, 1],
      ],
      abstract(0, LEGAL) + num(1, 0),
    ),
    printed: ['1.1甲', '1.2乙', '2丙', '2.1丁'],
  },
  {
    name: 'a level is left out',
    ...first(
      [
        ['甲', 1],
        ['乙', 1, 2],
        ['丙', 1, 2],
        ['丁', 1, 1],
        ['戊', 1, 2],
      ],
      abstract(0, LEGAL) + num(1, 0),
    ),
    printed: ['1甲', '1.1.1乙', '1.1.2丙', '1.2丁', '1.2.1戊'],
  },
  {
    name: 'isLgl prints all numbers in Arabic digits',
    ...first(
      [
        ['甲', 1],
        ['乙', 1],
        ['丙', 1, 1],
      ],
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章') + level(1, 'chineseCounting', '%1.%2', '<w:isLgl/>'),
      ) + num(1, 0),
    ),
    printed: ['第一章甲', '第二章乙', '2.1丙'],
    // It does not know w:isLgl.
    libreOffice: ['第一章甲', '第二章乙', '二.一丙'],
  },
  {
    name: 'numbers through styles, their basedOn chains and the levels that name them',
    ...first(
      [
        ['甲', 'H1'],
        ['乙', 'H2'],
        ['丙', 'H2a'],
        ['丁', 'H1'],
        ['戊', 'H2a'],
        ['己', 'Plain'],
        ['庚', 'H2', 0, '<w:numPr><w:numId w:val="0"/></w:numPr>'],
        ['辛', 'H2'],
      ],
      abstract(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 0),
      style('H1', 1) +
        style('H2', 1, '', '<w:ilvl w:val="1"/>') +
        '<w:style w:type="paragraph" w:styleId="H2a"><w:name w:val="H2a"/><w:basedOn w:val="H2"/></w:style>' +
        style('Plain', 0, '<w:basedOn w:val="H2"/>'),
    ),
    printed: ['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '己', '庚', '（二）辛'],
  },
  {
    name: 'a list style that is only pointed to (numStyleLink)',
    ...first(
      [
        ['甲', 2],
        ['乙', 2, 1],
        ['丙', 2],
      ],
      abstract(0, OFFICIAL, '<w:styleLink w:val="Official"/>') +
        abstract(1, '', '<w:numStyleLink w:val="Official"/>') +
        num(1, 0) +
        num(2, 1),
      '<w:style w:type="numbering" w:styleId="Official"><w:name w:val="Official"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    printed: ['一、甲', '（一）乙', '二、丙'],
  },
  {
    name: 'a level of its own in the list (lvlOverride/lvl)',
    ...first(
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 2],
      ],
      abstract(0, level(0, 'decimal', '%1.')) +
        num(1, 0) +
        num(
          2,
          0,
          `<w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '（%1）')}</w:lvlOverride>`,
        ),
    ),
    printed: ['1.甲', '（二）乙', '（三）丙'],
  },
  {
    name: 'lists of different definitions do not touch each other',
    ...first(
      [
        ['甲', 1],
        ['乙', 2],
        ['丙', 1],
        ['丁', 2],
      ],
      abstract(0, level(0, 'decimal', '%1.')) +
        abstract(1, level(0, 'upperLetter', '%1.')) +
        num(1, 0) +
        num(2, 1),
    ),
    printed: ['1.甲', 'A.乙', '2.丙', 'B.丁'],
  },
  {
    name: 'the formats of Chinese documents',
    ...first(
      Array.from({ length: 12 }, (_, at): Item => [`${at}`, at + 1]),
      [
        ['chineseCounting', 12],
        ['chineseCountingThousand', 120],
        ['chineseLegalSimplified', 12],
        ['ideographTraditional', 3],
        ['ideographZodiac', 4],
        ['decimalEnclosedCircle', 12],
        ['decimalFullWidth', 12],
        ['upperLetter', 3],
        ['lowerLetter', 28],
        ['upperRoman', 14],
        ['decimalZero', 7],
        ['ordinal', 22],
      ]
        .map(([format, start], at) => abstract(at, level(0, `${format}`, '%1|', '', Number(start))))
        .join('') + Array.from({ length: 12 }, (_, at) => num(at + 1, at)).join(''),
    ),
    printed: [
      '十二|0',
      '一百二十|1',
      '壹拾贰|2',
      '丙|3',
      '卯|4',
      '⑫|5',
      '１２|6',
      'C|7',
      'bb|8',
      'XIV|9',
      '07|10',
      '22nd|11',
    ],
    // It writes full-width figures half-width.
    libreOffice: [
      '十二|0',
      '一百二十|1',
      '壹拾贰|2',
      '丙|3',
      '卯|4',
      '⑫|5',
      '12|6',
      'C|7',
      'bb|8',
      'XIV|9',
      '07|10',
      '22nd|11',
    ],
  },
  {
    name: 'a paragraph without number and an empty one in between',
    ...first(
      [
        ['甲', 1],
        ['乙', 0],
        ['', 1],
        ['丙', 1],
      ],
      abstract(0, OFFICIAL) + num(1, 0),
    ),
    printed: ['一、甲', '乙', '二、', '三、丙'],
  },
  {
    name: 'a start that has been used by its list does not work again deeper down',
    ...first(
      [
        ['甲', 2],
        ['乙', 1, 1],
        ['丙', 1, 1],
        ['丁', 2, 1],
        ['戊', 2, 1],
      ],
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1) + startAt(1, 1)),
    ),
    // Against the letter of [MS-DOC] 2.4.6.4, as Microsoft answered on its forum in 2014.
    printed: ['一、甲', '（一）乙', '（二）丙', '（三）丁', '（四）戊'],
  },
  {
    name: 'numbers of a table run on through its cells, row by row',
    file: docxWith(
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${[
        ['甲', '乙'],
        ['丙', '丁'],
      ]
        .map(
          (row) =>
            `<w:tr>${row.map((text) => `<w:tc>${paragraph([text, 1])}</w:tc>`).join('')}</w:tr>`,
        )
        .join('')}</w:tbl>${paragraph(['戊', 1])}`,
      {
        'word/numbering.xml': numberingXml(abstract(0, OFFICIAL) + num(1, 0)),
        ...PARTS,
        'word/styles.xml': stylesXml(''),
      },
    ),
    printed: ['一、甲\t二、乙', '三、丙\t四、丁', '五、戊'],
  },
  {
    name: 'the usual style of all paragraphs is numbered',
    file: docxWith([['甲'], ['乙']].map(([text = '']) => p(run(text))).join(''), {
      'word/numbering.xml': numberingXml(abstract(0, OFFICIAL) + num(1, 0)),
      'word/styles.xml': stylesXml(
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      ),
      ...PARTS,
    }),
    printed: ['一、甲', '二、乙'],
  },
  {
    name: 'an empty paragraph that only ends a section has no number',
    ...first(
      [
        ['甲', 1],
        ['', 1, 0, '<w:sectPr/>'],
        ['乙', 1],
      ],
      abstract(0, OFFICIAL) + num(1, 0),
    ),
    printed: ['一、甲', '', '二、乙'],
    libreOffice: ['一、甲', '二、乙'],
  },
];
