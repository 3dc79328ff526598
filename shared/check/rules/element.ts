import type { Rule } from '../types.ts';

export const elementRules: readonly Rule[] = [];
