import type { Rule } from '../types.ts';
import { effectConflict } from './element/effect-conflict.ts';
import { effectiveBeforeDate } from './element/effective-before-date.ts';
import { missingApplication } from './element/missing-application.ts';
import { missingDeadline } from './element/missing-deadline.ts';
import { missingEffect } from './element/missing-effect.ts';
import { missingInterpretation } from './element/missing-interpretation.ts';
import { missingPublicity } from './element/missing-publicity.ts';
import { missingPurpose } from './element/missing-purpose.ts';
import { missingRecovery } from './element/missing-recovery.ts';
import { missingRelation } from './element/missing-relation.ts';
import { missingResponsible } from './element/missing-responsible.ts';
import { missingScope } from './element/missing-scope.ts';
import { missingValidity } from './element/missing-validity.ts';
import { trialTitle } from './element/trial-title.ts';
import { trialTooLong } from './element/trial-too-long.ts';
import { validityArithmetic } from './element/validity-arithmetic.ts';
import { validityTooLong } from './element/validity-too-long.ts';

export const elementRules: readonly Rule[] = [
  missingPurpose,
  missingScope,
  missingResponsible,
  missingDeadline,
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
