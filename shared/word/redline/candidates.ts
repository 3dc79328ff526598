import type { Unit } from './units.ts';
import { worthOf } from './units.ts';

/** Unit `a` of the old text may stand for unit `b` of the draft. */
export type Candidate = { readonly a: number; readonly b: number; readonly worth: number };

/**
 * Pairs of units worth weighing, looked up and never tried out one by one: equal ones by their
 * text, others by rare words they share.
 */
export const candidatesOf = (old: readonly Unit[], draft: readonly Unit[]): Candidate[] => {
  const found = equalOnes(old, draft);
  const known = { a: new Set(found.map(({ a }) => a)), b: new Set(found.map(({ b }) => b)) };
  const freeA = old.flatMap((_, at) => (known.a.has(at) ? [] : [at]));
  const freeB = draft.flatMap((_, at) => (known.b.has(at) ? [] : [at]));
  const users = usersOf(draft, freeB);
  for (const a of freeA) {
    const unit = old[a];
    if (unit === undefined) continue;
    for (const b of sharingMost(unit, users)) {
      const other = draft[b];
      const worth = other === undefined ? 0 : worthOf(unit, other);
      if (worth > 0) found.push({ a, b, worth });
    }
  }
  return found;
};

/**
 * Of a text that stands in several places the first goes with the first and the last with the
 * last; the chain takes what fits. Empty lines find their places later, between their neighbours.
 */
const equalOnes = (old: readonly Unit[], draft: readonly Unit[]): Candidate[] => {
  const places = { old: placesOf(old), draft: placesOf(draft) };
  const found: Candidate[] = [];
  for (const [key, inOld] of places.old) {
    const inDraft = places.draft.get(key) ?? [];
    const shift = inDraft.length - inOld.length;
    inOld.forEach((a, at) => {
      for (const b of new Set([inDraft[at], inDraft[at + shift]])) {
        const unit = old[a];
        if (unit !== undefined && b !== undefined) found.push({ a, b, worth: unit.text.length });
      }
    });
  }
  return found;
};

const placesOf = (units: readonly Unit[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  units.forEach(({ text, kind }, at) => {
    if (text === '') return;
    const key = `${kind}:${text}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  return places;
};

/** Words that more units use tell none from another. */
const MOST_USES = 12;
/** Units that share most with one are weighed. */
const MOST_CANDIDATES = 4;
/** Letters of a word that is looked up; two or three stand in every clause of the trade. */
const WORD = 4;

/** Which units use a word, as far as it is rare. */
const usersOf = (units: readonly Unit[], places: readonly number[]): Users => {
  const users = new Map<string, number[]>();
  for (const place of places)
    for (const word of wordsOf(units[place]?.text ?? '')) {
      const known = users.get(word);
      if (known === undefined) users.set(word, [place]);
      else if (known.length <= MOST_USES) known.push(place);
    }
  return users;
};

type Users = ReadonlyMap<string, readonly number[]>;

const sharingMost = (unit: Unit, users: Users): readonly number[] => {
  const counts = new Map<number, number>();
  for (const word of wordsOf(unit.text)) {
    const known = users.get(word) ?? [];
    if (known.length > MOST_USES) continue;
    for (const place of known) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, MOST_CANDIDATES)
    .map(([place]) => place);
};

const wordsOf = (text: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (let at = 0; at + WORD <= text.length; at += 1) words.add(text.slice(at, at + WORD));
  return words;
};
