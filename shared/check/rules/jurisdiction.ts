import type { Rule } from '../types.ts';

export const jurisdictionRules: readonly Rule[] = [];
