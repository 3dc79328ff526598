import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Parts, packed } from '../package.ts';

/** The document part of an exported file. */
export const documentXml = (bytes: Uint8Array): string => partOf(unzipSync(bytes), DOCUMENT);

const DOCUMENT = 'word/document.xml';
const SETTINGS = 'word/settings.xml';

const partOf = (parts: Parts, name: string): string => {
  const part = parts[name];
  if (part === undefined) throw new Error(`the document has no ${name}`);
  return strFromU8(part);
};

/** The file with another document in it, that goes on tracking changes. */
export const withDocument = (bytes: Uint8Array, xml: string): Uint8Array => {
  const parts = unzipSync(bytes);
  return packed({
    ...parts,
    [DOCUMENT]: strToU8(xml),
    [SETTINGS]: strToU8(tracking(partOf(parts, SETTINGS))),
  });
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
