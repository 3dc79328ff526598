import type { Picture } from './picture.ts';

/** By side in pixels; the second of two is for screens that show two pixels for one. */
const types: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/**
 * A macOS icon: parts of four letters, a length and a whole PNG (read since 10.7). Pictures of a
 * side that has no part are left out.
 *
 * Source: Apple's "icns" as `iconutil` writes it; lengths count their own eight bytes.
 */
export function icnsOf(pictures: readonly Picture[]): Uint8Array {
  const parts = pictures.flatMap(({ side, png }) =>
    (types[side] ?? []).map((type) => part(type, png)),
  );
  return part('icns', Buffer.concat(parts));
}

const part = (type: string, content: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
};
