import type { Tracked } from './word-text.ts';
import { child, type Element, elementsOf } from './xml.ts';

const WORDS = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)$/u;
const LOOKS = /^w:(?:rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|numbering)Change$/u;
/** Stand between runs and part no change from the next. */
const BETWEEN = /^w:(?:bookmark|comment|proofErr|perm|moveFromRange|moveToRange)/u;

/**
 * Counts tracked changes as a reviewer does: words in one go are one change however many runs they
 * take, words put in and taken away again are one, and a paragraph that is new or gone as a whole
 * is one with its mark.
 */
export const countChanges = (stories: readonly Element[]): Tracked => {
  let count = 0;
  let formatting = 0;
  const authors = new Set<string>();

  const note = ({ attributes }: Element) => {
    const author = attributes['w:author'] ?? '';
    if (author !== '') authors.add(author);
  };

  const looks = (properties: Element): void => {
    for (const inner of elementsOf(properties)) {
      const isNumber = properties.name === 'w:numPr' && inner.name === 'w:ins';
      if (LOOKS.test(inner.name) || isNumber) {
        formatting++;
        note(inner);
      } else {
        looks(inner);
      }
    }
  };

  /** Counts inside an element; gives the kinds of the changes of words found directly in it. */
  const visit = (element: Element): readonly string[] => {
    const kinds: string[] = [];
    let last = '';
    for (const inner of elementsOf(element)) {
      if (WORDS.test(inner.name)) {
        const kind = kindOf(inner);
        note(inner);
        if (kind !== last) {
          count++;
          kinds.push(kind);
        }
        last = kind;
        for (const deeper of elementsOf(inner)) authorsIn(deeper);
      } else if (LOOKS.test(inner.name)) {
        formatting++;
        note(inner);
      } else if (!BETWEEN.test(inner.name)) {
        last = '';
        if (inner.name === 'w:p') paragraph(inner);
        else if (inner.name === 'w:pPr') looks(inner);
        else visit(inner);
      }
    }
    return kinds;
  };

  const paragraph = (element: Element): void => {
    const kinds = visit(element);
    const properties = child(element, 'w:pPr');
    const run = properties === undefined ? undefined : child(properties, 'w:rPr');
    const mark =
      run === undefined ? undefined : elementsOf(run).find(({ name }) => WORDS.test(name));
    if (mark === undefined) return;
    note(mark);
    if (!kinds.includes(kindOf(mark))) count++;
  };

  const authorsIn = (element: Element): void => {
    if (WORDS.test(element.name)) note(element);
    for (const inner of elementsOf(element)) authorsIn(inner);
  };

  for (const story of stories) visit(story);
  return { count, formatting, authors: [...authors] };
};

const kindOf = ({ name, attributes }: Element): string =>
  `${name} ${attributes['w:author']} ${attributes['w:date']}`;
