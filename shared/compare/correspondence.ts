import { sentencesOf } from '../text/segment-sentences.ts';
import { counterparts } from './correspondence/counterparts.ts';
import { sharedPhrases } from './correspondence/phrases.ts';
import type { Correspondence } from './correspondence/types.ts';
import { isSwapped } from './difference/order.ts';
import { readBoth } from './difference/sentences.ts';
import { difference } from './difference.ts';
import type { Grain, Piece } from './types.ts';

/** Texts that keep less than about a third of the shorter one are not close. */
const LEAST_KEPT = 0.3;
/** Shorter stretches that are kept are found in any two clauses: 知识产权. */
const LEAST_PHRASE = 6;

/**
 * Whether a draft text is close to another one, and what to show of the two. How close they are is
 * measured in words and does not change with the grain.
 */
export function correspondence(
  other: string,
  draft: string,
  grain: Grain = 'word',
): Correspondence {
  const words = difference(other, draft);
  const shorter = Math.min(other.length, draft.length);
  if (other === draft || keptIn(words) >= LEAST_KEPT * shorter)
    return { kind: 'close', pieces: grain === 'word' ? words : difference(other, draft, grain) };
  const swap = isSwapped(other, draft);
  const [a, b] = swap ? [draft, other] : [other, draft];
  const [from, to] = readBoth(sentencesOf(a), sentencesOf(b));
  const [sideA, sideB] = counterparts(from, to, sharedPhrases(from, to));
  return swap
    ? { kind: 'loose', other: sideB, draft: sideA }
    : { kind: 'loose', other: sideA, draft: sideB };
}

const keptIn = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, { op, text }) => sum + (op === 'equal' && text.length >= LEAST_PHRASE ? text.length : 0),
    0,
  );
