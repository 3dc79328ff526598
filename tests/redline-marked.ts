import { child, childrenNamed, type Element, elementsOf, textOf } from '../shared/word/read/xml.ts';
import { at, partOf } from './ooxml.ts';

/**
 * The tracked changes of a file as people write them: [-gone-] {+come+}, a line a paragraph, ended by
 * its mark ¶. A § before the mark: the look of the paragraph changed. Rows of tables begin with |.
 */
export const marked = (bytes: Uint8Array): string[] =>
  elementsOf(at(partOf(bytes, 'word/document.xml'), 'w:body')).flatMap((element) => {
    if (element.name === 'w:p') return [paragraph(element)];
    return element.name === 'w:tbl' ? childrenNamed(element, 'w:tr').map(row) : [];
  });

const paragraph = (element: Element): string => {
  const properties = child(element, 'w:pPr');
  const look = properties && child(properties, 'w:pPrChange') ? '§' : '';
  const words = elementsOf(element).map((part) => {
    if (part.name === 'w:ins' && textOf(part) !== '') return `{+${textOf(part)}+}`;
    if (part.name === 'w:del' && textOf(part) !== '') return `[-${textOf(part)}-]`;
    return part.name === 'w:r' ? textOf(part) : '';
  });
  return words.join('') + look + changed(properties && child(properties, 'w:rPr'), '¶');
};

const row = (element: Element): string => {
  const cells = childrenNamed(element, 'w:tc').map((cell) =>
    childrenNamed(cell, 'w:p').map(paragraph).join('').replace(/¶$/u, ''),
  );
  return `${changed(child(element, 'w:trPr'), '|')} ${cells.join(' | ')}`;
};

const changed = (properties: Element | undefined, sign: string): string => {
  if (properties && child(properties, 'w:ins')) return `{+${sign}+}`;
  return properties && child(properties, 'w:del') ? `[-${sign}-]` : sign;
};
