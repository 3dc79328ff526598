import fc from 'fast-check';

/** Bytes of a real file, changed as a bad disk, a bad line or a bad person would. */

export type ByteChange = {
  readonly kind: 'cut' | 'flip' | 'put' | 'drop' | 'double';
  /** Thousandths of the way through the file. */
  readonly at: number;
  readonly bytes: Uint8Array;
};

export const byteChange: fc.Arbitrary<ByteChange> = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'flip', 'flip', 'put', 'drop', 'double'),
  at: fc.oneof(fc.nat(1000), fc.integer({ min: 960, max: 1000 })),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(new Uint8Array(4), new Uint8Array([255, 255, 255, 255])),
    fc.constantFrom(new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array([0x50, 0x4b, 1, 2])),
  ),
});

export function changedBytes(all: Uint8Array, { kind, at, bytes }: ByteChange): Uint8Array {
  const place = Math.round((at / 1000) * all.length);
  switch (kind) {
    case 'cut':
      return all.slice(0, place);
    case 'flip': {
      const copy = all.slice();
      copy.set(bytes.subarray(0, Math.max(0, all.length - place)), place);
      return copy;
    }
    case 'put':
      return joined(all.subarray(0, place), bytes, all.subarray(place));
    case 'drop':
      return joined(all.subarray(0, place), all.subarray(place + bytes.length));
    case 'double':
      return joined(all, all.subarray(place));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
