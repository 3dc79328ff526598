import type { Rule } from '../types.ts';
import { docnumBeforeTitle } from './citation/docnum-before-title.ts';
import { docnumFormat } from './citation/docnum-format.ts';

export const citationRules: readonly Rule[] = [docnumFormat, docnumBeforeTitle];
