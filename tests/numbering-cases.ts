import {
  abstract,
  first,
  type Item,
  LEGAL,
  level,
  num,
  OFFICIAL,
  outline,
  PARTS,
  p,
  paragraph,
  run,
  startAt,
  style,
} from './numbering-files.ts';
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

export const CASES: readonly NumberingCase[] = [
  {
    name: 'four levels of an official document',
    ...first(
      outline('甲 >乙 >>丙 >>>丁 >>>戊 >>己 >庚 >>辛 壬 >癸'),
      abstract(0, OFFICIAL) + num(1, 0),
    ),
    printed: '一、甲 （一）乙 1.丙 （1）丁 （2）戊 2.己 （二）庚 1.辛 二、壬 （一）癸'.split(' '),
  },
  {
    name: 'chapters and articles: an article counts on over chapters',
    ...first(
      outline('总则 >目的 >依据 措施 >支持'),
      abstract(
        0,
        level(0, 'chineseCountingThousand', '第%1章') +
          level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0),
    ),
    printed: '第一章总则 第一条目的 第二条依据 第二章措施 第三条支持'.split(' '),
    // It does not know w:lvlRestart.
    libreOffice: '第一章总则 第一条目的 第二条依据 第二章措施 第一条支持'.split(' '),
  },
  {
    name: 'a level restarts only after the first one (lvlRestart 1)',
    ...first(
      outline('甲 >乙 >>丙 >丁 >>戊 己 >庚 >>辛'),
      abstract(
        0,
        level(0, 'decimal', '%1.') +
          level(1, 'lowerLetter', '%2.') +
          level(2, 'lowerRoman', '%3.', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0),
    ),
    printed: '1.甲 a.乙 i.丙 b.丁 ii.戊 2.己 a.庚 i.辛'.split(' '),
    libreOffice: '1.甲 a.乙 i.丙 b.丁 i.戊 2.己 a.庚 i.辛'.split(' '),
  },
  {
    name: 'two lists of one definition count on from each other',
    ...first(outline('甲 2:乙 丙 2:丁'), abstract(0, OFFICIAL) + num(1, 0) + num(2, 0)),
    printed: '一、甲 二、乙 三、丙 四、丁'.split(' '),
  },
  {
    name: 'a start of its own begins anew once, and what follows counts on from it',
    ...first(
      outline('甲 乙 2:丙 2:丁 戊 2:己'),
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1)),
    ),
    printed: '一、甲 二、乙 一、丙 二、丁 三、戊 四、己'.split(' '),
  },
  {
    name: 'a start of its own other than one',
    ...first(outline('甲 2:乙 2:丙'), abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 5))),
    printed: '一、甲 五、乙 六、丙'.split(' '),
  },
  {
    name: 'a start for the first level does not touch the second (docx issue 2877)',
    ...first(
      outline('>甲 >乙 2:>丙 2:>丁'),
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1)),
    ),
    printed: '（一）甲 （二）乙 （三）丙 （四）丁'.split(' '),
  },
  {
    name: 'starts on all levels, as Word writes them',
    ...first(
      outline('甲 >乙 >丙 2:丁 2:>戊 2:己 2:>庚'),
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1) + startAt(1, 1) + startAt(2, 1)),
    ),
    printed: '一、甲 （一）乙 （二）丙 一、丁 （一）戊 二、己 （一）庚'.split(' '),
  },
  {
    name: 'a list that begins at its second level',
    ...first(outline('>甲 >乙 丙 >丁'), abstract(0, LEGAL) + num(1, 0)),
    printed: '1.1甲 1.2乙 2丙 2.1丁'.split(' '),
  },
  {
    name: 'a level is left out',
    ...first(outline('甲 >>乙 >>丙 >丁 >>戊'), abstract(0, LEGAL) + num(1, 0)),
    printed: '1甲 1.1.1乙 1.1.2丙 1.2丁 1.2.1戊'.split(' '),
  },
  {
    name: 'isLgl prints all numbers in Arabic digits',
    ...first(
      outline('甲 乙 >丙'),
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章') + level(1, 'chineseCounting', '%1.%2', '<w:isLgl/>'),
      ) + num(1, 0),
    ),
    printed: '第一章甲 第二章乙 2.1丙'.split(' '),
    // It does not know w:isLgl.
    libreOffice: '第一章甲 第二章乙 二.一丙'.split(' '),
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
    printed: '一、甲 （一）乙 （二）丙 二、丁 （一）戊 己 庚 （二）辛'.split(' '),
  },
  {
    name: 'a list style that is only pointed to (numStyleLink)',
    ...first(
      outline('2:甲 2:>乙 2:丙'),
      abstract(0, OFFICIAL, '<w:styleLink w:val="Official"/>') +
        abstract(1, '', '<w:numStyleLink w:val="Official"/>') +
        num(1, 0) +
        num(2, 1),
      '<w:style w:type="numbering" w:styleId="Official"><w:name w:val="Official"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    ),
    printed: '一、甲 （一）乙 二、丙'.split(' '),
  },
  {
    name: 'a level of its own in the list (lvlOverride/lvl)',
    ...first(
      outline('甲 2:乙 2:丙'),
      abstract(0, level(0, 'decimal', '%1.')) +
        num(1, 0) +
        num(
          2,
          0,
          `<w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '（%1）')}</w:lvlOverride>`,
        ),
    ),
    printed: '1.甲 （二）乙 （三）丙'.split(' '),
  },
  {
    name: 'lists of different definitions do not touch each other',
    ...first(
      outline('甲 2:乙 丙 2:丁'),
      abstract(0, level(0, 'decimal', '%1.')) +
        abstract(1, level(0, 'upperLetter', '%1.')) +
        num(1, 0) +
        num(2, 1),
    ),
    printed: '1.甲 A.乙 2.丙 B.丁'.split(' '),
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
    printed: '十二|0 一百二十|1 壹拾贰|2 丙|3 卯|4 ⑫|5 １２|6 C|7 bb|8 XIV|9 07|10 22nd|11'.split(
      ' ',
    ),
    // It writes full-width figures half-width.
    libreOffice: '十二|0 一百二十|1 壹拾贰|2 丙|3 卯|4 ⑫|5 12|6 C|7 bb|8 XIV|9 07|10 22nd|11'.split(
      ' ',
    ),
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
    printed: '一、甲 乙 二、 三、丙'.split(' '),
  },
  {
    name: 'a start that has been used by its list does not work again deeper down',
    ...first(
      outline('2:甲 >乙 >丙 2:>丁 2:>戊'),
      abstract(0, OFFICIAL) + num(1, 0) + num(2, 0, startAt(0, 1) + startAt(1, 1)),
    ),
    // Against the letter of [MS-DOC] 2.4.6.4, as Microsoft answered on its forum in 2014.
    printed: '一、甲 （一）乙 （二）丙 （三）丁 （四）戊'.split(' '),
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
    printed: '一、甲 二、乙'.split(' '),
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
    libreOffice: '一、甲 二、乙'.split(' '),
  },
  {
    name: 'a list of one level whose paragraphs name a deeper one',
    ...first(outline('甲 >乙 丙'), abstract(0, level(0, 'decimal', '%1.')) + num(1, 0)),
    printed: '1.甲 2.乙 3.丙'.split(' '),
    // It makes up a second level.
    libreOffice: '1.甲 1.乙 2.丙'.split(' '),
  },
];
