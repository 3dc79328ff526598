import type { Clause } from '../../model/policy.ts';
import { compared } from '../../model/walk.ts';
import { highest } from '../highest.ts';
import type { ClauseAnchor } from '../types.ts';
import { anchoredText, wordsOf } from './anchor.ts';
import { likeness } from './likeness.ts';

/** A clause of the present text as an anchor describes it. */
type Place = {
  readonly clause: Clause;
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
  readonly words: string;
};

export type Refound = { readonly clause: Clause; readonly anchor: ClauseAnchor };

/** From here on another clause of the draft may be taken for the anchored one. */
const ALIKE = 0.4;
/** A clause elsewhere is the anchored one from here on, at its old path from `ALIKE`. */
const SURE = 0.55;
const MOST_ALIKE = 8;

/**
 * Finds the clauses of the present text that some anchors mean; anchors without one are left out.
 * Words that stayed decide before words that changed, and of these the most alike; path and heading
 * break ties. No two clauses of before become one, and a clause that was another one before (one of
 * `alike`) is never taken.
 */
export function refound(
  anchors: readonly ClauseAnchor[],
  clauses: readonly Clause[],
): ReadonlyMap<ClauseAnchor, Refound> {
  const places = compared(clauses).map(placeOf);
  const found = new Map<ClauseAnchor, Place>();
  const holders = new Map<Place, ClauseAnchor>();
  const claims: Claims = {
    left: () => anchors.filter((anchor) => !found.has(anchor)),
    isFree: (place, anchor) => {
      const holder = holders.get(place);
      return holder === undefined || isSame(holder, anchor);
    },
    take: (anchor, place) => {
      found.set(anchor, place);
      holders.set(place, anchor);
    },
  };
  takeUnchanged(claims, places);
  takeChanged(claims, places);
  const lookalikes = new Map<Place, readonly string[]>();
  return new Map(
    [...found].map(([anchor, place]) => {
      const alike = lookalikes.get(place) ?? alikeTo(place, places);
      lookalikes.set(place, alike);
      return [anchor, { clause: place.clause, anchor: renewed(anchor, place, alike) }];
    }),
  );
}

/** Which anchors have their clause, and whose the clauses are. */
type Claims = {
  readonly left: () => readonly ClauseAnchor[];
  readonly isFree: (place: Place, anchor: ClauseAnchor) => boolean;
  readonly take: (anchor: ClauseAnchor, place: Place) => void;
};

/** The same words: at the same path, else wherever they went. */
function takeUnchanged({ left, isFree, take }: Claims, places: readonly Place[]): void {
  const byWords = new Map<string, Place[]>();
  for (const place of places) {
    const copies = byWords.get(place.words);
    if (copies) copies.push(place);
    else byWords.set(place.words, [place]);
  }
  for (const anchor of left()) {
    const stayed = byWords.get(wordsOf(anchor))?.find(({ path }) => path === anchor.path);
    if (stayed) take(anchor, stayed);
  }
  for (const anchor of left()) {
    const words = wordsOf(anchor);
    const copies = byWords.get(words) ?? [];
    // As many as there were others with these words: the anchored one is not among them.
    if (copies.length <= anchor.alike.filter((other) => other === words).length) continue;
    const free = copies.filter((place) => isFree(place, anchor));
    const best = highest(free, ({ path }) => commonEnd(path, anchor.path));
    if (best) take(anchor, best);
  }
}

/** Other words: the surest first. One path may answer for two anchors of the same clause. */
function takeChanged({ left, isFree, take }: Claims, places: readonly Place[]): void {
  const candidates = left().flatMap((anchor) =>
    places.flatMap((place) => {
      const score = scoreOf(anchor, place, places);
      return score > 0 ? [{ anchor, place, score }] : [];
    }),
  );
  const done = new Set<ClauseAnchor>();
  for (const { anchor, place } of candidates.sort((a, b) => b.score - a.score)) {
    if (done.has(anchor) || !(isFree(place, anchor) || place.path === anchor.path)) continue;
    take(anchor, place);
    done.add(anchor);
  }
}

function placeOf(clause: Clause): Place {
  const { path, heading } = clause;
  const text = anchoredText(clause);
  return { clause, path, heading, text, words: wordsOf({ heading, text }) };
}

const isSame = (a: ClauseAnchor, b: ClauseAnchor): boolean =>
  a.path === b.path && a.heading === b.heading && a.text === b.text;

/**
 * How likely a clause is the anchored one; 0 where it is not, such as one that is rather another
 * clause of before (one of `alike`) or its copy.
 */
function scoreOf(anchor: ClauseAnchor, place: Place, places: readonly Place[]): number {
  const own = likeness(wordsOf(anchor), place.words);
  const samePath = place.path === anchor.path;
  const sameHeading = anchor.heading !== null && place.heading === anchor.heading;
  const isNamed =
    sameHeading &&
    (samePath || places.every((one) => one === place || one.heading !== anchor.heading));
  if (own < (isNamed ? 0 : samePath ? ALIKE : SURE)) return 0;
  const isOther = anchor.alike.some((other) => {
    // At the anchor's own path it is not one that still stands elsewhere.
    if (samePath && places.some(({ words }) => words === other)) return place.words === other;
    return likeness(other, place.words) >= Math.max(ALIKE, own);
  });
  return isOther ? 0 : own + (sameHeading ? 0.02 : 0) + (samePath ? 0.01 : 0);
}

/** What other clauses say that look like one, most alike first. */
const alikeTo = (place: Place, places: readonly Place[]): readonly string[] =>
  places
    .flatMap((other) => {
      if (other === place) return [];
      const share = likeness(place.words, other.words);
      const isNamesake = place.heading !== null && other.heading === place.heading;
      return isNamesake || share >= ALIKE ? [{ words: other.words, share }] : [];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ALIKE)
    .map(({ words }) => words);

/** The anchor as of now; the very same where nothing changed. */
function renewed(anchor: ClauseAnchor, place: Place, alike: readonly string[]): ClauseAnchor {
  const { path, heading, text } = place;
  const fresh = { path, heading, text, alike };
  const isUnchanged =
    isSame(anchor, fresh) &&
    anchor.alike.length === alike.length &&
    anchor.alike.every((other, at) => other === alike[at]);
  return isUnchanged ? anchor : fresh;
}

/** How many characters two paths share at their ends: 二.(二)#2 is 三.(二)#2 when a part goes before it. */
function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}
