import type { Rule } from '../types.ts';
import { amountCapBelowAward } from './amount/amount-cap-below-award.ts';
import { amountConflict } from './amount/amount-conflict.ts';
import { amountSeries } from './amount/amount-series.ts';
import { amountSeriesMismatch } from './amount/amount-series-mismatch.ts';
import { amountTotal } from './amount/amount-total.ts';
import { amountUnitMix } from './amount/amount-unit-mix.ts';
import { countMismatch } from './amount/count-mismatch.ts';
import { figureInconsistent } from './amount/figure-inconsistent.ts';
import { ratioNoCap } from './amount/ratio-no-cap.ts';

export const amountRules: readonly Rule[] = [
  amountCapBelowAward,
  amountTotal,
  amountConflict,
  amountSeries,
  amountSeriesMismatch,
  ratioNoCap,
  amountUnitMix,
  countMismatch,
  figureInconsistent,
];
