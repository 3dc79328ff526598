import type { Rule } from '../types.ts';

export const amountRules: readonly Rule[] = [];
