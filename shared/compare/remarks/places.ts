import type { Remark } from '../../model/remark.ts';
import type { Span } from '../../model/span.ts';
import { likeness } from '../decisions/likeness.ts';
import { indexPassages, type Passage, type PassageIndex } from '../passage-index.ts';
import { linesOf } from './lines.ts';

/** What hangs on words of the text: a remark, an opinion. */
export type Anchored = Pick<Remark, 'id' | 'quote' | 'line' | 'now'>;

/** Where a remark stands in the present text. */
export type RemarkPlace = {
  /**
   * words: the words it hangs on are there; line: they were changed, but their line is known by
   * what else it says (原文已改).
   */
  readonly kind: 'words' | 'line';
  readonly span: Span;
  /** The words of its line now. */
  readonly line: string;
};

/** A line that is half the same is the edited one (cf. the anchors of link decisions). */
const SAME_LINE = 0.5;
/** Words quoted at such length are known wherever they stand. */
const TELLING_QUOTE = 8;
/** So much alike must be a line to hold a short quote, which may stand in any. */
const NEAR_LINE = 0.3;

/**
 * Finds the place of each remark in a text: its words in its line, as it came or as it was last
 * found; else its words in the line most like it; else that line. A remark that is not in the map
 * has lost its place: it is kept and waits for its words to come back.
 */
export function remarkPlaces(
  remarks: readonly Anchored[],
  text: string,
): ReadonlyMap<string, RemarkPlace> {
  const places = new Map<string, RemarkPlace>();
  if (remarks.length === 0) return places;
  const lines = indexPassages([...linesOf(text)]);
  for (const remark of remarks) {
    const place = placeOf(remark, lines);
    if (place !== null) places.set(remark.id, place);
  }
  return places;
}

/**
 * The remarks with the lines they were found in, so that one goes along with a paragraph that is
 * rewritten bit by bit. The very same array where nothing is new. A line that is merely alike is
 * not taken down: it could be another's.
 */
export function followed<T extends Anchored>(
  remarks: readonly T[],
  places: ReadonlyMap<string, RemarkPlace>,
): readonly T[] {
  const next = remarks.map((remark): T => {
    const place = places.get(remark.id);
    const known = remark.now ?? remark.line.trim();
    if (place === undefined || place.line === known) return remark;
    const sure = place.kind === 'words' || likeness(known, place.line) >= SURELY_SAME;
    return sure ? { ...remark, now: place.line } : remark;
  });
  return next.some((remark, at) => remark !== remarks[at]) ? next : remarks;
}

const SURELY_SAME = 0.7;

function placeOf(remark: Anchored, lines: PassageIndex<Passage>): RemarkPlace | null {
  const quote = firstLineOf(remark.quote);
  const known = [remark.now, remark.line].flatMap((line) => line?.trim() ?? []);
  for (const words of known) {
    const line = words === '' ? undefined : lines.equal(words)[0];
    if (line !== undefined) return placeIn(line, quote);
  }
  const held = quote === '' ? null : nearest(known, lines.holding(quote));
  const telling = quote.length >= TELLING_QUOTE || known.every((line) => line === '');
  if (held !== null && (telling || held.score >= NEAR_LINE)) return placeIn(held.line, quote);
  const alike = nearest(
    known,
    known.flatMap((words) => lines.sharing(words)),
  );
  return alike !== null && alike.score >= SAME_LINE ? placeIn(alike.line, quote) : null;
}

/** A quote over several paragraphs begins in the remark's line. */
const firstLineOf = (quote: string): string => quote.split('\n')[0]?.trim() ?? '';

function placeIn({ words, span }: Passage, quote: string): RemarkPlace {
  if (quote === '') return { kind: 'words', span, line: words };
  const at = words.indexOf(quote);
  if (at < 0) return { kind: 'line', span, line: words };
  const from = span.from + at;
  return { kind: 'words', span: { from, to: from + quote.length }, line: words };
}

function nearest(
  known: readonly string[],
  candidates: readonly Passage[],
): { readonly line: Passage; readonly score: number } | null {
  let best: { readonly line: Passage; readonly score: number } | null = null;
  for (const line of candidates.slice(0, MOST_WEIGHED)) {
    const score = Math.max(0, ...known.map((words) => likeness(words, line.words)));
    if (best === null || score > best.score) best = { line, score };
  }
  return best;
}

/** A short quote (本区) may stand in every line of a long text. */
const MOST_WEIGHED = 50;
