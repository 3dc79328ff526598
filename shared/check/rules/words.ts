import type { Rule } from '../types.ts';
import { ownWord } from './words/own-word.ts';

export const wordRules: readonly Rule[] = [ownWord];
