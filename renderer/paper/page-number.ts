/** The sheet a drafter asked for in words such as 12 or １２, from 0; null where there is none. */
export function askedPage(words: string, count: number): number | null {
  const plain = words.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(plain)) return null;
  const page = Number(plain);
  return page >= 1 ? Math.min(page, count) - 1 : null;
}
