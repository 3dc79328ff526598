import type { Rule } from '../types.ts';
import { deadlineOutOfPeriod } from './element/deadline-out-of-period.ts';
import { effectConflict } from './element/effect-conflict.ts';
import { effectiveBeforeDate } from './element/effective-before-date.ts';
import { goalNoFigure } from './element/goal-no-figure.ts';
import { goalsUndated } from './element/goals-undated.ts';
import { leadFirst } from './element/lead-first.ts';
import { leadMissing } from './element/lead-missing.ts';
import { leadSeveral } from './element/lead-several.ts';
import { missingApplication } from './element/missing-application.ts';
import { missingDeadline } from './element/missing-deadline.ts';
import { missingDivision } from './element/missing-division.ts';
import { missingEffect } from './element/missing-effect.ts';
import { missingGoals } from './element/missing-goals.ts';
import { missingInterpretation } from './element/missing-interpretation.ts';
import { missingPublicity } from './element/missing-publicity.ts';
import { missingPurpose } from './element/missing-purpose.ts';
import { missingRecovery } from './element/missing-recovery.ts';
import { missingRelation } from './element/missing-relation.ts';
import { missingResponsible } from './element/missing-responsible.ts';
import { missingSafeguards } from './element/missing-safeguards.ts';
import { missingScope } from './element/missing-scope.ts';
import { missingStandard } from './element/missing-standard.ts';
import { missingValidity } from './element/missing-validity.ts';
import { responsibleDuplicate } from './element/responsible-duplicate.ts';
import { trialTitle } from './element/trial-title.ts';
import { trialTooLong } from './element/trial-too-long.ts';
import { vagueResponsible } from './element/vague-responsible.ts';
import { validityArithmetic } from './element/validity-arithmetic.ts';
import { validityTooLong } from './element/validity-too-long.ts';

export const elementRules: readonly Rule[] = [
  missingPurpose,
  missingScope,
  missingGoals,
  goalsUndated,
  goalNoFigure,
  missingSafeguards,
  missingDivision,
  missingResponsible,
  vagueResponsible,
  responsibleDuplicate,
  missingDeadline,
  deadlineOutOfPeriod,
  leadFirst,
  leadSeveral,
  leadMissing,
  missingStandard,
  missingApplication,
  missingRecovery,
  missingInterpretation,
  missingEffect,
  missingValidity,
  missingRelation,
  missingPublicity,
  effectiveBeforeDate,
  effectConflict,
  validityArithmetic,
  validityTooLong,
  trialTooLong,
  trialTitle,
];
