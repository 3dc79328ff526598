import type { CheckSettings, OwnWord } from '../check/settings.ts';
import { editedEntry } from '../library/jurisdictions.ts';
import type { Profile } from '../model/profile.ts';
import type { Settings } from '../settings.ts';
import type { BureauFile } from './file.ts';

/** merge: laid over what is set here; replace: what the file speaks of is as in the file. */
export type Taking = 'merge' | 'replace';

/** The settings once the file is taken over; what it says nothing of stays. */
export function withBureau(settings: Settings, file: BureauFile, taking: Taking): Settings {
  const { checks, profile, jurisdictions } = file;
  const merges = taking === 'merge';
  return {
    ...settings,
    checks: merges ? mergedChecks(settings.checks, checks) : checks,
    ...(profile !== null && {
      profile: merges ? mergedProfile(settings.profile, profile) : profile,
    }),
    ...(jurisdictions !== null && {
      jurisdictions: merges
        ? jurisdictions.reduce(editedEntry, settings.jurisdictions)
        : jurisdictions,
    }),
  };
}

/** What either switches off is off; of thresholds and words those of the file count. */
const mergedChecks = (here: CheckSettings, there: CheckSettings): CheckSettings => ({
  off: [...new Set([...here.off, ...there.off])],
  thresholds: { ...here.thresholds, ...there.thresholds },
  words: mergedBy(here.words, there.words, ({ word }: OwnWord) => word),
});

/** Of one district the lists are put together; of another all is the other's. */
function mergedProfile(here: Profile, there: Profile): Profile {
  if (there.district === '') return here;
  if (here.district !== there.district || here.city !== there.city) return there;
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ...here,
    districtFull: there.districtFull || here.districtFull,
    selfDeixis: there.selfDeixis,
    leadOrgan: there.leadOrgan || here.leadOrgan,
    cityAbbreviations: both(here.cityAbbreviations, there.cityAbbreviations),
    region: both(here.region, there.region),
    organs: mergedBy(here.organs, there.organs, ({ full }) => full),
    superiorOrgans: both(here.superiorOrgans, there.superiorOrgans),
    localPlaces: both(here.localPlaces, there.localPlaces),
    localPlatforms: both(here.localPlatforms, there.localPlatforms),
    replacements: mergedBy(here.replacements, there.replacements, ({ from }) => from),
  };
}

/** Those of `there` in the place of those of the same key, the others behind. */
function mergedBy<T>(
  here: readonly T[],
  there: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const later = new Map(there.map((one) => [keyOf(one), one]));
  const kept = here.map((one) => later.get(keyOf(one)) ?? one);
  const present = new Set(here.map(keyOf));
  return [...kept, ...[...later.values()].filter((one) => !present.has(keyOf(one)))];
}
