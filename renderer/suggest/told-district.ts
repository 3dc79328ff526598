import { gazetteerOf, homeNamed } from '../../shared/library/jurisdictions/gazetteer.ts';
import type { Jurisdictions } from '../../shared/library/jurisdictions.ts';
import { placeOf } from '../../shared/library/places.ts';
import type { Policy } from '../../shared/model/policy.ts';

/** 杭州市 and 西湖区; the city is '' where nothing tells it. */
export type ToldDistrict = { readonly city: string; readonly district: string };

/** Whose text it is, as far as title and 署名 tell; the text may say the district with its city. */
export type Telling = Pick<Policy, 'title' | 'issuers'> & { readonly source?: string };

/**
 * The district a title or an issuer begins with. One named with its city is that one, also where
 * another city known here has a district of the name (长春市朝阳区); a bare name is looked up among
 * the known ones; one nobody described (西湖区) goes by its ending, and its city by where the text
 * says both together, else by what the drafter typed.
 *
 * @param city what the drafter says of the city; '' for nothing
 * @returns null where no district is named, or two known ones have the name
 */
export function toldDistrict(
  { title, issuers, source = '' }: Telling,
  city: string,
  jurisdictions: Jurisdictions,
): ToldDistrict | null {
  const names = [...issuers, title ?? ''];
  const places = names.map(placeOf).filter((place) => place?.level === '区级');
  const bare: string[] = [];
  for (const place of places) {
    if (place === null) continue;
    const { province, city, district } = homeNamed(place.jurisdiction, jurisdictions);
    if (district === '') continue;
    const above = city === '' ? province : city;
    if (above !== '' && place.jurisdiction !== district) return { city: above, district };
    if (district.length > 2 && !ZONE.test(district)) bare.push(district);
  }
  const known = jurisdictions.cities.flatMap((one) =>
    one.districts
      .filter(({ name }) => names.some((words) => words.startsWith(name)))
      .map(({ name }): ToldDistrict => ({ city: one.name, district: name })),
  );
  const named = known.filter((one) => names.some((words) => words.includes(one.city)));
  const [only, ...others] = named.length > 0 ? named : known;
  if (only !== undefined) return others.length === 0 ? only : null;
  const [district] = bare;
  if (district === undefined) return null;
  return { city: city === '' ? cityBefore(district, source, jurisdictions) : city, district };
}

/** 示范园区: what stands before it does not say which; 本区 is no name either. */
const ZONE = /(?:园区|开发区|示范区|试验区)$/u;

/** 杭州市, where a text has 杭州市西湖区 somewhere; '' where it has not. */
function cityBefore(district: string, source: string, jurisdictions: Jurisdictions): string {
  const { places } = gazetteerOf(jurisdictions);
  for (let at = source.indexOf(district); at >= 0; at = source.indexOf(district, at + 1)) {
    for (let length = 2; length <= LONGEST_CITY && length <= at; length += 1) {
      const words = source.slice(at - length, at);
      const city = places.get(words)?.find(({ kind, name }) => kind === 'city' && name === words);
      if (city !== undefined) return city.name;
    }
  }
  return '';
}

const LONGEST_CITY = 12;
