import { unbroken } from '../unbroken.ts';
import { alternative } from './alternative.ts';
import { changeId } from './change-id.ts';
import { isGone, propertiesOn, type Side } from './changes.ts';
import { type Fields, shownOf } from './fields.ts';
import { mathText } from './math.ts';
import { byline, isTracked } from './revisions.ts';
import type { Styles } from './styles.ts';
import { readable, symbol } from './symbols.ts';
import type { Mark, Words } from './words.ts';
import { child, type Element, elementsOf, setting, textOf } from './xml.ts';

/** The words of one paragraph and what is anchored between them. */
export type Runs = Words & {
  /** The contents (w:txbxContent) of the text boxes anchored here. */
  readonly boxes: readonly Element[];
  /** Lines of text drawn as a shape: 艺术字, words in a diagram. */
  readonly drawn: readonly string[];
  /** Words that Word does not show. */
  readonly hidden: string;
  /** Words stood here that belong to a 目录. */
  readonly contents: boolean;
};

export type RunsReading = {
  readonly changes: Side;
  readonly fields: Fields;
  readonly styles: Styles;
  /** The paragraph's style hides its words. */
  readonly hidden: boolean;
};

type At = { readonly gone: boolean; readonly hidden: boolean; readonly font: string };

const MARKS: Readonly<Record<string, Mark['kind']>> = {
  'w:commentRangeStart': 'remark-start',
  'w:commentRangeEnd': 'remark-end',
  'w:commentReference': 'remark',
};

/** Reads one paragraph, without the text boxes anchored in it. */
export const readRuns = (paragraph: Element, reading: RunsReading): Runs => {
  const { changes, fields, styles } = reading;
  let text = '';
  let hidden = '';
  let contents = false;
  /** A page break inside a paragraph parts two lines, at its ends it parts nothing. */
  let broken = false;
  const marks: Mark[] = [];
  const boxes: Element[] = [];
  const drawn: string[] = [];

  const print = (printed: string, at: At) => {
    const shown = fields.shown();
    if (at.gone || printed === '' || shown === 'nothing') return;
    if (shown === 'contents') contents = true;
    else if (at.hidden) hidden += printed;
    else {
      text += broken && text !== '' ? `\n${printed}` : printed;
      broken = false;
    }
  };
  const mark = (kind: Mark['kind'], element: Element) => {
    marks.push({ kind, id: element.attributes['w:id'] ?? '', at: text.length });
  };
  const change = (kind: 'change-start' | 'change-end', element: Element) => {
    const id = changes === 'both' ? changeId(element) : null;
    if (id !== null) marks.push({ kind, id, at: text.length });
  };

  /** Words that came in on this side, or would go on the other one. */
  const markChange = (element: Element, before: number) => {
    if (text.length === before || changes === 'both') return;
    const id = byline(element);
    marks.push({ kind: 'revision-start', id, at: before });
    marks.push({ kind: 'revision-end', id, at: text.length });
  };

  const visit = (element: Element, at: At): void => {
    const before = text.length;
    switch (element.name) {
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:rt': // the small reading above a character (w:ruby)
      case 'w:delInstrText':
        return;
      case 'w:r':
        run(element, at);
        return;
      case 'w:t':
      case 'w:delText':
        print(readable(unbroken(textOf(element)), at.font), at);
        return;
      case 'w:tab':
      case 'w:ptab':
        print('\t', at);
        return;
      case 'w:br':
        if ((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') print('\n', at);
        else broken = true;
        return;
      case 'w:cr':
        print('\n', at);
        return;
      case 'w:noBreakHyphen':
        print('-', at);
        return;
      case 'w:sym':
        print(symbol(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''), at);
        return;
      case 'w:instrText':
        if (!at.gone) fields.code(textOf(element));
        return;
      case 'w:fldChar':
        if (!at.gone) print(fields.turn(element), at);
        return;
      case 'w:fldSimple':
        if (shownOf([element.attributes['w:instr'] ?? '']) === 'text') inside(element, at);
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        mark(MARKS[element.name] ?? 'remark', element);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (!at.gone)
          mark(element.name === 'w:footnoteReference' ? 'footnote' : 'endnote', element);
        return;
      case 'w:txbxContent':
        if (!at.gone) boxes.push(element);
        return;
      case 'v:textpath':
        if (!at.gone) drawn.push(element.attributes['string'] ?? '');
        return;
      case 'a:p':
        if (!at.gone) drawn.push(drawnText(element));
        return;
      case 'm:oMath':
        print(mathText(element), at);
        return;
      case 'mc:AlternateContent':
        for (const chosen of alternative(element)) visit(chosen, at);
        return;
      default:
        change('change-start', element);
        inside(element, isGone(element, changes) ? { ...at, gone: true } : at);
        change('change-end', element);
        if (isTracked(element)) markChange(element, before);
    }
  };
  const inside = (element: Element, at: At): void => {
    for (const one of elementsOf(element)) visit(one, at);
  };
  const run = (element: Element, at: At): void => {
    const properties = propertiesOn(child(element, 'w:rPr'), changes);
    const fonts = properties === undefined ? undefined : child(properties, 'w:rFonts');
    const within = {
      ...at,
      hidden: styles.hides(properties) ?? reading.hidden,
      font: fonts?.attributes['w:ascii'] ?? '',
    };
    const own = elementsOf(element).find(hasOwnSign);
    // A note with a sign of its own (*) prints it as text of the run; it is no text of the body.
    if (own === undefined) inside(element, within);
    else visit(own, within);
  };

  inside(paragraph, { gone: false, hidden: reading.hidden, font: '' });
  return { text, marks, boxes, drawn, hidden, contents };
};

const hasOwnSign = (element: Element): boolean =>
  (element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference') &&
  ['1', 'true', 'on'].includes(element.attributes['w:customMarkFollows'] ?? '');

const drawnText = (element: Element): string =>
  element.name === 'a:t' ? textOf(element) : elementsOf(element).map(drawnText).join('');

/** A content control that holds a 目录: it is made from the headings, which are read themselves. */
export const holdsContents = (control: Element): boolean => {
  const properties = child(control, 'w:sdtPr');
  const part = properties === undefined ? undefined : child(properties, 'w:docPartObj');
  return setting(part, 'w:docPartGallery') === 'Table of Contents';
};
