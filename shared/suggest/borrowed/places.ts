import { indexPassages } from '../../compare/passage-index.ts';
import type { Borrowed } from '../../model/borrowed.ts';
import type { Span } from '../../model/span.ts';
import { takeChanged } from './changed.ts';
import { type Claims, openClaims } from './claims.ts';
import { nearAt, nearness } from './near.ts';
import { takeParts } from './parts.ts';
import { bare, type TextSentence, textSentences } from './text-sentences.ts';

/** Where a borrowed sentence stands in the present text. */
export type BorrowedPlace = {
  /** Its sentence; several in order of the text where it was split. */
  readonly spans: readonly Span[];
  /** The words there without the marks at their ends, a line for each sentence. */
  readonly words: string;
  readonly near: { readonly before: string; readonly after: string };
};

/**
 * Finds the present place of each borrowed sentence: its very words, as they were last found or as
 * they came; else the sentence most like them, one for one record, unless two were made one. A
 * record that is not in the map sleeps: its words are gone, and may come back by undo, paste or an
 * earlier version.
 *
 * Words that stayed decide before words that changed; between equal ones decides what stands beside
 * them, so that two borrowed sentences never exchange their sources.
 */
export function borrowedPlaces(
  borrowed: readonly Borrowed[],
  text: string,
): ReadonlyMap<string, BorrowedPlace> {
  if (borrowed.length === 0) return new Map();
  const sentences = textSentences(text);
  const index = indexPassages(sentences);
  const claims = openClaims(borrowed, sentences, index);
  takeUnchanged(claims);
  takeChanged(claims);
  takeParts(claims);
  return new Map(
    borrowed.flatMap((record) => {
      const found = claims.of(record).toSorted((a, b) => a.at - b.at);
      return found.length === 0 ? [] : [[record.id, placeOf(found, sentences)]];
    }),
  );
}

/**
 * The records with the words they were found as, so that a sentence that is rewritten bit by bit
 * keeps its source. The very same array where nothing is new.
 */
export function followed(
  borrowed: readonly Borrowed[],
  places: ReadonlyMap<string, BorrowedPlace>,
): readonly Borrowed[] {
  const next = borrowed.map((record): Borrowed => {
    const place = places.get(record.id);
    if (place === undefined) return record;
    const now = place.words === bare(record.inserted) ? undefined : place.words;
    const { before, after } = place.near;
    if (record.now === now && record.near?.before === before && record.near.after === after) {
      return record;
    }
    const { now: _, ...rest } = record;
    return { ...rest, near: place.near, ...(now === undefined ? {} : { now }) };
  });
  return next.some((record, at) => record !== borrowed[at]) ? next : borrowed;
}

/** Words as they were last found, then words as they came: an undo may have brought them back. */
function takeUnchanged(claims: Claims): void {
  takeEqual(claims, ({ now, inserted }) => (now ?? inserted).split('\n').map(bare));
  takeEqual(claims, (record) =>
    claims.of(record).length === 0 ? record.inserted.split('\n').map(bare) : [],
  );
}

/** Of several sentences with the same words one between the same neighbours comes first. */
function takeEqual(claims: Claims, wordsOf: (record: Borrowed) => readonly string[]): void {
  const candidates = claims.records.flatMap((record) =>
    wordsOf(record).flatMap((words, part) =>
      claims.index
        .equal(words)
        .slice(0, MOST_COPIES)
        .map((sentence) => ({ record, part, sentence, near: nearness(record, sentence, claims) })),
    ),
  );
  const done = new Map<Borrowed, Set<number>>();
  for (const { record, part, sentence } of candidates.sort((a, b) => b.near - a.near)) {
    const parts = done.get(record) ?? new Set();
    if (parts.has(part) || !claims.take(record, sentence)) continue;
    done.set(record, parts.add(part));
  }
}

/** Copies of one sentence that are looked at. */
const MOST_COPIES = 60;

function placeOf(
  found: readonly TextSentence[],
  sentences: readonly TextSentence[],
): BorrowedPlace {
  return {
    spans: found.map(({ span }) => span),
    words: found.map(({ words }) => words).join('\n'),
    near: {
      before: nearAt(sentences, (found[0]?.at ?? 0) - 1),
      after: nearAt(sentences, (found.at(-1)?.at ?? 0) + 1),
    },
  };
}
