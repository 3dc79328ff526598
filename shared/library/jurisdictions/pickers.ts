import { builtInJurisdictions } from './built-in.ts';
import type { Jurisdictions } from './schema.ts';

/** A city with its districts, for a list to choose from. */
export type CityChoice = {
  readonly city: string;
  readonly districts: readonly { readonly name: string; readonly type: string }[];
};

/** A district somebody may mean. */
export type DistrictChoice = {
  readonly city: string;
  readonly district: string;
  readonly type: string;
};

/** All cities whose districts are known, in the order of the data. */
export const citiesAndDistricts = ({
  cities,
}: Jurisdictions = builtInJurisdictions): readonly CityChoice[] =>
  cities.map(({ name, districts }) => ({
    city: name,
    districts: districts.map(({ name, type }) => ({ name, type })),
  }));

/**
 * The districts that fit what was typed: 徐 or 徐汇 or 上海徐汇, 沪 for all of Shanghai, a part of the
 * name last. Nothing typed: all.
 */
export function findDistricts(
  typed: string,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): readonly DistrictChoice[] {
  const wanted = typed.replace(/[\s\u3000]+/g, '');
  const ranked: { readonly choice: DistrictChoice; readonly rank: number }[] = [];
  for (const { name: city, short, abbreviations, districts } of jurisdictions.cities)
    for (const { name, type } of districts) {
      const rank = rankOf(wanted, name, [city, short, ...abbreviations]);
      if (rank !== null) ranked.push({ choice: { city, district: name, type }, rank });
    }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

/** 0 begins like it, 1 the city's name goes before, 2 all districts of the city, 3 somewhere in it. */
function rankOf(wanted: string, district: string, cities: readonly string[]): number | null {
  if (district.startsWith(wanted)) return 0;
  if (cities.includes(wanted)) return 2;
  if (cities.some((city) => `${city}${district}`.startsWith(wanted))) return 1;
  return district.includes(wanted) ? 3 : null;
}
