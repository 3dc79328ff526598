import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels of a picture, row by row, `bytes` of each. */
type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly bytes: 3 | 4;
  readonly data: Buffer;
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * The same picture of a window with the 256 colours it uses most, at a third of the size: the rest are
 * shades at the edges of letters, and each takes the nearest of those.
 *
 * @param png as Chromium writes it: 8 bits a channel, not interlaced
 */
export function fewColours(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  const { width, height, bytes, data } = pixels;
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += bytes) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .toSorted((one, other) => weight(other) - weight(one))
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const colour = data.readUIntBE((row * width + column) * bytes, 3);
      rows[row * (width + 1) + 1 + column] = places.get(colour) ?? 0;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits a pixel, which name a colour of the palette.
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, at) => {
    colours.writeUIntBE(colour, at * 3, 3);
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A sign of one colour is seen among thousands of shades of grey. */
function weight([colour, count]: readonly [number, number]): number {
  const channels = [16, 8, 0].map((shift) => (colour >> shift) & 255);
  const strength = Math.max(...channels) - Math.min(...channels);
  return count * (1 + strength / 16) ** 2;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((one, at) => {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    );
    if (distance < least) [best, least] = [at, distance];
  });
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}

function pixelsOf(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let head = Buffer.alloc(13);
  for (let at = SIGNATURE.length; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + size);
    if (type === 'IHDR') head = Buffer.from(data);
    if (type === 'IDAT') parts.push(data);
    at += 12 + size;
  }
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  const bytes = head[9] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  return { width, height, bytes, data: unfiltered(raw, width * bytes, height, bytes) };
}

/** PNG 9.2: each row was written as what differs from its left, upper or both neighbours. */
function unfiltered(raw: Buffer, size: number, height: number, bytes: number): Buffer {
  const data = Buffer.alloc(size * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (size + 1)];
    for (let at = 0; at < size; at += 1) {
      const here = row * size + at;
      const left = at < bytes ? 0 : (data[here - bytes] ?? 0);
      const above = row === 0 ? 0 : (data[here - size] ?? 0);
      const corner = row === 0 || at < bytes ? 0 : (data[here - size - bytes] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      data[here] = (raw[row * (size + 1) + 1 + at] ?? 0) + (guess[filter ?? 0] ?? 0);
    }
  }
  return data;
}

function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
