import type { Rule } from '../types.ts';
import { citationInconsistent } from './citation/citation-inconsistent.ts';
import { docnumBeforeTitle } from './citation/docnum-before-title.ts';
import { docnumFormat } from './citation/docnum-format.ts';
import { planExpired } from './citation/plan-expired.ts';
import { titleMarks } from './citation/title-marks.ts';

export const citationRules: readonly Rule[] = [
  docnumFormat,
  docnumBeforeTitle,
  planExpired,
  citationInconsistent,
  titleMarks,
];
