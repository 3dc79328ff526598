import type { WordText } from '../shared/word/read/word-text.ts';
import { readDocx } from '../shared/word/read.ts';
import { zipOf } from './ooxml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Prefixes of everything the samples use. */
export const NS = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

/** A run, a paragraph and plain paragraphs. */
export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
export const words = (...lines: readonly string[]) => lines.map((line) => p(run(line))).join('');

/** Reads a file with a body and further parts, their roots filled in by name. */
export const read = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  changes: 'accepted' | 'rejected' = 'accepted',
): WordText => {
  const links = Object.keys(parts)
    .map((name, at) => {
      const kind = /^word\/([a-zA-Z]+?)\d*\.xml$/u.exec(name)?.[1] ?? 'aFChunk';
      return `<Relationship Id="r${at + 1}" Type="${R}/${kind}" Target="${name.replace('word/', '')}"/>`;
    })
    .join('');
  const found = readDocx(
    zipOf({
      'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
      ...parts,
    }),
    changes,
  );
  if (!found.ok) throw new Error(found.message);
  return found;
};
/** A part of the file besides the body, by the name of its root. */
export const part = (root: string, inside: string) => `<w:${root} ${NS}>${inside}</w:${root}>`;
