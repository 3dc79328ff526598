import { proposedFacts } from '../library/facts.ts';
import { homeNamed } from '../library/jurisdictions/gazetteer.ts';
import { builtInJurisdictions, type Jurisdictions, profileFor } from '../library/jurisdictions.ts';
import type { Policy } from '../model/policy.ts';
import { noProfile, type Profile } from '../model/profile.ts';
import { numberPlace } from './jurisdiction/number-place.ts';
import type { Context } from './types.ts';

/** Whose document it is. */
export type Home = Pick<Context, 'profile' | 'level'>;

/**
 * Whose document this is: whom the user names; else whom its organs, its titles or its number name.
 * A city's document is checked as the city's, where 本市 is right. What is read off the document
 * brings no list of organs: the usual ones of today say nothing of a document of 2018.
 *
 * @param given what the user says of the own district (or city); null or an empty one: nothing
 */
export function homeOf(
  policy: Policy,
  given: Profile | null,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): Home {
  if (given !== null && given.district !== '') {
    return { profile: withCity(given, policy, jurisdictions), level: '区级' };
  }
  if (given !== null && given.city !== '') return { profile: given, level: levelOfCity(given) };
  const { jurisdiction, level } = toldBy(policy, jurisdictions);
  if (jurisdiction === null || level === null) return { profile: noProfile, level: '区级' };
  if (level === '国家') return { profile: noProfile, level };
  const { province, city, district } = homeNamed(jurisdiction, jurisdictions);
  if (level === '区级') {
    // 胶州市, a city of county level, is the district of its document.
    const own = district === '' ? city : district;
    const above = district === '' ? province : city === '' ? province : city;
    return { profile: withoutOrgans(profileFor(above, own, jurisdictions)), level };
  }
  const name = level === '市级' ? city : province;
  if (name === '') return { profile: noProfile, level };
  const profile = profileFor(name, '', jurisdictions);
  const selfDeixis = level === '市级' ? '本市' : '本省';
  return { profile: { ...withoutOrgans(profile), selfDeixis }, level };
}

/**
 * A district named without its city: the document itself may tell which it is. What the user gave
 * stays.
 */
function withCity(given: Profile, policy: Policy, jurisdictions: Jurisdictions): Profile {
  if (given.city !== '') return given;
  const { profile: told } = homeOf(policy, null, jurisdictions);
  if (told.district !== given.district) return given;
  const listed = (own: readonly string[], other: readonly string[]) =>
    own.length === 0 ? other : own;
  return {
    ...given,
    city: told.city,
    districtFull: told.districtFull,
    cityAbbreviations: listed(given.cityAbbreviations, told.cityAbbreviations),
    region: listed(given.region, told.region),
    localPlaces: listed(given.localPlaces, told.localPlaces),
    localPlatforms: listed(given.localPlatforms, told.localPlatforms),
  };
}

const levelOfCity = ({ city }: Profile): Context['level'] =>
  /(?:省|自治区)$/.test(city) ? '省级' : '市级';

const withoutOrgans = (profile: Profile): Profile => ({ ...profile, organs: [] });

/** The place and level by organs and titles, else by the beginning of the number: 沪知局〔2024〕32号. */
function toldBy(policy: Policy, jurisdictions: Jurisdictions) {
  const { jurisdiction, level } = proposedFacts(policy);
  return jurisdiction === null || level === null
    ? numberPlace(policy.docNumber ?? '', jurisdictions)
    : { jurisdiction, level };
}
