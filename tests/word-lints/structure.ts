import { elementsOf, isOn, setting } from '../../shared/word/read/xml.ts';
import type { Lint } from './file.ts';

const MARKERS = /^w:(bookmark|comment)\w*(Start|End)$/u;

/** Two tables in a row are one to Word, and neither a cell nor the text may end with one. */
export const paragraphBehindTable: Lint = (file) =>
  file.elements.flatMap(({ element, part }) => {
    const children = elementsOf(element).filter(({ name }) => !MARKERS.test(name));
    return children.flatMap(({ name }, at) => {
      if (name !== 'w:tbl') return [];
      const next = children[at + 1]?.name ?? 'nothing';
      return next === 'w:p' ? [] : [`${part}: ${next} behind a table in ${element.name}`];
    });
  });

/** A cell holds a paragraph at least, or Word calls the file damaged. */
export const cellsHaveParagraphs: Lint = (file) =>
  file.elements
    .filter(({ element }) => element.name === 'w:tc')
    .filter(({ element }) => elementsOf(element).at(-1)?.name !== 'w:p')
    .map(({ part }) => `${part}: a cell ends without a paragraph`);

/** Every row fills the columns of its table. */
export const rowsFillTheGrid: Lint = (file) =>
  file.elements
    .filter(({ element }) => element.name === 'w:tbl')
    .flatMap(({ element, part }) => {
      const named = (name: string) => elementsOf(element).filter((child) => child.name === name);
      const columns = named('w:tblGrid').flatMap(elementsOf).length;
      const widths = named('w:tr').map((row) =>
        elementsOf(row)
          .filter(({ name }) => name === 'w:tc')
          .map((cell) => elementsOf(cell).find(({ name }) => name === 'w:tcPr'))
          .reduce((sum, properties) => sum + Number(setting(properties, 'w:gridSpan') ?? 1), 0),
      );
      return widths.flatMap((width, at) =>
        width === columns ? [] : [`${part}: row ${at + 1} has ${width} of ${columns} columns`],
      );
    });

/** titlePg silently drops page 1's number; only the letter has none there (10.1). */
export const titlePage: Lint = (file, { letter }) =>
  letter
    ? []
    : file.elements
        .filter(({ element }) => element.name === 'w:sectPr' && isOn(element, 'w:titlePg'))
        .map(({ part }) => `${part}: titlePg in a document that is no letter`);

/** Odd and even footers need the switch in settings.xml, or even pages get the odd one. */
export const evenPages: Lint = (file) => {
  const even = file.elements.some(
    ({ element: { name, attributes } }) =>
      /^w:(header|footer)Reference$/u.test(name) && attributes['w:type'] === 'even',
  );
  const on = isOn(file.parts.get('word/settings.xml'), 'w:evenAndOddHeaders');
  return even && !on ? ['even pages have a footer that settings.xml does not ask for'] : [];
};

/** Styles, lists, notes and remarks that are named exist. */
export const referencesLead: Lint = (file) => {
  const elements = file.elements;
  const ids = (name: string, key: string): ReadonlySet<string> =>
    new Set(
      elements
        .filter(({ element }) => element.name === name)
        .map(({ element }) => element.attributes[key] ?? ''),
    );
  const known = {
    style: ids('w:style', 'w:styleId'),
    list: ids('w:num', 'w:numId'),
    footnote: ids('w:footnote', 'w:id'),
    comment: ids('w:comment', 'w:id'),
  } as const;
  const kinds: readonly (readonly [RegExp, string, ReadonlySet<string>])[] = [
    [/^w:(pStyle|rStyle|tblStyle)$/u, 'w:val', known.style],
    [/^w:footnoteReference$/u, 'w:id', known.footnote],
    [/^w:commentReference$/u, 'w:id', known.comment],
  ];
  return elements.flatMap(({ element: { name, attributes }, part }) =>
    kinds
      .filter(([pattern, key, there]) => pattern.test(name) && !there.has(attributes[key] ?? ''))
      .map(([, key]) => `${part}: ${name} ${attributes[key]} is not there`)
      .concat(
        name === 'w:numId' &&
          attributes['w:val'] !== '0' &&
          !known.list.has(attributes['w:val'] ?? '')
          ? [`${part}: the list ${attributes['w:val']} is not there`]
          : [],
      ),
  );
};
