import type { Rule } from '../types.ts';
import { fairBranch } from './fairness/fair-branch.ts';
import { fairContribution } from './fairness/fair-contribution.ts';
import { fairList } from './fairness/fair-list.ts';
import { fairLocalPreference } from './fairness/fair-local-preference.ts';
import { fairNamed } from './fairness/fair-named.ts';
import { fairPrecedentAge } from './fairness/fair-precedent-age.ts';
import { fairRegistration } from './fairness/fair-registration.ts';
import { fairRelocation } from './fairness/fair-relocation.ts';

export const fairnessRules: readonly Rule[] = [
  fairRegistration,
  fairRelocation,
  fairList,
  fairNamed,
  fairContribution,
  fairLocalPreference,
  fairBranch,
  fairPrecedentAge,
];
