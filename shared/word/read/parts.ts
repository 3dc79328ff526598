import { strFromU8 } from 'fflate';
import { Unreadable } from './refusal.ts';
import { childrenNamed, type Element, parseXml } from './xml.ts';
import type { Package } from './zip.ts';

/** The parts of a document that carry its words and their numbers. */
export type Parts = {
  readonly document: Element;
  readonly numbering: Element | null;
  readonly styles: Element | null;
};

/**
 * Finds the parts through the relationships, as the format asks: their names are only a habit
 * (some programs write /word/document2.xml or /doc/main.xml).
 */
export const partsOf = (open: Package): Parts => {
  const main = targets(open, '_rels/.rels', '').get('officeDocument') ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const beside = targets(open, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const document = xmlOf(open, main);
  if (document?.name !== 'w:document') {
    throw new Unreadable(
      '文件里没有 Word 正文，可能是表格、演示文稿或别的压缩包：请另存为 .docx 后再试。',
    );
  }
  return {
    document,
    numbering: xmlOf(open, beside.get('numbering') ?? `${folder}numbering.xml`),
    styles: xmlOf(open, beside.get('styles') ?? `${folder}styles.xml`),
  };
};

/** Targets by the last word of their type: …/relationships/numbering -> word/numbering.xml. */
const targets = (open: Package, part: string, folder: string): ReadonlyMap<string, string> => {
  const root = xmlOf(open, part);
  const found = new Map<string, string>();
  for (const { attributes } of root === null ? [] : childrenNamed(root, 'rel:Relationship')) {
    const kind = attributes['Type']?.split('/').at(-1);
    const target = attributes['Target'];
    if (kind === undefined || target === undefined || attributes['TargetMode'] === 'External') {
      continue;
    }
    if (!found.has(kind)) found.set(kind, resolve(folder, target));
  }
  return found;
};

/** word/ + ../doc/main.xml -> doc/main.xml; /word/x.xml starts at the root. */
const resolve = (folder: string, target: string): string => {
  const path: string[] = [];
  const steps = target.startsWith('/') ? target : folder + target;
  for (const step of steps.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};

const xmlOf = (open: Package, part: string): Element | null => {
  const bytes = open(part);
  return bytes === null ? null : parseXml(strFromU8(bytes).replace(/^\uFEFF/u, ''));
};
