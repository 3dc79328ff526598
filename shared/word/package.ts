import { type Zippable, zipSync } from 'fflate';
import { printable } from './printable.ts';

/** The parts of an Office file by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The file of some parts, with fixed times and in a fixed order: the same parts, the same bytes. */
export const packed = (parts: Parts): Uint8Array => {
  const zip: Zippable = {};
  for (const [name, part] of Object.entries(parts).sort(contentTypesFirst)) zip[name] = part;
  return zipSync(zip, { mtime: ZIP_EPOCH, level: 9 });
};

/** The first moment a zip can name, in local time as zip has it: the same bytes everywhere. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The package format recommends [Content_Types].xml first; file type guessers rely on it. */
const contentTypesFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (name: string): number =>
  ['[Content_Types].xml', '_rels/.rels'].indexOf(name) + 1 || 3;

/** docProps/core.xml: title only, no name of a person, no date that would differ from run to run. */
export const coreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(printable(title))}</dc:title></cp:coreProperties>`;

export const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
