import { Inflate } from 'fflate';
import { type Budget, MAX_PART_BYTES, TOO_BIG } from './budget.ts';
import { crc32 } from './crc.ts';
import { DAMAGED, Unreadable } from './refusal.ts';
import { type Entry, readDirectory } from './zip-directory.ts';

/** Packed bytes handed on at a time; each may unpack to a thousand times as many. */
const PIECE = 64 * 1024;

/** The files inside a zip; nothing is unpacked until it is asked for. */
export type Zip = {
  /** Names as stored, with / between folders. */
  readonly names: readonly string[];
  /** The bytes of a file, names compared without regard to case (OPC); null when there is none. */
  readonly bytes: (name: string) => Uint8Array | null;
};

/**
 * Opens a zip. Pictures and padding never cost memory, because only the parts that are asked for
 * are unpacked, each up to its declared size, which is checked first. The directory and the CRCs
 * are read by our own code: fflate, which unpacks, checks neither, and a damaged file must be
 * refused, not read with wrong words.
 */
export const openZip = (bytes: Uint8Array, budget: Budget): Zip => {
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(bytes)) {
    const key = keyOf(entry.name);
    // Two files of one name: which of them a program shows is anyone's guess.
    if (entries.has(key)) throw new Unreadable(DAMAGED);
    entries.set(key, entry);
  }
  return {
    names: [...entries.values()].map(({ name }) => name),
    bytes: (name) => {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return null;
      if (entry.size > MAX_PART_BYTES) throw new Unreadable(TOO_BIG);
      budget.unpack(entry.size);
      return unpack(bytes, entry);
    },
  };
};

const keyOf = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();

const unpack = (bytes: Uint8Array, entry: Entry): Uint8Array => {
  if (entry.encrypted) throw new Unreadable(PASSWORD);
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  const unpacked = entry.method === 0 ? packed : inflated(packed, entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) {
    throw new Unreadable(DAMAGED);
  }
  return unpacked;
};

/** Stops as soon as more comes out than was declared: a lying header costs no time either. */
const inflated = (packed: Uint8Array, { method, size }: Entry): Uint8Array => {
  if (method !== 8) throw new Unreadable(DAMAGED);
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw new Unreadable(DAMAGED);
    out.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let from = 0; from < packed.length; from += PIECE) {
      inflate.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
    }
  } catch {
    throw new Unreadable(DAMAGED);
  }
  return out.subarray(0, filled);
};

const PASSWORD = '文件加了密码，无法读取：请去掉密码另存一份后再试。';
