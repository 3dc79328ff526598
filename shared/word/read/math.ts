import { child, childrenNamed, type Element, elementsOf, textOf } from './xml.ts';

/** A formula (m:oMath) in one line: 补贴额=实际支出×30%, (a+b)/2, x^2, √(n). */
export const mathText = (element: Element): string => {
  switch (element.name) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return `${inside(element, 'm:num')}/${inside(element, 'm:den')}`;
    case 'm:sSup':
      return `${plain(element, 'm:e')}^${inside(element, 'm:sup')}`;
    case 'm:sSub':
      return `${plain(element, 'm:e')}_${inside(element, 'm:sub')}`;
    case 'm:sSubSup':
      return `${plain(element, 'm:e')}_${inside(element, 'm:sub')}^${inside(element, 'm:sup')}`;
    case 'm:rad': {
      const degree = plain(element, 'm:deg');
      return `${degree === '' ? '' : `${degree}次`}√(${plain(element, 'm:e')})`;
    }
    case 'm:d':
      return delimited(element);
    case 'm:nary':
      return `${character(element, 'm:naryPr', 'm:chr', '∫')}(${plain(element, 'm:sub')}..${plain(element, 'm:sup')})${inside(element, 'm:e')}`;
    default:
      return PROPERTIES.test(element.name) ? '' : elementsOf(element).map(mathText).join('');
  }
};

const PROPERTIES = /^m:\w+Pr$|^w:|^m:ctrlPr$/u;

const plain = (element: Element, part: string): string =>
  childrenNamed(element, part).map(mathText).join('');

/** In brackets where it is more than one sign, or the line would say something else. */
const inside = (element: Element, part: string): string => {
  const text = plain(element, part);
  return /^(?:[\p{L}\p{N}.%]*|\([^()]*\))$/u.test(text) ? text : `(${text})`;
};

const delimited = (element: Element): string => {
  const open = character(element, 'm:dPr', 'm:begChr', '(');
  const close = character(element, 'm:dPr', 'm:endChr', ')');
  const between = character(element, 'm:dPr', 'm:sepChr', '|');
  return open + childrenNamed(element, 'm:e').map(mathText).join(between) + close;
};

const character = (element: Element, holder: string, name: string, usual: string): string => {
  const properties = child(element, holder);
  const found = properties === undefined ? undefined : child(properties, name);
  return found === undefined ? usual : (found.attributes['m:val'] ?? usual);
};
