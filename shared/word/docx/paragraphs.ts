import {
  type IIndentAttributesProperties,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Placed } from '../blocks.ts';
import type { Format } from '../format.ts';
import type { LookRun, Tab as LookTab, ParagraphLook } from '../looks/look-types.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import { styleLook } from '../looks/style-looks.ts';
import { bodyLook, runProperties } from '../looks/type.ts';
import { printable } from '../printable.ts';
import { borderOf } from './borders.ts';
import { ALIGNMENT, spacingOf } from './styles.ts';

/** One block as a Word paragraph. */
export const paragraphOf = ({ block, newPage, keepNext }: Placed, format: Format): Paragraph =>
  paragraphIn(lookOf(block, format), format, {
    ...(newPage && { pageBreakBefore: true }),
    ...(keepNext && { keepNext: true }),
  });

/** A paragraph of a look, with what else is to be said of it. */
export const paragraphIn = (
  look: ParagraphLook,
  format: Format,
  options: IParagraphOptions = {},
): Paragraph => new Paragraph({ ...paragraphProperties(look, format), ...options });

const TAB_STOPS = {
  begin: TabStopType.LEFT,
  middle: TabStopType.CENTER,
  end: TabStopType.RIGHT,
};

const tabStop = ({ at, side }: LookTab) => ({ position: at, type: TAB_STOPS[side] });

/** The style, what departs from it, and the words. */
const paragraphProperties = (look: ParagraphLook, format: Format): IParagraphOptions => {
  const style = styleLook(look.style, format);
  const respaced =
    look.before !== style.before || look.after !== style.after || look.line !== style.line;
  return {
    ...(look.style !== 'Normal' && { style: look.style }),
    ...(look.align !== style.align && { alignment: ALIGNMENT[look.align] }),
    ...indentBeside(look, style),
    ...(respaced && { spacing: spacingOf(look) }),
    ...(look.tabs.length > 0 && { tabStops: look.tabs.map(tabStop) }),
    ...(look.rule !== null && { border: { bottom: borderOf(look.rule, format) } }),
    ...(look.runs.length === 0
      ? // The paragraph mark has the body's size too, or typing there would start in another.
        { run: runProperties(bodyLook(format.body.face.value, false, format), format) }
      : { children: look.runs.map((run) => textRun(run, format)) }),
  };
};

const indentBeside = (
  look: ParagraphLook,
  style: { readonly left: number; readonly right: number; readonly first: number },
): { readonly indent?: IIndentAttributesProperties } => {
  const indent: IIndentAttributesProperties = {
    ...(look.left !== style.left && { left: look.left }),
    ...(look.right !== style.right && { right: look.right }),
    ...(look.first !== style.first &&
      (look.first < 0 ? { hanging: -look.first } : { firstLine: look.first, firstLineChars: 0 })),
  };
  return Object.keys(indent).length === 0 ? {} : { indent };
};

/**
 * A title's rows are parts of one paragraph with line breaks: it stays one title in Word's eyes and
 * in `readDocx`.
 */
const textRun = ({ text, newLine, ...look }: LookRun, format: Format): TextRun =>
  new TextRun({
    children: withTabs(text),
    ...runProperties(look, format),
    ...(newLine && { break: 1 }),
  });

/** A tab is an element of its own in Word; as a character of the text it is only a blank. */
export const withTabs = (text: string): (string | Tab)[] =>
  printable(text)
    .split('\t')
    .flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
