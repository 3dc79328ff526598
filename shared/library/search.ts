import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import { buildIndex, type Entry, type Found, find, type SearchIndex } from './search-index.ts';
import { snippetOf } from './snippet.ts';

export { buildIndex, type SearchIndex };

export type Query = {
  /** Words parted by blanks; all must occur. Width and case do not matter. */
  readonly words: string;
  /** Id of a topic the clause must have. */
  readonly topic?: string;
  /** Name of an issuing organ. */
  readonly issuer?: string;
  readonly year?: number;
};

/** A clause that was found. */
export type Hit = {
  readonly doc: string;
  readonly path: string;
  readonly heading: string | null;
  readonly snippet: string;
  /** The words that were looked for, in `snippet`. */
  readonly marks: readonly Span[];
  readonly score: number;
};

/**
 * Every clause that contains all words, best first; equal ones in order of the library. Without
 * words, all clauses that pass the filters; without either, none.
 */
export function search(index: SearchIndex, query: Query): readonly Hit[] {
  const words = [...new Set(fold(query.words).split(/\s+/))].filter((word) => word !== '');
  const filtered =
    query.topic !== undefined || query.issuer !== undefined || query.year !== undefined;
  if (words.length === 0 && !filtered) return [];
  const places = words.map((word) => placesOf(index, word));
  const found: (Hit & { readonly order: number })[] = [];
  for (const order of common(index, places)) {
    const entry = index.entries[order];
    if (entry === undefined || !passes(entry, query)) continue;
    found.push({ ...hitOf(index, entry, order, places), order });
  }
  return found
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ order: _, ...hit }) => hit);
}

const passes = ({ precedent, topics }: Entry, { topic, issuer, year }: Query): boolean =>
  (topic === undefined || topics.includes(topic)) &&
  (issuer === undefined || precedent.policy.issuers.includes(issuer)) &&
  (year === undefined || precedent.year === year);

/** The places of a word, with the slot of every entry in `Found.entries` plus one; 0 is none. */
type Places = Found & { readonly word: string; readonly slots: Int32Array };

function placesOf(index: SearchIndex, word: string): Places {
  const found = find(index, word);
  const slots = new Int32Array(index.entries.length);
  found.entries.forEach((entry, slot) => {
    slots[entry] = slot + 1;
  });
  return { ...found, word, slots };
}

/** Entries in which every word occurs. */
function common(index: SearchIndex, places: readonly Places[]): readonly number[] {
  const [first, ...others] = places;
  if (first === undefined) return index.entries.map((_, order) => order);
  return first.entries.filter((entry) => others.every(({ slots }) => slots[entry] !== 0));
}

/**
 * What a match in the heading weighs beside one in the body. Further matches in the same clause
 * count by their logarithm, rare words more than common ones (inverse document frequency).
 */
const IN_HEADING = 2;

function hitOf(index: SearchIndex, entry: Entry, order: number, places: readonly Places[]): Hit {
  const start = index.starts[order] ?? 0;
  const headingEnd = start + (entry.heading?.length ?? 0);
  const marks: Span[] = [];
  let score = 0;
  for (const { word, slots, begins, positions, entries } of places) {
    const slot = (slots[order] ?? 0) - 1;
    const begin = begins[slot] ?? 0;
    const end = begins[slot + 1] ?? begin;
    for (let place = begin; place < end; place += 1) {
      const from = (positions[place] ?? 0) - start;
      marks.push({ from, to: from + word.length });
    }
    const rarity = Math.log(1 + index.entries.length / entries.length);
    const inHeading = (positions[begin] ?? 0) < headingEnd ? IN_HEADING : 0;
    score += rarity * (1 + Math.log(end - begin) + inHeading);
  }
  return {
    doc: entry.precedent.id,
    path: entry.path,
    heading: entry.heading,
    ...snippetOf(entry.shown, places.length > 1 ? merged(marks) : marks),
    score: Math.round(score * 1000) / 1000,
  };
}

/** Marks in order, overlapping ones joined: 知识产权 and 产权服务 in 知识产权服务. */
function merged(marks: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last !== undefined && mark.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
    else joined.push(mark);
  }
  return joined;
}
