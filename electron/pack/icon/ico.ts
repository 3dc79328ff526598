import type { Picture } from './picture.ts';

const HEADER = 6;
const ENTRY = 16;

/**
 * A Windows icon: a directory of pictures, each a whole PNG (read since Windows Vista).
 *
 * Source: Microsoft, "Icons" (ICONDIR, ICONDIRENTRY); a side of 256 is written as 0.
 */
export function icoOf(pictures: readonly Picture[]): Uint8Array {
  const header = Buffer.alloc(HEADER + ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let start = header.length;
  for (const [index, { side, png }] of pictures.entries()) {
    if (side > 256) throw new RangeError(`a side of ${side} does not fit into an .ico`);
    const at = HEADER + ENTRY * index;
    header.writeUInt8(side % 256, at);
    header.writeUInt8(side % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(start, at + 12);
    start += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}
