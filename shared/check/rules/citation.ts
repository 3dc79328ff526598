import type { Rule } from '../types.ts';

export const citationRules: readonly Rule[] = [];
