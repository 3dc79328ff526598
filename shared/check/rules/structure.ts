import type { Rule } from '../types.ts';
import { crossrefMissing } from './structure/crossref-missing.ts';
import { levelSingleChild } from './structure/level-single-child.ts';
import { levelSkip } from './structure/level-skip.ts';
import { markerStyle } from './structure/marker-style.ts';
import { numberDuplicate } from './structure/number-duplicate.ts';
import { numberJump } from './structure/number-jump.ts';
import { numberOrder } from './structure/number-order.ts';

export const structureRules: readonly Rule[] = [
  numberDuplicate,
  numberJump,
  numberOrder,
  markerStyle,
  levelSkip,
  levelSingleChild,
  crossrefMissing,
];
