import type { Rule } from '../types.ts';
import { commaBetweenTitles } from './punctuation/comma-between-titles.ts';
import { datePadding } from './punctuation/date-padding.ts';
import { pairUnclosed } from './punctuation/pair-unclosed.ts';
import { punctDoubled } from './punctuation/punct-doubled.ts';
import { punctHalfwidth } from './punctuation/punct-halfwidth.ts';
import { quoteUnclosed } from './punctuation/quote-unclosed.ts';
import { timeVague } from './punctuation/time-vague.ts';
import { wrongCharacter } from './punctuation/wrong-character.ts';

export const punctuationRules: readonly Rule[] = [
  punctHalfwidth,
  quoteUnclosed,
  pairUnclosed,
  punctDoubled,
  commaBetweenTitles,
  datePadding,
  timeVague,
  wrongCharacter,
];
