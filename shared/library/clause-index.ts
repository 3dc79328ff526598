import type { Precedent } from '../model/document.ts';
import { firstThat } from '../model/first-that.ts';
import { fold } from './fold.ts';
import { noPairs, type PairIndex, pairIndexOf } from './pair-index.ts';

/** A document as it is searched: its clauses folded, one behind the other, each closed by a \n. */
export type IndexedDocument = Pick<Precedent, 'id' | 'level' | 'year'> & {
  readonly text: string;
  /** Where each clause begins in `text`; one more at the end. */
  readonly starts: Uint32Array;
  /** Length of the heading each clause begins with; 0 where it has none. */
  readonly headings: Uint16Array;
};

type Read = { readonly heading: string | null; readonly shown: string };

export function indexedDocument(
  { id, level, year }: Pick<Precedent, 'id' | 'level' | 'year'>,
  clauses: readonly Read[],
): IndexedDocument {
  const starts = new Uint32Array(clauses.length + 1);
  const headings = new Uint16Array(clauses.length);
  clauses.forEach(({ heading, shown }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + shown.length + 1;
    headings[at] = Math.min(heading?.length ?? 0, 0xffff);
  });
  const text = clauses.map(({ shown }) => `${fold(shown)}\n`).join('');
  return { id, level, year, text, starts, headings };
}

/** A clause by its document and its number there. */
export type ClausePlace = { readonly document: number; readonly clause: number };

/** Clauses that wait to be indexed; so few are looked through one by one. */
const MOST_WAITING = 2_000;

/**
 * The clauses of a large library in memory, to be searched and compared. It grows at its end; what
 * is removed keeps its number and is never found again. Added ones count at once: until the pairs
 * are indexed anew they are looked through one by one.
 */
export class ClauseIndex {
  readonly documents: IndexedDocument[] = [];
  /** Number of the first clause of each document. */
  readonly firsts: number[] = [];
  readonly #places = new Map<string, number>();
  #clauses = 0;
  #live = 0;
  #pairs: PairIndex = noPairs;

  /** All clauses, those of removed documents too. */
  get clauses(): number {
    return this.#clauses;
  }

  /** Clauses that can be found. */
  get live(): number {
    return this.#live;
  }

  /** Documents that can be found. */
  get size(): number {
    return this.#places.size;
  }

  get pairs(): PairIndex {
    return this.#pairs;
  }

  numberOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  isLive(document: number): boolean {
    return this.#places.get(this.documents[document]?.id ?? '') === document;
  }

  /** One of the same id makes way. */
  add(document: IndexedDocument): void {
    this.remove(document.id);
    const count = document.headings.length;
    this.#places.set(document.id, this.documents.length);
    this.firsts.push(this.#clauses);
    this.documents.push(document);
    this.#clauses += count;
    this.#live += count;
  }

  remove(id: string): void {
    const number = this.#places.get(id);
    if (number === undefined) return;
    this.#places.delete(id);
    this.#live -= this.documents[number]?.headings.length ?? 0;
  }

  placeOf(clause: number): ClausePlace {
    const document = firstThat(this.firsts, (first) => first > clause) - 1;
    return { document, clause: clause - (this.firsts[document] ?? 0) };
  }

  textOf({ document, clause }: ClausePlace): string {
    const one = this.documents[document];
    return one?.text.slice(one.starts[clause], (one.starts[clause + 1] ?? 1) - 1) ?? '';
  }

  /** Indexes the pairs of what was added, where that is worth it; in steps of some milliseconds. */
  *settle(): Generator<void, void> {
    const waiting = this.#clauses - this.#pairs.clauses;
    if (waiting <= Math.max(MOST_WAITING, this.#pairs.clauses / 20)) return;
    let document = 0;
    const textOf = (clause: number): string => {
      // Clauses are asked for in order, twice.
      if (clause === 0) document = 0;
      while ((this.firsts[document + 1] ?? Number.POSITIVE_INFINITY) <= clause) document += 1;
      return this.textOf({ document, clause: clause - (this.firsts[document] ?? 0) });
    };
    this.#pairs = yield* pairIndexOf(this.#clauses, textOf);
  }
}
