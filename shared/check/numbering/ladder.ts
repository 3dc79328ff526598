import type { MarkerStyle } from '../../model/policy.ts';

/** 结构层次: the order of the levels (GB/T 9704-2012 7.3.3; 编章节条 above them). */
const LADDER: readonly MarkerStyle[] = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
];

/** Does the first style stand below the second as a rule? */
export const standsBelow = (style: MarkerStyle, other: MarkerStyle): boolean =>
  LADDER.indexOf(style) > LADDER.indexOf(other);
