import type { Rule } from '../types.ts';

export const punctuationRules: readonly Rule[] = [];
