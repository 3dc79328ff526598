/** The icon at one size. */
export type Picture = { readonly side: number; readonly png: Uint8Array };

/** Sides in pixels that Windows, Linux and macOS ask for between them. */
export const sides = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** Up to here the icon is drawn of fewer parts; thin lines would become grey. */
export const smallest = 24;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG with the side its header says; throws where it is none, or not square. */
export function pictureOf(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const [side, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (side !== height) throw new Error(`${side} x ${height} is not square`);
  return { side, png };
}
