import type { Rule } from '../types.ts';
import { approximateNumber } from './punctuation/approximate-number.ts';
import { commaBetweenTitles } from './punctuation/comma-between-titles.ts';
import { dash } from './punctuation/dash.ts';
import { dateImpossible } from './punctuation/date-impossible.ts';
import { datePadding } from './punctuation/date-padding.ts';
import { dateShort } from './punctuation/date-short.ts';
import { digitsFullwidth } from './punctuation/digits-fullwidth.ts';
import { ellipsis } from './punctuation/ellipsis.ts';
import { pairNesting } from './punctuation/pair-nesting.ts';
import { pairUnclosed } from './punctuation/pair-unclosed.ts';
import { punctDoubled } from './punctuation/punct-doubled.ts';
import { punctHalfwidth } from './punctuation/punct-halfwidth.ts';
import { quantityHan } from './punctuation/quantity-han.ts';
import { quoteUnclosed } from './punctuation/quote-unclosed.ts';
import { rangeUnit } from './punctuation/range-unit.ts';
import { spamWord } from './punctuation/spam-word.ts';
import { straySpace } from './punctuation/stray-space.ts';
import { textDamaged } from './punctuation/text-damaged.ts';
import { timeVague } from './punctuation/time-vague.ts';
import { wrongCharacter } from './punctuation/wrong-character.ts';

export const punctuationRules: readonly Rule[] = [
  punctHalfwidth,
  quoteUnclosed,
  pairUnclosed,
  pairNesting,
  punctDoubled,
  commaBetweenTitles,
  ellipsis,
  dash,
  straySpace,
  rangeUnit,
  datePadding,
  dateShort,
  dateImpossible,
  digitsFullwidth,
  quantityHan,
  approximateNumber,
  timeVague,
  wrongCharacter,
  spamWord,
  textDamaged,
];
