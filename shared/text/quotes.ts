import phrases from '../../templates/phrases.json';
import type { Edit } from './edits.ts';

/** Opening quotation marks that are never closed on their line. */
export function unclosedQuotes(text: string): readonly number[] {
  const unclosed: number[] = [];
  let line: number[] = [];
  let pending: number | null = null;
  let balance = 0;
  const endLine = () => {
    if (pending !== null) line.push(pending);
    // Nested double quotes leave marks pending although nothing is missing.
    if (balance > 0) for (const offset of line) unclosed.push(offset);
    line = [];
    pending = null;
    balance = 0;
  };
  for (const { 0: mark, index } of text.matchAll(/[“”\n]/g)) {
    if (mark === '\n') endLine();
    else if (mark === '”') {
      pending = null;
      balance -= 1;
    } else {
      if (pending !== null) line.push(pending);
      pending = index;
      balance += 1;
    }
  }
  endLine();
  return unclosed;
}

type SetPhrase = { readonly phrase: string; readonly cut?: string };

/**
 * Closes the quotation of a set phrase: “互联网等模式 -> “互联网+”等模式, “一带一路沿线 ->
 * “一带一路”沿线. That the mark is missing is certain; its place follows from the phrase.
 */
export function quoteEdits(text: string): Edit[] {
  return unclosedQuotes(text).flatMap((offset): Edit[] => {
    const rest = text.slice(offset + 1, offset + 13);
    for (const { phrase, cut } of phrases.quoted as readonly SetPhrase[]) {
      if (rest.startsWith(phrase)) return [close(offset + 1 + phrase.length, phrase, '”')];
      if (cut !== undefined && isCut(rest, cut))
        return [close(offset + 1 + cut.length, phrase, `${phrase.slice(cut.length)}”`)];
    }
    return [];
  });
}

/** What follows must show that the phrase ended here: “互联网等, “互联网模式. */
const isCut = (rest: string, cut: string): boolean =>
  rest.startsWith(cut) && /^(?:[等、，。；的与和]|模式|行动|时代)/.test(rest.slice(cut.length));

const close = (at: number, phrase: string, missing: string): Edit => ({
  span: { from: at, to: at },
  reading: missing,
  kind: 'unclosed-quote',
  reason: `前引号没有对应的后引号，固定说法“${phrase}”在此缺了“${missing}”`,
});
