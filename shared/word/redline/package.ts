import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment a zip can name: the same document gives the same bytes, as in patch.ts. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The document part of an exported file. */
export const documentXml = (bytes: Uint8Array): string => partOf(unzipSync(bytes), DOCUMENT);

const DOCUMENT = 'word/document.xml';
const SETTINGS = 'word/settings.xml';

const partOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string => {
  const part = parts[name];
  if (part === undefined) throw new Error(`the document has no ${name}`);
  return strFromU8(part);
};

/** The file with another document in it, that goes on tracking changes. */
export const withDocument = (bytes: Uint8Array, xml: string): Uint8Array => {
  const parts = unzipSync(bytes);
  const zip: Zippable = {};
  for (const [name, part] of Object.entries(parts)) zip[name] = part;
  zip[DOCUMENT] = strToU8(xml);
  zip[SETTINGS] = strToU8(tracking(partOf(parts, SETTINGS)));
  return zipSync(zip, { mtime: ZIP_EPOCH, level: 9 });
};

/**
 * Whoever gets a redline goes on in it: what they type is tracked too (修订 is switched on). The
 * setting stands before the first of those the schema puts behind it.
 */
const tracking = (settings: string): string => {
  const behind =
    /<w:(doNotTrackMoves|documentProtection|defaultTabStop|evenAndOddHeaders|characterSpacingControl|compat)[ />]/u;
  const at = settings.search(behind);
  if (at < 0) throw new Error('no place for w:trackRevisions');
  return `${settings.slice(0, at)}<w:trackRevisions/>${settings.slice(at)}`;
};
