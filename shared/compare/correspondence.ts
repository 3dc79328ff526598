import { sentencesOf } from '../text/segment-sentences.ts';
import { counterparts } from './correspondence/counterparts.ts';
import { sharedPhrases } from './correspondence/phrases.ts';
import type { Correspondence } from './correspondence/types.ts';
import { readBoth } from './difference/sentences.ts';
import { difference } from './difference.ts';
import type { Grain, Piece } from './types.ts';

/** Texts that keep less than this of the shorter one are not close. */
const LEAST_KEPT = 1 / 3;

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
  if (keptIn(words) >= LEAST_KEPT * Math.min(other.length, draft.length))
    return { kind: 'close', pieces: grain === 'word' ? words : difference(other, draft, grain) };
  const [from, to] = readBoth(sentencesOf(other), sentencesOf(draft));
  const [otherSide, draftSide] = counterparts(from, to, sharedPhrases(from, to));
  return { kind: 'loose', other: otherSide, draft: draftSide };
}

const keptIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { op, text }) => sum + (op === 'equal' ? text.length : 0), 0);
