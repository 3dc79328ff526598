import type { Span } from '../../model/span.ts';

/** A filled line of a text; `span` leaves out the blanks around its words. */
export type TextLine = { readonly words: string; readonly span: Span };

/** The lines of a text, with ways to find one again that was edited since. */
export type LineIndex = {
  readonly equal: (words: string) => TextLine | undefined;
  readonly holding: (quote: string) => readonly TextLine[];
  /** Lines that share rare words with a passage, those that share most first. */
  readonly sharing: (words: string) => readonly TextLine[];
};

/** Neighbouring characters that make one entry: in Chinese three seldom come together by chance. */
const ENTRY = 3;
/** What stands in more lines than this (责任单位) tells none from another. */
const MOST_LINES = 60;
const MOST_CANDIDATES = 8;
/** Entries of a long line that are looked up, spread over it. */
const MOST_ENTRIES = 200;

export function indexLines(text: string): LineIndex {
  const lines = [...linesOf(text)];
  const byWords = new Map<string, TextLine>();
  for (const line of lines) if (!byWords.has(line.words)) byWords.set(line.words, line);
  let entries: ReadonlyMap<string, readonly TextLine[]> | null = null;

  return {
    equal: (words) => byWords.get(words),
    holding: (quote) => lines.filter(({ words }) => words.includes(quote)),
    sharing: (words) => {
      // Most remarks find their line as it was: the index is made when one does not.
      entries ??= entriesOf(lines);
      const hits = new Map<TextLine, number>();
      for (const entry of entriesIn(words, MOST_ENTRIES)) {
        const found = entries.get(entry) ?? [];
        if (found.length > MOST_LINES) continue;
        for (const line of found) hits.set(line, (hits.get(line) ?? 0) + 1);
      }
      return [...hits]
        .sort((a, b) => b[1] - a[1] || a[0].span.from - b[0].span.from)
        .slice(0, MOST_CANDIDATES)
        .map(([line]) => line);
    },
  };
}

function* linesOf(text: string): Generator<TextLine> {
  let from = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words !== '') {
      const begin = from + line.indexOf(words);
      yield { words, span: { from: begin, to: begin + words.length } };
    }
    from += line.length + 1;
  }
}

function entriesOf(lines: readonly TextLine[]): ReadonlyMap<string, readonly TextLine[]> {
  const entries = new Map<string, TextLine[]>();
  for (const line of lines) {
    for (const entry of entriesIn(line.words, Infinity)) {
      const found = entries.get(entry);
      if (found === undefined) entries.set(entry, [line]);
      // One beyond the limit says that it is reached.
      else if (found.length <= MOST_LINES) found.push(line);
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
