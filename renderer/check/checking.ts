import { openChecker } from '../../shared/check/checker.ts';
import { rules as allRules } from '../../shared/check/rules.ts';
import type { CheckSettings } from '../../shared/check/settings.ts';
import type { Context, Finding, Rule } from '../../shared/check/types.ts';
import {
  builtInJurisdictions,
  type JurisdictionEdit,
  withOverlay,
} from '../../shared/library/jurisdictions.ts';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { noProfile, type Profile } from '../../shared/model/profile.ts';
import { homeOf } from '../suggest/localising.ts';
import { sourcedOf } from './sourced-of.ts';

/** What the window knows of a draft beside its text, as far as the rules ask for it. */
export type CheckWish = {
  /** As kept with the draft; where it names no district, the title may. */
  readonly profile: Profile;
  readonly borrowed: readonly Borrowed[];
  readonly checks: CheckSettings;
  /** What the user said of cities and districts. */
  readonly jurisdictions: readonly JurisdictionEdit[];
  /** ISO date of the day of checking. */
  readonly today: string;
};

export type Checking = (
  policy: Policy,
  wish: CheckWish,
  precedents: readonly Precedent[],
) => readonly Finding[];

/**
 * Checks drafts one after the other. The checker stays open as long as what it was opened for holds,
 * so that an edit has only what it touched looked at anew.
 */
export function openChecking(rules: readonly Rule[] = allRules): Checking {
  let open: { key: string; library: readonly Precedent[]; check: Checker } | null = null;
  return (policy, wish, precedents) => {
    const { profile, checks, jurisdictions: edits, today, borrowed } = wish;
    // Only these two of a reading can change whose draft it is.
    const { title, issuers } = policy;
    const named = profile.district === '' ? [title, issuers] : [];
    const key = JSON.stringify([profile, checks, edits, today, named]);
    if (open === null || open.key !== key || open.library !== precedents) {
      const jurisdictions = withOverlay(builtInJurisdictions, edits);
      const home = homeOf(policy, profile, jurisdictions);
      const context: Context = {
        profile: home.by === 'nothing' ? noProfile : home.profile,
        level: '区级',
        today,
        jurisdictions,
        precedents,
        settings: checks,
      };
      open = { key, library: precedents, check: openChecker(context, rules) };
    }
    return open.check(policy, sourcedOf(borrowed, policy.source, precedents));
  };
}

type Checker = ReturnType<typeof openChecker>;
