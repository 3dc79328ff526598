import type { Rule } from '../types.ts';
import { copiedSuperior } from './length/copied-superior.ts';
import { documentTooLong } from './length/document-too-long.ts';

export const lengthRules: readonly Rule[] = [documentTooLong, copiedSuperior];
