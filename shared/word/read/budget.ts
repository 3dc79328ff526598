import { Unreadable } from './refusal.ts';

/** A book of a thousand pages stays below; a million elements take 400 MB and four seconds. */
const MAX_ELEMENTS = 1_000_000;
/** All parts that are read of one file together: overlapping entries share their packed bytes. */
const MAX_BYTES = 96 * 1024 * 1024;

/** What one file may cost, over all its parts and the documents embedded in it. */
export type Budget = {
  /** Called for every element of XML. Throws `Unreadable` when there are too many. */
  readonly element: () => void;
  /** Called with the bytes of a part before they are unpacked. */
  readonly unpack: (bytes: number) => void;
};

export const newBudget = (): Budget => {
  let elements = 0;
  let unpacked = 0;
  return {
    element: () => {
      if (++elements > MAX_ELEMENTS) {
        throw new Unreadable('文档过大，为安全起见没有打开：请拆分文档或另存为纯文本后再试。');
      }
    },
    unpack: (bytes) => {
      unpacked += bytes;
      if (unpacked > MAX_BYTES) throw new Unreadable(TOO_BIG);
    },
  };
};

/** Largest part that is unpacked. The longest real documents stay below a tenth of it. */
export const MAX_PART_BYTES = 48 * 1024 * 1024;

export const TOO_BIG = `文档内容展开后超过 ${MAX_PART_BYTES / 1024 / 1024} MB，为安全起见没有打开：请拆分文档或另存为纯文本后再试。`;
