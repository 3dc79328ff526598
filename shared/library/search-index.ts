import type { Precedent } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';
import { walk } from '../model/walk.ts';
import { fold } from './fold.ts';

/** A clause as it is searched. */
export type Entry = {
  readonly precedent: Precedent;
  readonly path: string;
  readonly heading: string | null;
  /** Heading, body and note as read; what snippets are cut from. */
  readonly shown: string;
  readonly topics: readonly string[];
};

/**
 * All clauses of a library, folded, in one long string: one `indexOf` from place to place goes
 * through the whole library at the speed of the engine, and any query from one character up is
 * found without an index of words.
 */
export type SearchIndex = {
  readonly entries: readonly Entry[];
  readonly text: string;
  /** Where each entry begins in `text`; one more at the end. */
  readonly starts: Int32Array;
};

export function buildIndex(precedents: readonly Precedent[]): SearchIndex {
  const entries = precedents.flatMap((precedent) =>
    [...walk(precedent.policy.clauses)].map((clause) => entryOf(precedent, clause)),
  );
  const starts = new Int32Array(entries.length + 1);
  entries.forEach(({ shown }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + shown.length + 1;
  });
  return { entries, text: entries.map(({ shown }) => `${fold(shown)}\n`).join(''), starts };
}

function entryOf(precedent: Precedent, clause: Clause): Entry {
  const { path, heading, text, responsible, deadline } = clause;
  const notes = [
    responsible === null ? [] : [`责任单位：${responsible.text}`],
    deadline === null ? [] : [`完成时限：${deadline.text}`],
  ].flat();
  const title = heading === null ? '' : text === '' ? heading : `${heading}。`;
  const note = notes.length === 0 ? '' : `（${notes.join('；')}）`;
  const topics = (precedent.topics[path] ?? []).map(({ id }) => id);
  return { precedent, path, heading, shown: title + text + note, topics };
}

/** The places of one word: `positions` from `begins[n]` to `begins[n + 1]` lie in `entries[n]`. */
export type Found = {
  readonly entries: readonly number[];
  readonly begins: readonly number[];
  readonly positions: readonly number[];
};

/** Every place of a folded word, entry by entry. */
export function find({ text, starts }: SearchIndex, word: string): Found {
  const entries: number[] = [];
  const begins: number[] = [];
  const positions: number[] = [];
  let entry = 0;
  let end = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (at >= end) {
      while ((starts[entry + 1] ?? Number.POSITIVE_INFINITY) <= at) entry += 1;
      end = starts[entry + 1] ?? Number.POSITIVE_INFINITY;
      entries.push(entry);
      begins.push(positions.length);
    }
    positions.push(at);
  }
  begins.push(positions.length);
  return { entries, begins, positions };
}
