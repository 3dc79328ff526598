import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordTextOf } from '../shared/word/read.ts';
import { zipOf } from './ooxml.ts';

/**
 * Whatever a document is built of, every word of it is found again: in its text, in a box, in a
 * note or among the hidden words, exactly as often as it stands in the file.
 */
const NS = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** XML with W in place of each word, and Z where a word stands a second time for old programs. */
type Piece = { readonly xml: string };

const word: fc.Arbitrary<Piece> = fc.constant({ xml: '<w:r><w:t>W</w:t></w:r>' });

const wrapper = fc.constantFrom<(inside: string) => string>(
  (inside) => `<w:hyperlink>${inside}</w:hyperlink>`,
  (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
  (inside) => `<w:smartTag>${inside}</w:smartTag>`,
  (inside) => `<w:bdo w:val="ltr">${inside}</w:bdo>`,
  (inside) => `<w:ins w:author="甲">${inside}</w:ins>`,
  (inside) => `<w:moveTo w:author="甲">${inside}</w:moveTo>`,
  (inside) => `<w:del w:author="乙">${inside}</w:del>`,
  (inside) => `<w:moveFrom w:author="乙">${inside}</w:moveFrom>`,
  (inside) => `<w:fldSimple w:instr=" REF a ">${inside}</w:fldSimple>`,
  (inside) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inside}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (inside) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${inside}</mc:Choice><mc:Fallback>${inside.replaceAll('W', 'Z')}</mc:Fallback></mc:AlternateContent>`,
  (inside) => inside.replaceAll('<w:r><w:t>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>'),
);

const { block } = fc.letrec<{
  inline: Piece;
  paragraph: Piece;
  table: Piece;
  block: Piece;
}>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc
      .tuple(wrapper, fc.array(tie('inline'), { maxLength: 3 }))
      .map(([wrap, inside]) => ({ xml: wrap(inside.map(({ xml }) => xml).join('')) })),
    tie('block').map(({ xml }) => ({
      xml: `<w:r><w:pict><v:textbox><w:txbxContent>${xml}</w:txbxContent></v:textbox></w:pict></w:r>`,
    })),
  ),
  paragraph: fc
    .tuple(
      fc.array(tie('inline'), { maxLength: 4 }),
      fc.constantFrom(
        '',
        '<w:jc w:val="center"/>',
        '<w:rPr><w:ins/></w:rPr>',
        '<w:rPr><w:del/></w:rPr>',
        '<w:rPr><w:vanish/></w:rPr>',
        '<w:framePr w:dropCap="drop"/>',
      ),
    )
    .map(([inside, properties]) => ({
      xml: `<w:p><w:pPr>${properties}</w:pPr>${inside.map(({ xml }) => xml).join('')}</w:p>`,
    })),
  table: fc
    .array(
      fc.array(
        fc.tuple(
          fc.array(tie('block'), { maxLength: 2 }),
          fc.constantFrom(
            '',
            '<w:gridSpan w:val="2"/>',
            '<w:vMerge/>',
            '<w:vMerge w:val="restart"/>',
          ),
        ),
        { maxLength: 3 },
      ),
      { maxLength: 3 },
    )
    .map((rows) => ({
      xml: `<w:tbl>${rows
        .map(
          (cells) =>
            `<w:tr>${cells
              .map(
                ([inside, properties]) =>
                  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.map(({ xml }) => xml).join('')}</w:tc>`,
              )
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
    })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('paragraph'),
    tie('paragraph'),
    tie('table'),
  ),
}));

/** Which of the words (numbered in order) stand on a side, by the rule of the format alone. */
const standing = (xml: string, gone: readonly string[]): string[] => {
  const open: string[] = [];
  const found: string[] = [];
  for (const [token, close, name, , text] of xml.matchAll(/<(\/?)(w:\w+)([^>]*)>|(W\d+)/gu)) {
    if (text !== undefined) {
      if (!open.some((one) => gone.includes(one))) found.push(text);
    } else if (name !== undefined && !token.endsWith('/>')) {
      if (close === '/') open.pop();
      else open.push(name);
    }
  }
  return found;
};

test('no word is lost and none is doubled, whichever way the changes go', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      let count = 0;
      const body = blocks
        .map(({ xml }) => xml)
        .join('')
        .replace(/W/gu, () => `W${++count} `);
      const file = zipOf({
        'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
      });
      for (const [changes, gone] of [
        ['accepted', ['w:del', 'w:moveFrom']],
        ['rejected', ['w:ins', 'w:moveTo']],
      ] as const) {
        const { text, textBoxes, hidden } = wordTextOf(file, changes);
        const read = [text, ...textBoxes, ...hidden].join('\n').match(/W\d+|Z/gu) ?? [];
        expect([...read].sort()).toEqual(standing(body, gone).sort());
      }
    }),
    { numRuns: 300 },
  );
});
