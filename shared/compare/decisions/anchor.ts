import type { Clause } from '../../model/policy.ts';
import { bodyOf } from '../../topics/units.ts';
import type { ClauseAnchor } from '../types.ts';

/**
 * So much of a clause tells it from all others. An anchor is kept with every decision, with up to
 * eight lookalikes: a pasted text that is one clause of two million characters must not make the
 * draft too large to be saved.
 */
const LONGEST = 1_000;

/** What a compared clause says, as far as an anchor holds it. */
export const anchoredText = (clause: Clause): string => bodyOf(clause).slice(0, LONGEST);

/** Heading and text as one, by which clauses are told apart. */
export const wordsOf = ({ heading, text }: Pick<ClauseAnchor, 'heading' | 'text'>): string =>
  `${heading ?? ''}\n${text.slice(0, LONGEST)}`;
