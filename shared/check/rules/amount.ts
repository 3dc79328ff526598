import type { Rule } from '../types.ts';
import { amountCapBelowAward } from './amount/amount-cap-below-award.ts';
import { amountTotal } from './amount/amount-total.ts';
import { amountUnitMix } from './amount/amount-unit-mix.ts';
import { ratioNoCap } from './amount/ratio-no-cap.ts';

export const amountRules: readonly Rule[] = [
  amountCapBelowAward,
  amountTotal,
  ratioNoCap,
  amountUnitMix,
];
