import { child, type Element, elementsOf, setting, textOf } from '../../shared/word/read/xml.ts';
import type { Lint } from './file.ts';

/** The parts people see; the library's own notes for the separator lines carry no text. */
const SEEN = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/u;

/** “ ” … — take the Latin font where the run does not ask for the East Asian one. */
export const eastAsiaHint: Lint = (file) =>
  file.elements.flatMap(({ element, part }) => {
    if (element.name !== 'w:r' || !SEEN.test(part)) return [];
    const words = elementsOf(element).filter(({ name }) => /^w:(t|delText|instrText)$/u.test(name));
    const says = words.map(textOf).join('');
    const properties = child(element, 'w:rPr');
    const fonts = properties && child(properties, 'w:rFonts');
    return says === '' || fonts?.attributes['w:hint'] === 'eastAsia'
      ? []
      : [`${part}: no hint=eastAsia on “${says.slice(0, 20)}”`];
  });

/** asciiTheme and the like beat the font that is named. */
export const noThemeFonts: Lint = (file) =>
  file.elements.flatMap(({ element, part }) =>
    element.name !== 'w:rFonts'
      ? []
      : Object.keys(element.attributes)
          .filter((key) => key.endsWith('Theme'))
          .map((key) => `${part}: ${key} on w:rFonts`),
  );

/**
 * Indents in characters follow the font in Word, LibreOffice knows twips only: both stand together.
 * And the characters of a style beat the twips of a paragraph, so one that hangs must not stand in
 * a style that is indented by characters.
 */
export const indentsInPairs: Lint = (file) => {
  const elements = file.elements;
  const indented = new Set(
    elements
      .filter(({ element }) => element.name === 'w:style')
      .filter(({ element }) => indentOf(child(element, 'w:pPr'))['w:firstLineChars'] !== undefined)
      .map(({ element }) => element.attributes['w:styleId']),
  );
  return elements.flatMap(({ element, part }) => {
    // The lists of numbering.xml are the docx library's own and used by nothing.
    if (element.name !== 'w:pPr' || part === 'word/numbering.xml') return [];
    const indent = indentOf(element);
    const has = (key: string): boolean => indent[key] !== undefined;
    const alone = ['w:left', 'w:right', 'w:start', 'w:end', 'w:hanging'].filter(
      (side) => has(`${side}Chars`) && !has(side),
    );
    const covered = has('w:hangingChars') || !indented.has(setting(element, 'w:pStyle'));
    return [
      ...alone.map((side) => `${part}: ${side}Chars without ${side}`),
      ...(has('w:firstLine') === has('w:firstLineChars')
        ? []
        : [`${part}: one of w:firstLine and w:firstLineChars without the other`]),
      ...(has('w:hanging') && !covered ? [`${part}: w:hanging in a style with characters`] : []),
      ...(has('w:firstLine') && has('w:hanging') ? [`${part}: w:firstLine and w:hanging`] : []),
    ];
  });
};

const indentOf = (properties: Element | undefined): Element['attributes'] =>
  (properties && child(properties, 'w:ind'))?.attributes ?? {};

/** Twips, half points and the like are integers; '37mm', 12.5 and NaN are what libraries let slip. */
export const integerMeasures: Lint = (file) =>
  file.elements
    .filter(({ part }) => part.startsWith('word/'))
    .flatMap(({ element, part }) =>
      Object.entries(element.attributes)
        .filter(([key, value]) => key.startsWith('w:') && NOT_INTEGER.test(value))
        .map(([key, value]) => `${part}: ${element.name} ${key}=${value}`),
    );

const NOT_INTEGER =
  /^-?\d+\.\d+$|^-?\d*\.?\d+(mm|cm|in|pt|pc|pi|px)$|^(NaN|-?Infinity|undefined)$/u;

/** Without it Word drops the blanks at the ends of a run. */
export const edgesKept: Lint = (file) =>
  file.elements
    .filter(({ element }) => /^w:(t|delText)$/u.test(element.name))
    .filter(({ element }) => /^\s|\s$/u.test(textOf(element)))
    .filter(
      ({ element: { attributes } }) =>
        !Object.entries(attributes).some(
          ([key, value]) => key.endsWith(':space') && value === 'preserve',
        ),
    )
    .map(({ element, part }) => `${part}: the blanks of “${textOf(element)}” get lost`);
