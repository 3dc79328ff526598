import { DAMAGED, Unreadable } from './refusal.ts';

/** A .docx has some dozens of parts; thousands of entries are no document. */
const MAX_ENTRIES = 4000;

/** A file inside a zip, as its directory says; where its packed bytes lie has been checked. */
export type Entry = {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Sizes in bytes. */
  readonly packed: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly from: number;
};

/**
 * The directory at the end of a zip (PKWARE APPNOTE 4.3.12 to 4.3.16, with ZIP64). Throws
 * `Unreadable` for a file that is cut off or whose directory points outside of it.
 */
export const readDirectory = (bytes: Uint8Array): readonly Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view);
  } catch (error) {
    // Reading beyond the end is a RangeError: the file is cut off or lies about its lengths.
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
  }
};

const entriesOf = (bytes: Uint8Array, view: DataView): readonly Entry[] => {
  const { count, from } = directoryOf(view);
  if (count > MAX_ENTRIES) {
    throw new Unreadable(
      `文件里的条目超过 ${MAX_ENTRIES} 个，不像 Word 文档，为安全起见没有打开：请在 Word 中另存一份后再试。`,
    );
  }
  const entries: Entry[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Unreadable(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = { from: at + 46 + nameLength, to: at + 46 + nameLength + extraLength };
    const [size, packed, header] = wide(view, extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const begin = dataOf(view, header);
    if (begin + packed > bytes.length) throw new Unreadable(DAMAGED);
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      from: begin,
    });
    at = extra.to + view.getUint16(at + 32, true);
  }
  return entries;
};

/** The end record lies at the very end, behind it a comment of at most 65,535 bytes. */
const directoryOf = (view: DataView): { readonly count: number; readonly from: number } => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const from = view.getUint32(at + 16, true);
    return count === 0xffff || from === 0xffffffff ? wideDirectory(view, at) : { count, from };
  }
  throw new Unreadable(DAMAGED);
};

const wideDirectory = (view: DataView, end: number) => {
  if (view.getUint32(end - 20, true) !== 0x07064b50) throw new Unreadable(DAMAGED);
  const record = whole(view, end - 12);
  if (view.getUint32(record, true) !== 0x06064b50) throw new Unreadable(DAMAGED);
  return { count: whole(view, record + 32), from: whole(view, record + 48) };
};

/** ZIP64: numbers that do not fit stand in an extra field, in this order, only where needed. */
const wide = (
  view: DataView,
  extra: { readonly from: number; readonly to: number },
  [size, packed, header]: readonly [number, number, number],
): readonly [number, number, number] => {
  let at = extra.from;
  while (at + 4 <= extra.to && view.getUint16(at, true) !== 1) {
    at += 4 + view.getUint16(at + 2, true);
  }
  let next = at + 4;
  const taken = (value: number): number => {
    if (value !== 0xffffffff || next + 8 > extra.to) return value;
    next += 8;
    return whole(view, next - 8);
  };
  return [taken(size), taken(packed), taken(header)];
};

const whole = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the bytes of an entry begin: behind its own header, whose name may be padded. */
const dataOf = (view: DataView, header: number): number => {
  if (view.getUint32(header, true) !== 0x04034b50) throw new Unreadable(DAMAGED);
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
};

/** Part names are ASCII; some programs write \ between folders. */
const nameOf = (bytes: Uint8Array): string => {
  let name = '';
  for (const byte of bytes) name += byte === 0x5c ? '/' : String.fromCharCode(byte);
  return name;
};
