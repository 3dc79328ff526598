import type { Precedent } from '../model/document.ts';
import type { Clause, Policy } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import { walk } from '../model/walk.ts';
import { fold } from './fold.ts';

/** A clause as it is searched. */
export type Entry = {
  readonly precedent: Precedent;
  readonly path: string;
  readonly heading: string | null;
  /** Heading, body and note as read; what snippets are cut from. */
  readonly shown: string;
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
  readonly topicsOf: TopicsOf;
};

/** Ids of the topics of a clause. Asked for clauses that are found only: own precedents are classified. */
export type TopicsOf = (precedent: Precedent, path: string) => readonly string[];

const labelled: TopicsOf = ({ topics }, path) => (topics[path] ?? []).map(({ id }) => id);

export function buildIndex(
  precedents: readonly Precedent[],
  topicsOf: TopicsOf = labelled,
): SearchIndex {
  const entries = precedents.flatMap((precedent) =>
    [...walk(precedent.policy.clauses)].map((clause) => entryOf(precedent, clause)),
  );
  const starts = new Int32Array(entries.length + 1);
  entries.forEach(({ shown }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + shown.length + 1;
  });
  const text = entries.map(({ shown }) => `${fold(shown)}\n`).join('');
  return { entries, text, starts, topicsOf };
}

function entryOf(precedent: Precedent, clause: Clause): Entry {
  const { path, heading } = clause;
  return { precedent, path, heading, shown: shownOf(precedent.policy, clause) };
}

/** Heading, body and note of a clause as they are searched and shown. */
export function shownOf({ source }: Pick<Policy, 'source'>, clause: Clause): string {
  const { heading, text, responsible, deadline } = clause;
  const notes = [responsible, deadline].flatMap((part) =>
    part === null ? [] : [labelBefore(source, part.span) + part.text],
  );
  const title = heading === null ? '' : text === '' ? heading : `${heading}。`;
  const note = notes.length === 0 ? '' : `（${notes.join('；')}）`;
  return title + text + note;
}

/** 责任单位： where it is printed; Beijing's notes have no label, and none is made up for them. */
const labelBefore = (source: string, { from }: Span): string => {
  const label = /([\u4e00-\u9fff]{2,8})[：:]$/.exec(source.slice(Math.max(0, from - 9), from))?.[1];
  return label === undefined ? '' : `${label}：`;
};

/** Where one word occurs. */
export type Found = {
  /** Entries that contain the word, ascending. */
  readonly entries: readonly number[];
  /** For every entry of the index, how often the word occurs in it; counted up to `ENOUGH`. */
  readonly counts: Uint8Array;
  /** For every entry of the index, whether the heading contains the word. */
  readonly headings: Uint8Array;
};

/** Beyond this many occurrences in one clause a word says nothing more about the clause. */
export const ENOUGH = 3;

export function find({ entries: all, text, starts }: SearchIndex, word: string): Found {
  const entries: number[] = [];
  const counts = new Uint8Array(all.length);
  const headings = new Uint8Array(all.length);
  let entry = 0;
  let at = text.indexOf(word);
  while (at >= 0) {
    while ((starts[entry + 1] ?? text.length) <= at) entry += 1;
    const start = starts[entry] ?? 0;
    const end = starts[entry + 1] ?? text.length;
    entries.push(entry);
    headings[entry] = at - start < (all[entry]?.heading?.length ?? 0) ? 1 : 0;
    let count = 1;
    let next = text.indexOf(word, at + word.length);
    while (next >= 0 && next < end && count < ENOUGH) {
      count += 1;
      next = text.indexOf(word, count < ENOUGH ? next + word.length : end);
    }
    counts[entry] = count;
    at = next;
  }
  return { entries, counts, headings };
}
