import { child, type Element, elementsOf, textOf } from './xml.ts';

/** Which side of the tracked changes is read. */
export type Changes = 'accepted' | 'rejected';

/**
 * Fields that are open at this point, innermost last. A field is stored as code, then result
 * ( REF _Ref2026 \h | 第二部分 ); a table of contents spans many paragraphs.
 */
export type Fields = ('code' | 'result')[];

export type Runs = {
  readonly text: string;
  /** The contents (w:txbxContent) of the text boxes anchored here. */
  readonly textBoxes: readonly Element[];
};

/** The words of one paragraph, without the text boxes anchored in it. */
export const readRuns = (paragraph: Element, changes: Changes, fields: Fields): Runs => {
  let text = '';
  const textBoxes: Element[] = [];

  const print = (printed: string) => {
    if (!fields.includes('code')) text += printed;
  };

  const visit = (element: Element): void => {
    switch (element.name) {
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:rt': // the small reading above a character (w:ruby)
      case 'w:instrText':
      case 'w:delInstrText':
        return;
      case 'w:t':
      case 'w:delText':
        // A line break in the XML is no line break of the text.
        print(textOf(element).replace(/\s*[\r\n]\s*/gu, ' '));
        return;
      case 'w:tab':
      case 'w:ptab':
        print('\t');
        return;
      case 'w:br':
        if ((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') print('\n');
        return;
      case 'w:cr':
        print('\n');
        return;
      case 'w:noBreakHyphen':
        print('-');
        return;
      case 'w:sym':
        print(symbol(element.attributes['w:char'] ?? ''));
        return;
      case 'w:fldChar':
        turn(fields, element.attributes['w:fldCharType']);
        return;
      case 'w:ins':
      case 'w:moveTo':
        if (changes === 'accepted') elementsOf(element).forEach(visit);
        return;
      case 'w:del':
      case 'w:moveFrom':
        if (changes === 'rejected') elementsOf(element).forEach(visit);
        return;
      case 'w:txbxContent':
        textBoxes.push(element);
        return;
      case 'mc:AlternateContent':
        alternative(element).forEach(visit);
        return;
      default:
        elementsOf(element).forEach(visit);
    }
  };

  elementsOf(paragraph).forEach(visit);
  return { text, textBoxes };
};

/** The same content is stored for newer and older programs; reading both would double it. */
export const alternative = (element: Element): readonly Element[] => {
  const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  return chosen === undefined ? [] : elementsOf(chosen);
};

const turn = (fields: Fields, type: string | undefined): void => {
  if (type === 'begin') fields.push('code');
  else if (type === 'end') fields.pop();
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
};

/** Characters of Symbol and Wingdings fonts (boxes, ticks) have no meaning outside their font. */
const symbol = (hex: string): string => {
  const code = Number.parseInt(hex, 16);
  if (Number.isNaN(code) || code > 0xffff) return '';
  return code >= 0xe000 && code <= 0xf8ff ? '□' : String.fromCharCode(code);
};
