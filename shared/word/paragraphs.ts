import { AlignmentType, type IParagraphOptions, Paragraph, Tab, TextRun } from 'docx';
import { assertNever } from '../model/assert.ts';
import type { Block, Placed, Run } from './blocks.ts';
import { officialFormat as format } from './format.ts';
import { printable } from './printable.ts';
import { headingStyle, STYLE } from './styles.ts';
import { CHARACTER, runLook, titleLook } from './type.ts';
import { twipsOfMm } from './units.ts';

/** One block as a Word paragraph. */
export const paragraphOf = ({ block, newPage, keepNext }: Placed): Paragraph =>
  new Paragraph({
    ...lookOf(block),
    ...(newPage && { pageBreakBefore: true }),
    ...(keepNext && { keepNext: true }),
  });

const lookOf = (block: Block): IParagraphOptions => {
  const bodyFace = format.body.face.value;
  switch (block.kind) {
    case 'title':
      return { style: STYLE.title, children: titleRuns(block.lines) };
    case 'subtitle':
      return {
        style: STYLE.subtitle,
        children: runsOf([{ text: block.text, face: format.subtitle.face.value }]),
      };
    case 'letterhead':
    case 'doc-number':
      return { alignment: AlignmentType.CENTER, children: inBody(block.text) };
    case 'addressee':
      return { children: inBody(block.text) };
    case 'heading':
      return {
        style: headingStyle(block.depth),
        ...(block.centred && {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0, firstLineChars: 0 },
        }),
        children: runsOf(block.runs),
      };
    case 'body':
      return { style: STYLE.body, children: runsOf(block.runs) };
    case 'annotation':
      return { style: STYLE.body, children: inBody(block.text) };
    case 'colophon': {
      const side = inTwips(format.imprint.sideCharacters.value);
      return { indent: { left: side, right: side }, children: inBody(block.text) };
    }
    case 'attachment-note':
      return {
        indent: { left: inTwips(block.indent), hanging: inTwips(block.hanging) },
        children: inBody(block.text),
      };
    case 'attachment-label':
      return {
        children: runsOf([{ text: block.text, face: format.attachment.labelFace.value }]),
      };
    case 'signature':
      return { ...fromRight(block.right), children: inBody(block.text) };
    case 'date':
      return block.from.side === 'end'
        ? { ...fromRight(block.from.characters), children: inBody(block.text) }
        : {
            alignment: AlignmentType.LEFT,
            indent: { left: TEXT_WIDTH - inTwips(block.from.characters) },
            children: inBody(block.text),
          };
    case 'blank':
      // The paragraph mark has the body's size too, or typing there would start in another.
      return { run: runLook(bodyFace) };
    default:
      return assertNever(block);
  }
};

const inBody = (text: string): TextRun[] => runsOf([{ text, face: format.body.face.value }]);

const runsOf = (runs: readonly Run[]): TextRun[] =>
  runs.map(({ text, face }) => new TextRun({ children: withTabs(text), ...runLook(face) }));

/** A tab is an element of its own in Word; as a character of the text it is only a blank. */
const withTabs = (text: string): (string | Tab)[] =>
  printable(text)
    .split('\t')
    .flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));

/** One paragraph with line breaks: a title stays one title in Word's eyes and in `readDocx`. */
const titleRuns = (lines: readonly string[]): TextRun[] =>
  lines.map(
    (line, index) =>
      new TextRun({ text: printable(line), ...titleLook(), ...(index > 0 && { break: 1 }) }),
  );

const fromRight = (characters: number): IParagraphOptions => ({
  alignment: AlignmentType.RIGHT,
  indent: { right: inTwips(characters) },
});

const TEXT_WIDTH = twipsOfMm(format.textArea.widthMm.value);

const inTwips = (characters: number): number => Math.round(characters * CHARACTER);
