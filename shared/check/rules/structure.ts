import type { Rule } from '../types.ts';
import { clauseEmpty } from './structure/clause-empty.ts';
import { clauseTooLong } from './structure/clause-too-long.ts';
import { crossrefMissing } from './structure/crossref-missing.ts';
import { headingParallel } from './structure/heading-parallel.ts';
import { headingStop } from './structure/heading-stop.ts';
import { levelSingleChild } from './structure/level-single-child.ts';
import { levelSkip } from './structure/level-skip.ts';
import { listLead } from './structure/list-lead.ts';
import { markerStyle } from './structure/marker-style.ts';
import { numberDuplicate } from './structure/number-duplicate.ts';
import { numberJump } from './structure/number-jump.ts';
import { numberOrder } from './structure/number-order.ts';
import { titleForm } from './structure/title-form.ts';
import { titleTooLong } from './structure/title-too-long.ts';

export const structureRules: readonly Rule[] = [
  titleTooLong,
  titleForm,
  numberDuplicate,
  numberJump,
  numberOrder,
  markerStyle,
  levelSkip,
  levelSingleChild,
  headingStop,
  headingParallel,
  clauseEmpty,
  clauseTooLong,
  listLead,
  crossrefMissing,
];
