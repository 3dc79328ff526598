import type { Span } from '../model/span.ts';

/** A line or sentence of a text; `span` leaves out the blanks around its words. */
export type Passage = { readonly words: string; readonly span: Span };

/** The passages of a text, with ways to find one again that was edited since. */
export type PassageIndex<P extends Passage> = {
  /** Those of exactly these words, in order of the text. */
  readonly equal: (words: string) => readonly P[];
  readonly holding: (quote: string) => readonly P[];
  /** Those that share rare words with others, the ones that share most first. */
  readonly sharing: (words: string) => readonly P[];
};

/** Neighbouring characters that make one entry: in Chinese three seldom come together by chance. */
const ENTRY = 3;
/** What stands in more passages than this (责任单位) tells none from another. */
const MOST_PASSAGES = 60;
const MOST_CANDIDATES = 8;
/** Entries of a long passage that are looked up, spread over it. */
const MOST_ENTRIES = 200;

export function indexPassages<P extends Passage>(passages: readonly P[]): PassageIndex<P> {
  const byWords = new Map<string, P[]>();
  for (const passage of passages) {
    const found = byWords.get(passage.words);
    if (found === undefined) byWords.set(passage.words, [passage]);
    else found.push(passage);
  }
  let entries: ReadonlyMap<string, readonly P[]> | null = null;

  return {
    equal: (words) => byWords.get(words) ?? [],
    holding: (quote) => passages.filter(({ words }) => words.includes(quote)),
    sharing: (words) => {
      // Most find their words as they were: the entries are made when one does not.
      entries ??= entriesOf(passages);
      const hits = new Map<P, number>();
      for (const entry of entriesIn(words, MOST_ENTRIES)) {
        const found = entries.get(entry) ?? [];
        if (found.length > MOST_PASSAGES) continue;
        for (const passage of found) hits.set(passage, (hits.get(passage) ?? 0) + 1);
      }
      return [...hits]
        .sort((a, b) => b[1] - a[1] || a[0].span.from - b[0].span.from)
        .slice(0, MOST_CANDIDATES)
        .map(([passage]) => passage);
    },
  };
}

function entriesOf<P extends Passage>(passages: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const entries = new Map<string, P[]>();
  for (const passage of passages) {
    for (const entry of entriesIn(passage.words, Infinity)) {
      const found = entries.get(entry);
      if (found === undefined) entries.set(entry, [passage]);
      // One beyond the limit says that it is reached.
      else if (found.length <= MOST_PASSAGES) found.push(passage);
    }
  }
  return entries;
}

function entriesIn(words: string, most: number): ReadonlySet<string> {
  const count = Math.max(0, words.length - ENTRY + 1);
  const step = Math.max(1, Math.ceil(count / most));
  const entries = new Set<string>();
  for (let at = 0; at < count; at += step) entries.add(words.slice(at, at + ENTRY));
  return entries;
}
