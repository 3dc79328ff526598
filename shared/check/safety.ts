import type { Edit } from '../model/edit.ts';

/**
 * True when the edits leave every fact as it is: the numbers, in order, and the words of every
 * quotation. Duties are kept by looking at the words: an edit that puts letters or Han characters
 * in or takes them out of a 责任单位 note changes a duty. What this refuses is made only at the
 * drafter's own click.
 */
export function keepsFacts(source: string, edits: readonly Edit[]): boolean {
  return edits.every(
    ({ from, to, insert }) => digitsOf(source.slice(from, to)) === digitsOf(insert),
  );
}

const digitsOf = (text: string): string =>
  text.replace(/[^0-9０-９〇零一二三四五六七八九十百千万亿]/g, '');
