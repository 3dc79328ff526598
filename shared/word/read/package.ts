import type { Budget } from './budget.ts';
import { childrenNamed, type Element, elementsOf, parseXml } from './xml.ts';
import { xmlText } from './xml-text.ts';
import { openZip } from './zip.ts';

/** A Word file as a bundle of named parts (word/document.xml). */
export type Package = {
  readonly names: readonly string[];
  /** A part as it is, or null when the package has none of that name. */
  readonly bytes: (part: string) => Uint8Array | null;
  /** A part as XML; null when there is none. */
  readonly xml: (part: string) => Element | null;
};

/** One link of a part to another (…/relationships/footnotes -> word/footnotes.xml). */
export type Relation = {
  readonly id: string;
  /** The last word of its type: footnotes. */
  readonly kind: string;
  readonly target: string;
};

/** A .docx, a zip of parts. Elements are counted over all of them. */
export const zippedPackage = (bytes: Uint8Array, budget: Budget): Package => {
  const zip = openZip(bytes, budget);
  return {
    ...zip,
    xml: (part) => {
      const found = zip.bytes(part);
      return found === null ? null : parseXml(xmlText(found), budget);
    },
  };
};

/** 平面 OPC: the same parts in one XML file (Word: 另存为“Word XML 文档”). */
export const flatPackage = (root: Element): Package => {
  const parts = new Map<string, Element>();
  for (const part of childrenNamed(root, 'pkg:part')) {
    const name = (part.attributes['pkg:name'] ?? '').replace(/^\//u, '').toLowerCase();
    const data = childrenNamed(part, 'pkg:xmlData')[0];
    const inside = data === undefined ? undefined : elementsOf(data)[0];
    if (inside !== undefined) parts.set(name, inside);
  }
  return {
    names: [...parts.keys()],
    bytes: () => null,
    xml: (part) => parts.get(part.toLowerCase()) ?? null,
  };
};

/**
 * What a part is linked to, inside the package only. A link to anywhere else (a picture on a
 * server, a template on a share) is never followed.
 */
export const relationsOf = (open: Package, part: string): readonly Relation[] => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = open.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (root === null) return [];
  return childrenNamed(root, 'rel:Relationship').flatMap(({ attributes }) => {
    const kind = attributes['Type']?.split('/').at(-1);
    const target = attributes['Target'];
    if (kind === undefined || target === undefined || attributes['TargetMode'] === 'External') {
      return [];
    }
    return [{ id: attributes['Id'] ?? '', kind, target: resolve(folder, target) }];
  });
};

/** word/ + ../doc/main.xml -> doc/main.xml; /word/x.xml starts at the root; no way leads out. */
const resolve = (folder: string, target: string): string => {
  const path: string[] = [];
  const steps = target.startsWith('/') ? target : folder + target;
  for (const step of steps.split(/[/\\]/u)) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};

/** The part of a kind that a part links to, wherever it lies, else where Word itself puts it. */
export const linkedXml = (
  open: Package,
  relations: readonly Relation[],
  kind: string,
  usual: string,
): Element | null =>
  open.xml(relations.find((relation) => relation.kind === kind)?.target ?? usual);
