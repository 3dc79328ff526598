import { assertNever } from '../model/assert.ts';
import type { Block, Run } from './blocks.ts';
import type { Format } from './format.ts';
import { headingStyle, type StyleId, type StyleLook, styleLook } from './style-looks.ts';
import { bodyLook, type Look, titleLook } from './type.ts';
import { characterOf, twipsOfMm } from './units.ts';

/** Words of one look; the first of a new row of a title says so. */
export type LookRun = Look & { readonly text: string; readonly newLine: boolean };

/**
 * How one paragraph is set, all measures in twips: what the Word file says and what the preview
 * breaks lines and pages by. It has the look of its style unless it says otherwise.
 */
export type ParagraphLook = StyleLook & {
  readonly style: StyleId;
  readonly runs: readonly LookRun[];
};

export const lookOf = (block: Block, format: Format): ParagraphLook => {
  const { body } = format;
  const own = (style: StyleId, runs: readonly LookRun[], look: Partial<StyleLook> = {}) => ({
    ...styleLook(style, format),
    ...look,
    style,
    runs,
  });
  const words = (text: string, face = body.face.value) =>
    runsOf([{ text, face, bold: false }], format);
  const inTwips = (characters: number) => Math.round(characters * characterOf(format));

  switch (block.kind) {
    case 'title':
      return own('Title', rowsOf(block.lines, titleLook(format)));
    case 'subtitle':
      return own('Subtitle', words(block.text, format.subtitle.face.value));
    case 'letterhead':
    case 'doc-number':
      return own('Normal', words(block.text), { align: 'center' });
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
    case 'colophon': {
      const side = inTwips(format.imprint.sideCharacters.value);
      return own('Normal', words(block.text), { left: side, right: side });
    }
    case 'attachment-note':
      return own('Normal', words(block.text), {
        left: inTwips(block.indent),
        first: -inTwips(block.hanging),
      });
    case 'attachment-label':
      return own('Normal', words(block.text, format.attachment.labelFace.value));
    case 'signature':
      return own('Normal', words(block.text), { align: 'right', right: inTwips(block.right) });
    case 'date': {
      const distance = inTwips(block.from.characters);
      return own(
        'Normal',
        words(block.text),
        block.from.side === 'end'
          ? { align: 'right', right: distance }
          : { align: 'left', left: twipsOfMm(format.textArea.widthMm.value) - distance },
      );
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
