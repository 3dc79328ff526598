import { DAMAGED_XML, Unreadable } from './refusal.ts';

/** The text of an XML part: UTF-8 or, with its mark, UTF-16 (the two that OPC allows). */
export const xmlText = (bytes: Uint8Array): string => {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // A replacement character in place of a word would be a word silently changed.
    throw new Unreadable(DAMAGED_XML);
  }
};
