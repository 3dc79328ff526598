import {
  builtInJurisdictions,
  type Jurisdictions,
  profileFor,
} from '../../shared/library/jurisdictions.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { LocalGround } from '../../shared/suggest/local-heading.ts';

/** Whose words are written, and how that is known. */
export type DraftHome = LocalGround & { readonly by: 'profile' | 'title' | 'nothing' };

/**
 * Whose draft it is: as its profile says; a draft that came from a file has none, so by the district
 * its title or its issuer names; else 本区 without a name, for which every organ stays a blank.
 */
export function draftHome(
  { title, issuers }: Pick<Policy, 'title' | 'issuers'>,
  profile: Profile,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): DraftHome {
  if (profile.district !== '') return { profile, jurisdictions, by: 'profile' };
  const names = [title ?? '', ...issuers];
  const districts = jurisdictions.cities.flatMap((city) =>
    city.districts
      .filter(({ name }) =>
        names.some((words) => words.startsWith(name) || words.startsWith(city.name + name)),
      )
      .map((district) => ({ city: city.name, district: district.name })),
  );
  const sure = districts.filter(({ city }) => names.some((words) => words.includes(city)));
  const [only, ...others] = sure.length > 0 ? sure : districts;
  return only !== undefined && others.length === 0
    ? { profile: profileFor(only.city, only.district, jurisdictions), jurisdictions, by: 'title' }
    : { profile: profileFor('', '本区', jurisdictions), jurisdictions, by: 'nothing' };
}
