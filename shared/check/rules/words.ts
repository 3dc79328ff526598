import type { Rule } from '../types.ts';

export const wordRules: readonly Rule[] = [];
