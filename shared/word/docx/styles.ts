import {
  AlignmentType,
  type IIndentAttributesProperties,
  type IParagraphStyleOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { Format } from '../format.ts';
import {
  HEADINGS,
  headingLevels,
  type StyleId,
  type StyleLook,
  styleLook,
} from '../looks/style-looks.ts';
import {
  baseLook,
  bodyLook,
  type Look,
  pageNumberLook,
  runProperties,
  titleLook,
} from '../looks/type.ts';
import { twipsOfPt } from '../units.ts';

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

export const spacingOf = ({ before, after, line }: StyleLook): ISpacingProperties => ({
  before,
  after,
  line,
  lineRule: LineRuleType.EXACT,
});

/**
 * Both forms: Word goes by the characters and adapts them to the size, LibreOffice by the twips.
 * Styles without an indent say so, or they would inherit one.
 */
const indentOf = (
  { left, right, first }: StyleLook,
  format: Format,
): IIndentAttributesProperties =>
  first > 0
    ? {
        firstLineChars: Math.round((first * 100) / twipsOfPt(format.body.sizePt.value)),
        firstLine: first,
      }
    : { left, right, firstLine: 0, firstLineChars: 0 };

/**
 * The styles of an official document. What the docx library has no words for (off the grid, no
 * blank between Chinese and digits …) is added to Normal by patch.ts; all others are based on it.
 */
export const officialStyles = (format: Format): IStylesOptions => {
  const paragraphOf = (id: StyleId) => {
    const look = styleLook(id, format);
    return { spacing: spacingOf(look), indent: indentOf(look, format) };
  };
  const run = (look: Look) => runProperties(look, format);
  const inBody = bodyLook(format.body.face.value, false, format);
  const inSubtitle = bodyLook(format.subtitle.face.value, false, format);

  const heading = (id: StyleId, index: number, look: Look): IParagraphStyleOptions => ({
    id,
    name: `heading ${index + 1}`,
    basedOn: 'Normal',
    next: 'BodyText',
    uiPriority: 9,
    quickFormat: true,
    run: run(look),
    paragraph: { keepNext: true, ...paragraphOf(id), outlineLevel: index },
  });

  const headings = headingLevels(format).flatMap(({ face, bold }, index) => {
    const id = HEADINGS[index];
    return id === undefined ? [] : [heading(id, index, bodyLook(face, bold, format))];
  });

  return {
    default: {
      document: {
        run: { ...run(baseLook(format)), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        uiPriority: 0,
        quickFormat: true,
        run: run(baseLook(format)),
        paragraph: { ...paragraphOf('Normal'), alignment: AlignmentType.BOTH },
      },
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        uiPriority: 1,
        quickFormat: true,
        run: run(inBody),
        paragraph: paragraphOf('BodyText'),
      },
      {
        id: 'Title',
        name: 'Title',
        basedOn: 'Normal',
        next: 'Normal',
        uiPriority: 10,
        quickFormat: true,
        run: run(titleLook(format)),
        paragraph: { keepNext: true, ...paragraphOf('Title'), alignment: AlignmentType.CENTER },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'BodyText',
        uiPriority: 11,
        quickFormat: true,
        run: run(inSubtitle),
        paragraph: { ...paragraphOf('Subtitle'), alignment: AlignmentType.CENTER },
      },
      ...headings,
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        uiPriority: 99,
        run: run(pageNumberLook(format)),
        paragraph: paragraphOf('Footer'),
      },
    ],
  };
};
