import { LONGEST_TEXT, TOO_LONG } from '../../text/decode.ts';
import type { Numberer } from './numbering.ts';
import { Unreadable } from './refusal.ts';
import { alternative, type Changes, type Fields, readRuns } from './runs.ts';
import type { ParagraphLook, Styles } from './styles.ts';
import { child, type Element, elementsOf } from './xml.ts';

/** A paragraph as printed: w:tab = \t, a manual line break = \n, automatic number written out. */
export type Paragraph = {
  readonly text: string;
  readonly inTable: boolean;
  readonly centred: boolean;
};

export type Body = {
  readonly paragraphs: readonly Paragraph[];
  /** Text boxes float beside the text and belong to no paragraph of it. */
  readonly textBoxes: readonly string[];
};

/**
 * The paragraphs of a document in order, with its tracked changes accepted or rejected. Throws
 * `Unreadable` beyond the longest text that is read.
 */
export const readBody = (
  document: Element,
  look: Styles,
  numberOf: Numberer,
  changes: Changes,
): Body => {
  const paragraphs: Paragraph[] = [];
  const textBoxes: string[] = [];
  const fields: Fields = [];
  /** Text of paragraphs whose mark is gone: it runs on into the next paragraph. */
  let carried = '';
  let length = 0;

  /** A crafted number of 10,000 characters before each paragraph is in no limit of the file. */
  const count = (text: string) => {
    length += text.length;
    if (length > LONGEST_TEXT) throw new Unreadable(TOO_LONG);
  };

  const add = (text: string, { list, centred }: ParagraphLook, inTable: boolean) => {
    const number = list === null ? '' : numberOf(list);
    count(number + text);
    paragraphs.push({ text: number + text, inTable, centred });
  };

  const visit = (element: Element, inTable: boolean): void => {
    switch (element.name) {
      case 'w:p': {
        const properties = child(element, 'w:pPr');
        const runs = readRuns(element, changes, fields);
        for (const box of runs.textBoxes) {
          const boxed = readBody(box, look, numberOf, changes);
          for (const text of [...boxed.paragraphs.map((one) => one.text), ...boxed.textBoxes]) {
            count(text);
            textBoxes.push(text);
          }
        }
        carried += runs.text;
        if (markIsGone(properties, changes)) return;
        add(carried, look(changes === 'rejected' ? former(properties) : properties), inTable);
        carried = '';
        return;
      }
      case 'w:tbl':
        for (const row of elementsOf(element)) visit(row, true);
        return;
      case 'w:tr':
        if (rowIsGone(element, changes)) return;
        for (const cell of elementsOf(element)) visit(cell, true);
        return;
      case 'mc:AlternateContent':
        for (const inner of alternative(element)) visit(inner, inTable);
        return;
      case 'w:sectPr':
        return;
      default:
        for (const inner of elementsOf(element)) visit(inner, inTable);
    }
  };

  visit(document, false);
  if (carried !== '') paragraphs.push({ text: carried, inTable: false, centred: false });
  return { paragraphs, textBoxes };
};

/** Properties before a tracked change of them: a heading that was a title, an item out of its list. */
const former = (properties: Element | undefined): Element | undefined => {
  const change = properties === undefined ? undefined : child(properties, 'w:pPrChange');
  return change === undefined ? properties : child(change, 'w:pPr');
};

/** A deleted paragraph mark joins two paragraphs when accepted, an inserted one when rejected. */
const markIsGone = (properties: Element | undefined, changes: Changes): boolean => {
  const mark = properties === undefined ? undefined : child(properties, 'w:rPr');
  return mark !== undefined && has(mark, changes);
};

const rowIsGone = (row: Element, changes: Changes): boolean => {
  const properties = child(row, 'w:trPr');
  return properties !== undefined && has(properties, changes);
};

const has = (properties: Element, changes: Changes): boolean =>
  elementsOf(properties).some(({ name }) =>
    changes === 'accepted'
      ? name === 'w:del' || name === 'w:moveFrom'
      : name === 'w:ins' || name === 'w:moveTo',
  );
