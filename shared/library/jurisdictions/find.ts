import type { CityEntry, DistrictEntry, Jurisdictions } from './schema.ts';

/** 徐汇 of 徐汇区, 浦东 of 浦东新区; a name of two characters stays whole. */
export const stemOf = (district: string): string => {
  const stem = district.replace(/(?:新区|区|县|市)$/, '');
  return stem.length >= 2 ? stem : district;
};

/** The city under its full or its short name. */
export const cityNamed = (name: string, { cities }: Jurisdictions): CityEntry | null =>
  cities.find((city) => city.name === name.trim() || city.short === name.trim()) ?? null;

/** 徐汇区, 徐汇 or 上海市徐汇区. */
export function districtNamed(city: CityEntry, name: string): DistrictEntry | null {
  const typed = name.trim();
  const bare = [city.name, city.short].find((prefix) => typed.startsWith(prefix)) ?? '';
  const wanted = typed.slice(bare.length);
  return (
    city.districts.find((district) => district.name === wanted) ??
    city.districts.find((district) => wanted !== '' && stemOf(district.name) === wanted) ??
    null
  );
}
