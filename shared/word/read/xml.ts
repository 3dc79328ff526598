import { SaxesParser } from 'saxes';
import { type Budget, newBudget } from './budget.ts';
import { DAMAGED_XML, Unreadable } from './refusal.ts';

/** An element with names in the usual prefixes (w:p), whatever prefixes the file itself uses. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = Element | string;

/** Deeper nesting is no document; the limit keeps a crafted file from exhausting the stack. */
const MAX_DEPTH = 256;
/** Transitional and strict namespaces of the parts that are read. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'],
]);

type Open = { name: string; attributes: Record<string, string>; children: XmlNode[] };

/**
 * Parses one XML part of a document. A DOCTYPE is refused: Word never writes one, and entities
 * declared there are how XML is made to read files or to grow without end.
 */
export const parseXml = (xml: string, budget: Budget = newBudget()): Element => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];

  parser.on('doctype', () => {
    throw new Unreadable(
      '文件含有不应出现的外部定义（DOCTYPE），为安全起见没有打开：请在 Word 中打开并另存一份后再试。',
    );
  });
  parser.on('error', () => {
    throw new Unreadable(DAMAGED_XML);
  });
  parser.on('opentag', (tag) => {
    if (stack.length > MAX_DEPTH) {
      throw new Unreadable(
        '文档的嵌套层数异常，为安全起见没有打开：请在 Word 中打开并另存一份后再试。',
      );
    }
    budget.element();
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      attributes[nameOf(uri, local)] = value;
    }
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('cdata', (text) => stack.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    stack.pop();
  });

  parser.write(xml).close();
  const root = stack[0]?.children.find((node) => typeof node !== 'string');
  if (root === undefined) throw new Unreadable('文档内容是空的，无法读取。');
  return root;
};

/** Attributes and elements of other namespaces keep a name nothing asks for. */
const nameOf = (uri: string, local: string): string => {
  if (uri === '') return local;
  return `${PREFIXES.get(uri) ?? '?'}:${local}`;
};

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((node) => typeof node !== 'string');

export const child = (element: Element, name: string): Element | undefined =>
  elementsOf(element).find((candidate) => candidate.name === name);

export const childrenNamed = (element: Element, name: string): Element[] =>
  elementsOf(element).filter((candidate) => candidate.name === name);

/** The w:val of a child, the way WordprocessingML writes nearly every property. */
export const setting = (element: Element | undefined, name: string): string | undefined =>
  element === undefined ? undefined : child(element, name)?.attributes['w:val'];

/** An on/off property: present without a value means on. */
export const isOn = (element: Element | undefined, name: string): boolean => {
  const property = element === undefined ? undefined : child(element, name);
  if (property === undefined) return false;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
};

export const textOf = (element: Element): string =>
  element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
