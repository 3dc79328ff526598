import { assertNever } from '../../model/assert.ts';
import type { Block, Run, TableRow } from '../blocks.ts';
import { TABLE_LINE } from '../elements/table-rows.ts';
import type { Face, Format } from '../format.ts';
import {
  belowLetterRule,
  mastheadLook,
  mastheadRuns,
  redRule,
  redRuleLine,
} from '../head/looks.ts';
import { characterOf, twipsOfMm, twipsOfPt } from '../units.ts';
import type { LookRun, ParagraphLook } from './look-types.ts';
import { headingStyle, type StyleId, styleLook } from './style-looks.ts';
import { bodyLook, type Look, plainLook, titleLook } from './type.ts';

/** How a block is set: what the Word file says and what the preview breaks lines and pages by. */
export const lookOf = (block: Block, format: Format): ParagraphLook => {
  const { body } = format;
  const own = (
    style: StyleId,
    runs: readonly LookRun[],
    look: Partial<Omit<ParagraphLook, 'style' | 'runs'>> = {},
  ): ParagraphLook => ({
    ...styleLook(style, format),
    tabs: [],
    rule: null,
    frame: null,
    ...look,
    style,
    runs,
  });
  const words = (text: string, face = body.face.value) =>
    runsOf([{ text, face, bold: false }], format);
  const textWidth = twipsOfMm(format.textArea.widthMm.value);
  const inTwips = (characters: number) => Math.round(characters * characterOf(format));

  switch (block.kind) {
    case 'title':
      return own('Title', rowsOf(block.lines, titleLook(format)));
    case 'subtitle':
      return own('Subtitle', words(block.text, format.subtitle.face.value));
    case 'letterhead':
      return own('Normal', words(block.text), { align: 'center' });
    case 'letterhead-mark':
      return own('Normal', words(block.text, block.face), { align: 'left' });
    case 'masthead':
      return own('Normal', mastheadRuns(block, format), mastheadLook(block, format));
    case 'doc-number':
      return block.align === 'center'
        ? own('Normal', words(block.text), { align: 'center' })
        : own('Normal', words(`${block.beside}\t${block.text}`), {
            align: 'left',
            tabs: [{ at: textWidth, side: 'end' }],
            before: belowLetterRule(format),
          });
    case 'signers': {
      const side = format.docNumber.besideSignerCharacters.value;
      return own(
        'Normal',
        [
          ...words(`${block.number}\t${block.label}${block.label === '' ? '\t' : ''}`),
          ...words(block.names, format.signer.face.value),
        ],
        {
          align: 'left',
          first: inTwips(side),
          tabs: [
            { at: inTwips(block.labelAt), side: 'begin' },
            { at: inTwips(block.namesAt), side: 'begin' },
          ],
        },
      );
    }
    case 'red-rule':
      return own('Normal', [], { line: redRuleLine(format), rule: redRule(format) });
    case 'addressee':
      return own('Normal', words(block.text));
    case 'heading':
      return own(
        headingStyle(block.depth),
        runsOf(block.runs, format),
        block.centred ? { align: 'center', first: 0 } : {},
      );
    case 'body':
      return own('BodyText', runsOf(block.runs, format));
    case 'annotation':
      return own('BodyText', words(block.text));
    case 'attachment-note':
      return own('Normal', words(block.text), {
        left: inTwips(block.indent),
        first: -inTwips(block.hanging),
      });
    case 'attachment-label':
      return own('Normal', words(block.text, format.attachment.labelFace.value));
    case 'signature':
      return own('Normal', words(block.text), { align: 'right', right: inTwips(block.right) });
    case 'seal-row':
      return own('Normal', words(block.names.map((name) => `\t${name}`).join('')), {
        align: 'left',
        tabs: block.middles.map((middle) => ({ at: textWidth - inTwips(middle), side: 'middle' })),
      });
    case 'date': {
      const distance = inTwips(block.from.characters);
      return own(
        'Normal',
        words(block.text),
        block.from.side === 'end'
          ? { align: 'right', right: distance }
          : { align: 'left', left: textWidth - distance },
      );
    }
    case 'table-row':
      // The words of the row in one line, where no table is drawn.
      return own('Normal', cellRuns(block.cells.join('\t'), block.sizePt, format), {
        align: 'left',
        line: tableLine(block.sizePt),
      });
    case 'imprint': {
      const { sizePt, sideCharacters } = format.imprint;
      const side = Math.round(sideCharacters.value * twipsOfPt(sizePt.value));
      const hanging = COPIES.test(block.text) ? 3 * twipsOfPt(sizePt.value) : 0;
      const both = block.right === '' ? block.text : `${block.text}\t${block.right}`;
      return own('Normal', cellRuns(both, sizePt.value, format), {
        align: 'left',
        left: side + hanging,
        first: -hanging,
        right: side,
        tabs: block.right === '' ? [] : [{ at: textWidth - side, side: 'end' }],
      });
    }
    case 'blank':
      return own('Normal', []);
    default:
      return assertNever(block);
  }
};

const runsOf = (runs: readonly Run[], format: Format): readonly LookRun[] =>
  runs.map(({ text, face, bold }) => ({ text, newLine: false, ...bodyLook(face, bold, format) }));

const rowsOf = (rows: readonly string[], look: Look): readonly LookRun[] =>
  rows.map((text, index) => ({ text, newLine: index > 0, ...look }));

/** Copies that go on below are aligned behind the colon (7.4.2). */
const COPIES = /^抄\s*[送报][：:]/u;

/** How the cells of a row are set, each in the width of its column. */
export const cellLooks = (row: TableRow, format: Format): readonly ParagraphLook[] =>
  row.cells.map((text, column) => ({
    ...lookOf({ kind: 'blank' }, format),
    align: row.header || row.centred[column] === true ? 'center' : 'left',
    line: tableLine(row.sizePt),
    runs: cellRuns(text, row.sizePt, format, row.header ? 'hei' : format.body.face.value),
  }));

/** Words of a table or 版记: a size of their own, not narrowed to the grid. */
const cellRuns = (
  text: string,
  sizePt: number,
  format: Format,
  face: Face = format.body.face.value,
): readonly LookRun[] =>
  text === '' ? [] : [{ text, newLine: false, ...plainLook(face, sizePt) }];

/** Height of a line in a table, in twips. */
const tableLine = (sizePt: number): number => Math.round(twipsOfPt(sizePt) * TABLE_LINE);
