/** Titles shorter than that may differ by a character and be two documents. */
const SHORTEST = 12;

/**
 * True for two wordings of what is most likely one title: one or two characters in the middle are
 * other (加快推动 / 加快推进). Titles that differ in a year, a number, a place or in the kind of document
 * (办法, 细则) are two documents, and so are laws (民事诉讼法, 行政诉讼法): only titles with 关于 are compared.
 */
export function differsSlightly(a: string, b: string): boolean {
  if (!a.includes('关于') || !b.includes('关于')) return false;
  if (a === b || a.length < SHORTEST || b.length < SHORTEST) return false;
  if (Math.abs(a.length - b.length) > 2) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let behind = 0;
  const most = Math.min(a.length, b.length) - from;
  while (behind < most && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  const differ = [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
  // At either end: another organ, another kind of document.
  if (from < 2 || behind < 3) return false;
  if (differ.some((words) => words.length > 2 || /[\d一二三四五六七八九十（）]/.test(words)))
    return false;
  return !/^[\p{Script=Han}]?[市区县省镇]/u.test(a.slice(a.length - behind));
}
