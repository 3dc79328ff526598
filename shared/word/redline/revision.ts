import { escaped } from './tree.ts';

/** Who changed the text and when, as every change says it. */
export type Revision = {
  readonly author: string;
  /**
   * 2026-11-25T14:03:00Z. The clock on the wall with a Z behind it: Word shows the figures as they
   * stand and writes them so itself.
   */
  readonly at: string;
};

/** Attributes of the next change: an id no other one of the file has, author and time. */
export type Stamp = () => string;

export const stampOf = ({ author, at }: Revision, idsFrom: number): Stamp => {
  let id = idsFrom;
  const by = ` w:author="${escaped(author)}" w:date="${escaped(at)}"`;
  return () => {
    const attributes = ` w:id="${id}"${by}`;
    id += 1;
    return attributes;
  };
};
