import { type Checker, openChecker } from '../../shared/check/checker.ts';
import { homeOf } from '../../shared/check/home.ts';
import { rules as allRules } from '../../shared/check/rules.ts';
import type { CheckSettings } from '../../shared/check/settings.ts';
import { sourcedOf } from '../../shared/check/sourced-of.ts';
import type { Finding, Rule } from '../../shared/check/types.ts';
import {
  builtInJurisdictions,
  type JurisdictionEdit,
  type Jurisdictions,
  withOverlay,
} from '../../shared/library/jurisdictions.ts';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { type DraftInfo, normativeSaid, withGenre } from '../../shared/model/info.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { borrowedPlaces } from '../../shared/suggest/borrowed/places.ts';

/** What the window knows of a draft beside its text, as far as the rules ask for it. */
export type CheckWish = {
  /** As kept with the draft; where it names no district, the text may. */
  readonly profile: Profile;
  readonly borrowed: readonly Borrowed[];
  readonly checks: CheckSettings;
  /** What the user said of cities and districts. */
  readonly jurisdictions: readonly JurisdictionEdit[];
  /** ISO date of the day of checking. */
  readonly today: string;
} & Pick<DraftInfo, 'genre' | 'normative'>;

/** Checks one reading of the draft. */
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
  const jurisdictionsOf = openOverlay();
  let open: { key: string; library: readonly Precedent[]; check: Checker } | null = null;
  return (read, wish, precedents) => {
    const { profile, checks, jurisdictions: edits, today, borrowed, genre } = wish;
    const policy = withGenre(read, genre);
    const normative = normativeSaid(wish);
    const jurisdictions = jurisdictionsOf(edits);
    const home = homeOf(policy, profile, jurisdictions);
    const key = JSON.stringify([home, checks, edits, today, normative]);
    if (open === null || open.key !== key || open.library !== precedents) {
      const context = {
        ...home,
        normative,
        today,
        jurisdictions,
        precedents,
        settings: checks,
      };
      open = { key, library: precedents, check: openChecker(context, rules) };
    }
    const places = borrowedPlaces(borrowed, policy.source);
    return open.check(policy, sourcedOf(borrowed, places, precedents));
  };
}

/** What is known of cities and districts, laid over anew only when the user said something else. */
function openOverlay(): (edits: readonly JurisdictionEdit[]) => Jurisdictions {
  let last = { key: '[]', jurisdictions: builtInJurisdictions };
  return (edits) => {
    const key = JSON.stringify(edits);
    if (key !== last.key) {
      last = { key, jurisdictions: withOverlay(builtInJurisdictions, edits) };
    }
    return last.jurisdictions;
  };
}
