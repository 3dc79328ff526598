import {
  builtInJurisdictions,
  type Jurisdictions,
  profileFor,
} from '../../shared/library/jurisdictions.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';
import { type Telling, toldDistrict } from './told-district.ts';

/** Whose words are written, and how that is known. */
export type DraftHome = LocalGround & { readonly by: 'profile' | 'title' | 'nothing' };

/**
 * Whose draft it is: as its profile says; a draft that came from a file has none, so by the district
 * its title or its issuer names; else 本区 without a name, for which every organ stays a blank.
 */
export function draftHome(
  telling: Telling,
  profile: Profile,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): DraftHome {
  const told = toldDistrict(telling, profile.city, jurisdictions);
  return homeTold(told?.city ?? '', told?.district ?? '', profile, jurisdictions);
}

/** The same once it is known which district the text tells; '' where it tells none. */
export function homeTold(
  city: string,
  district: string,
  profile: Profile,
  jurisdictions: Jurisdictions,
): DraftHome {
  if (profile.district !== '') return { profile, jurisdictions, by: 'profile' };
  return district === ''
    ? { profile: profileFor('', '本区', jurisdictions), jurisdictions, by: 'nothing' }
    : { profile: profileFor(city, district, jurisdictions), jurisdictions, by: 'title' };
}
