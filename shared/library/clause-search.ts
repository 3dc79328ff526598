import type { ClauseIndex, ClausePlace, IndexedDocument } from './clause-index.ts';
import { fold } from './fold.ts';
import { pairsIn } from './grams.ts';
import { clausesOf } from './pair-index.ts';
import type { SharedQuery } from './shared.ts';

/** Words of a query, folded, each once. */
export const wordsOf = (query: string): readonly string[] =>
  [...new Set(fold(query).split(/\s+/))].filter((word) => word !== '');

type Places = { readonly places: readonly ClausePlace[]; readonly more: boolean };

/** A pair in more than one of so many clauses finds enough of them soon: they are read in order. */
const COMMON = 20;

/**
 * Clauses that contain all words: those that have them in the heading, then the others, both in
 * order of adding. Stops as soon as there are enough.
 */
export function searchClauses(
  index: ClauseIndex,
  query: Pick<SharedQuery, 'words' | 'level' | 'year' | 'limit'>,
): Places {
  const words = wordsOf(query.words);
  if (words.length === 0) return { places: [], more: false };
  const places: ClausePlace[] = [];
  const enough = (): boolean => places.length > query.limit;
  const asked = (one: IndexedDocument): boolean =>
    (query.level === null || one.level === query.level) &&
    (query.year === null || one.year === query.year);

  const candidates = candidatesFor(index, words);
  for (const inHeading of [true, false]) {
    for (const [document, clauses] of candidates()) {
      const one = index.documents[document];
      if (one === undefined || !asked(one) || !index.isLive(document)) continue;
      for (const clause of clauses) {
        if (!enough() && isIn(one, clause, words, 'heading') === inHeading) {
          if (inHeading || isIn(one, clause, words, 'all')) places.push({ document, clause });
        }
      }
      if (enough()) break;
    }
  }
  return { places: places.slice(0, query.limit), more: enough() };
}

function isIn(
  { text, starts, headings }: IndexedDocument,
  clause: number,
  words: readonly string[],
  where: 'heading' | 'all',
): boolean {
  const from = starts[clause] ?? 0;
  const to = where === 'heading' ? from + (headings[clause] ?? 0) : (starts[clause + 1] ?? from);
  if (to - from < (words[0]?.length ?? 0)) return false;
  const part = text.slice(from, to);
  return words.every((word) => part.includes(word));
}

type Candidates = () => Iterable<readonly [document: number, clauses: Iterable<number>]>;

/** Where all words may stand, in order of adding: by the rarest pair, or by reading all documents. */
function candidatesFor(index: ClauseIndex, words: readonly string[]): Candidates {
  const { pairs } = index;
  const lists = words.flatMap((word) => [...pairsIn(word)].map((pair) => clausesOf(pairs, pair)));
  const list = lists.toSorted((a, b) => a.length - b.length)[0];
  if (list === undefined || list.length > pairs.clauses / COMMON) {
    return () => documentsWith(index, words, 0);
  }
  return function* () {
    yield* byDocument(index, list);
    yield* documentsWith(index, words, pairs.clauses);
  };
}

/** Clauses of one list, put together by document. */
function* byDocument({ firsts }: ClauseIndex, list: Uint32Array) {
  let document = 0;
  let clauses: number[] = [];
  for (const clause of list) {
    const before = document;
    while ((firsts[document + 1] ?? Number.POSITIVE_INFINITY) <= clause) document += 1;
    if (document !== before && clauses.length > 0) {
      yield [before, clauses] as const;
      clauses = [];
    }
    clauses.push(clause - (firsts[document] ?? 0));
  }
  if (clauses.length > 0) yield [document, clauses] as const;
}

/** Documents from a clause on whose text has all words, with all their clauses. */
function* documentsWith(
  { documents, firsts }: ClauseIndex,
  words: readonly string[],
  from: number,
) {
  for (const [document, { text, headings }] of documents.entries()) {
    if ((firsts[document] ?? 0) < from || !words.every((word) => text.includes(word))) continue;
    yield [document, headings.keys()] as const;
  }
}
