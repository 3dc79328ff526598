import type { Rule } from '../types.ts';

export const fairnessRules: readonly Rule[] = [];
