import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { type Face, officialFormat as format } from './format.ts';
import { baseLook, pageNumberLook, runLook, titleLook } from './type.ts';
import { twipsOfPt } from './units.ts';

/** Built-in styles by their ids, so that Word's outline, navigation and gallery know them. */
export const STYLE = {
  plain: 'Normal',
  body: 'BodyText',
  title: 'Title',
  subtitle: 'Subtitle',
  footer: 'Footer',
} as const;

const HEADING_FACES: readonly Face[] = (
  ['han', 'han-paren', 'arabic', 'arabic-paren'] as const
).map((style) => format.levels[style].face.value);

/** Depth 1 is heading 1; what lies deeper than the standard's four levels shares the fourth. */
export const headingStyle = (depth: number): string =>
  `Heading${Math.min(Math.max(depth, 1), HEADING_FACES.length)}`;

/**
 * Both forms: Word goes by the characters and adapts them to the size, LibreOffice by the twips.
 * Styles without an indent say so, or they would inherit one.
 */
const INDENTED = {
  firstLineChars: format.body.indentCharacters.value * 100,
  firstLine: format.body.indentCharacters.value * twipsOfPt(format.body.sizePt.value),
};
const NOT_INDENTED = { left: 0, right: 0, firstLine: 0, firstLineChars: 0 };

const exactly = (line: number) => ({
  before: 0,
  after: 0,
  line,
  lineRule: LineRuleType.EXACT,
});

/** Height of the page number's line in twips: its own size, so that its place can be computed. */
export const FOOTER_LINE = twipsOfPt(format.pageNumber.sizePt.value);

const GRID_LINE = exactly(format.grid.lineTwips.value);

const heading = (face: Face, index: number): IParagraphStyleOptions => ({
  id: `Heading${index + 1}`,
  name: `heading ${index + 1}`,
  basedOn: STYLE.plain,
  next: STYLE.body,
  uiPriority: 9,
  quickFormat: true,
  run: runLook(face),
  paragraph: { keepNext: true, spacing: GRID_LINE, indent: INDENTED, outlineLevel: index },
});

/**
 * The styles of an official document. What the docx library has no words for (off the grid, no
 * blank between Chinese and digits …) is added to Normal by patch.ts; all others are based on it.
 */
export const officialStyles = (): IStylesOptions => ({
  default: {
    document: {
      run: { ...baseLook(), language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.plain,
      name: 'Normal',
      uiPriority: 0,
      quickFormat: true,
      run: baseLook(),
      paragraph: { spacing: GRID_LINE, indent: NOT_INDENTED, alignment: AlignmentType.BOTH },
    },
    {
      id: STYLE.body,
      name: 'Body Text',
      basedOn: STYLE.plain,
      uiPriority: 1,
      quickFormat: true,
      run: runLook(format.body.face.value),
      paragraph: { spacing: GRID_LINE, indent: INDENTED },
    },
    {
      id: STYLE.title,
      name: 'Title',
      basedOn: STYLE.plain,
      next: STYLE.plain,
      uiPriority: 10,
      quickFormat: true,
      run: titleLook(),
      paragraph: {
        keepNext: true,
        spacing: exactly(format.title.lineTwips.value),
        indent: NOT_INDENTED,
        alignment: AlignmentType.CENTER,
      },
    },
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      basedOn: STYLE.plain,
      next: STYLE.body,
      uiPriority: 11,
      quickFormat: true,
      run: runLook(format.subtitle.face.value),
      paragraph: { spacing: GRID_LINE, indent: NOT_INDENTED, alignment: AlignmentType.CENTER },
    },
    ...HEADING_FACES.map(heading),
    {
      id: STYLE.footer,
      name: 'footer',
      basedOn: STYLE.plain,
      uiPriority: 99,
      run: pageNumberLook(),
      paragraph: { spacing: exactly(FOOTER_LINE), indent: NOT_INDENTED },
    },
  ],
});
