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

/** 《…办法》 of 《…办法（试行）》. */
export const withoutTrial = (title: string): string => title.replace(/（(?:试行|暂行)）$/, '');

/** 《意见》, 《服务业意见》 and 《关于印发〈…〉的通知》 are other names of one document. */
export function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length <= 4 || long.includes(short)) return true;
  return short.length <= long.length * 0.6 && isWithin(short, long);
}

/** All characters of one stand in the other, in the same order. */
function isWithin(short: string, long: string): boolean {
  let next = 0;
  for (const one of long) if (one === short[next]) next += 1;
  return next === short.length;
}

/** Half of the pairs of characters of the shorter title are in the longer one. */
export function isLike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const pairs = Array.from({ length: short.length - 1 }, (_, at) => short.slice(at, at + 2));
  return pairs.filter((pair) => long.includes(pair)).length * 2 >= pairs.length;
}
