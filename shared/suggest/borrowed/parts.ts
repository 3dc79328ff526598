import { likeness } from '../../compare/decisions/likeness.ts';
import type { Borrowed } from '../../model/borrowed.ts';
import { type Claims, contained } from './claims.ts';
import { bare, type TextSentence } from './text-sentences.ts';

/** How far from one part of a split sentence the others are looked for, in sentences. */
const REACH = 3;
/** So much of a part must be words of the record. */
const PART = 0.85;
/** Shorter ones (试行一年) may be anybody's. */
const SHORTEST = 4;
const SAME_PART = 0.4;
/** What a part must add to the likeness of those found before. */
const ADDS = 0.04;

/**
 * Where a borrowed sentence was cut in two, the part nobody has goes to it as well: with it the
 * parts are more like what was borrowed than without.
 */
export function takeParts(claims: Claims): void {
  for (const record of claims.records) {
    takeChangedParts(record, claims);
    const wholes = [bare(record.inserted), (record.now ?? '').replaceAll('\n', '')];
    for (const whole of wholes) takePartsOf(record, whole, claims);
  }
}

function takePartsOf(record: Borrowed, whole: string, claims: Claims): void {
  if (whole.length < 2 * SHORTEST) return;
  for (const sentence of within(claims.of(record), claims)) {
    const { words } = sentence;
    if (!claims.isFree(sentence) || words.length < SHORTEST) continue;
    if (contained(words, whole) < PART) continue;
    const found = claims.of(record);
    const gain = likeness(whole, joined([...found, sentence])) - likeness(whole, joined(found));
    if (gain >= ADDS) claims.take(record, sentence);
  }
}

/** A part known from before that was reworded where it stands, beside one that was not. */
function takeChangedParts(record: Borrowed, claims: Claims): void {
  const parts = record.now?.split('\n') ?? [];
  if (parts.length < 2) return;
  const missing = parts.filter((part) => claims.of(record).every(({ words }) => words !== part));
  for (const part of missing) {
    const changed = within(claims.of(record), claims).find(
      (sentence) => claims.isFree(sentence) && likeness(part, sentence.words) >= SAME_PART,
    );
    if (changed !== undefined) claims.take(record, changed);
  }
}

/** The sentences around those that were found. */
function within(found: readonly TextSentence[], { sentences }: Claims): readonly TextSentence[] {
  const places = found.map(({ at }) => at);
  if (places.length === 0) return [];
  return sentences.slice(Math.max(0, Math.min(...places) - REACH), Math.max(...places) + REACH + 1);
}

const joined = (found: readonly TextSentence[]): string =>
  found
    .toSorted((a, b) => a.at - b.at)
    .map(({ words }) => words)
    .join('');
