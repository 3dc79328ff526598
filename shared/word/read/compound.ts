/** A stream of a compound file and the sector it begins in. */
export type Stream = { readonly name: string; readonly start: number; readonly size: number };

/** A document has some dozens of streams, 4 to 32 to a sector. */
const MOST_SECTORS = 200;
const ENTRY = 128;
/** Only the table sectors named in the header are followed: enough for 6 MB of 512-byte sectors. */
const TABLES_IN_HEADER = 109;

/**
 * The streams of an OLE compound file ([MS-CFB]), what .doc, .xls, .ppt and encrypted files are.
 * Empty for what is damaged beyond reading; nothing is followed without end.
 */
export const streamsOf = (bytes: Uint8Array): readonly Stream[] => {
  if (bytes.length < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const size = 2 ** shift;
  const u32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : END);

  const nextOf = (sector: number): number => {
    const table = Math.floor(sector / (size / 4));
    if (table >= TABLES_IN_HEADER) return END;
    const tableSector = u32(76 + 4 * table);
    if (tableSector >= END) return END;
    return u32((tableSector + 1) * size + 4 * (sector % (size / 4)));
  };

  const streams: Stream[] = [];
  let sector = u32(48);
  for (let read = 0; sector < END && read < MOST_SECTORS; read++) {
    const from = (sector + 1) * size;
    for (let at = from; at + ENTRY <= Math.min(from + size, bytes.length); at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      const name = utf16(bytes.subarray(at, at + Math.max(0, length - 2)));
      if (name !== '') streams.push({ name, start: u32(at + 116), size: u32(at + 120) });
    }
    sector = nextOf(sector);
  }
  return streams;
};

/** The first bytes of a stream that has sectors of its own; empty for a small one. */
export const beginningOf = (bytes: Uint8Array, { start, size }: Stream): Uint8Array => {
  const sectorSize = bytes[30] === 12 ? 4096 : 512;
  if (size < SMALL) return new Uint8Array();
  const from = (start + 1) * sectorSize;
  return bytes.subarray(from, from + sectorSize);
};

/** Numbers from here on mark the end of a chain and the like. */
const END = 0xfffffffa;
/** Shorter streams lie together in one, the mini stream. */
const SMALL = 4096;

const utf16 = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(bytes);
