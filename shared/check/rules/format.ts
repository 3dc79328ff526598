import type { Rule } from '../types.ts';

export const formatRules: readonly Rule[] = [];
