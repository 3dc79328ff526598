import { type Organ, type Profile, profileSchema } from '../../model/profile.ts';
import { builtInJurisdictions } from './built-in.ts';
import { cityNamed, districtNamed, stemOf } from './find.ts';
import type { CityEntry, DistrictEntry, Jurisdictions, OrganEntry } from './schema.ts';

/**
 * The profile of a district, ready for the drafter to correct: its organs with their standard short
 * names, its places, and who does there what a body of the city does.
 *
 * @param city 上海市, 上海, or a name the data does not know; '' when not given
 * @param district 徐汇区, or any typed name
 * @returns for a district the data does not know only what follows from its name
 */
export function profileFor(
  city: string,
  district: string,
  jurisdictions: Jurisdictions = builtInJurisdictions,
): Profile {
  const known = cityNamed(city, jurisdictions);
  const entry = known === null ? null : districtNamed(known, district);
  if (known === null || entry === null) return typed(city, district, known, jurisdictions);
  const organs = organsOf(known, entry);
  const lead = entry.lead ?? known.lead;
  return profileSchema.parse({
    district: entry.name,
    districtFull: known.name + entry.name,
    city: known.name,
    cityAbbreviations: known.abbreviations,
    region: regionsOf(known, jurisdictions),
    selfDeixis: `本${unitOf(entry.name)}`,
    leadOrgan: lead,
    organs: organs.map(({ full, short, also }): Organ => ({ full, short, also })),
    superiorOrgans: known.superiors,
    localPlaces: [...zonesOf(known, entry), ...entry.places],
    localPlatforms: [...known.platforms, ...entry.platforms],
    replacements: [
      { from: '市知识产权局', to: lead },
      ...organs.flatMap(({ answers, short }) => answers.map((from) => ({ from, to: short }))),
    ].filter(
      ({ from, to }, at, all) => to !== '' && all.findIndex((one) => one.from === from) === at,
    ),
  });
}

/** 区, 县 or 市: what a document of the place calls it. 浦东新区 says 本区. */
export const unitOf = (district: string): string => /[县市旗]$/.exec(district)?.[0] ?? '区';

/** The usual organs of the city's districts of that type, and the district's own. */
function organsOf(city: CityEntry, district: DistrictEntry): readonly OrganEntry[] {
  const own = new Set(district.organs.map(({ duty }) => duty).filter((duty) => duty !== ''));
  const usual = city.organs.filter(
    ({ duty, types }) => !own.has(duty) && (types.length === 0 || types.includes(district.type)),
  );
  const filled = (text: string): string =>
    text
      .replaceAll('{city}', city.name)
      .replaceAll('{district}', district.name)
      .replaceAll('{stem}', stemOf(district.name));
  return [...district.organs, ...usual].map((organ) => ({
    ...organ,
    full: filled(organ.full),
    short: filled(organ.short),
    also: organ.also.map(filled),
  }));
}

const zonesOf = (city: CityEntry, district: DistrictEntry): readonly string[] =>
  city.zones
    .filter(({ districts }) => districts.length === 0 || districts.includes(district.name))
    .flatMap(({ name, also }) => [name, ...also]);

const regionsOf = (city: CityEntry, { elsewhere }: Jurisdictions): readonly string[] => [
  ...new Set([
    ...city.regions,
    ...elsewhere.regions
      .filter(({ members }) => members.includes(city.name))
      .map(({ name }) => name),
  ]),
];

/** Organs that every district has under the same name. */
const EVERYWHERE = [
  { short: '委', full: '中共{district}委员会' },
  { short: '政府', full: '{district}人民政府' },
  { short: '政府办公室', full: '{district}人民政府办公室' },
  { short: '法院', full: '{district}人民法院' },
  { short: '检察院', full: '{district}人民检察院' },
  { short: '财政局', full: '{district}财政局' },
  { short: '司法局', full: '{district}司法局' },
] as const;

/** A district nobody described: what its name and its province tell, and no more. */
function typed(
  city: string,
  district: string,
  known: CityEntry | null,
  { elsewhere }: Jurisdictions,
): Profile {
  const name = district.trim();
  const place = city.trim();
  const province =
    elsewhere.provinces.find(
      ({ name, short, cities }) =>
        place.startsWith(name) ||
        place.startsWith(short) ||
        cities.some((one) => one === place || one === `${place}市`),
    ) ?? null;
  const cityName = known?.name ?? withoutProvince(place, province);
  const unit = unitOf(name);
  return profileSchema.parse({
    district: name,
    districtFull: name === '' ? '' : `${known?.name ?? place}${name}`,
    city: known?.name ?? place,
    cityAbbreviations: known?.abbreviations ?? elsewhere.abbreviations[cityName] ?? [],
    region:
      known === null
        ? elsewhere.regions
            .filter(({ members }) => province !== null && members.includes(province.name))
            .map(({ name }) => name)
        : regionsOf(known, { cities: [], elsewhere }),
    selfDeixis: `本${unit}`,
    organs:
      name === ''
        ? []
        : EVERYWHERE.map(({ short, full }) => ({
            full: full.replace('{district}', name),
            short: unit + short,
          })),
    superiorOrgans: known?.superiors ?? [],
    localPlatforms: known?.platforms ?? province?.platforms ?? [],
  });
}

function withoutProvince(
  city: string,
  province: { readonly name: string; readonly short: string } | null,
): string {
  if (province === null) return city;
  for (const prefix of [province.name, province.short])
    if (city.startsWith(prefix) && city.length > prefix.length + 1)
      return city.slice(prefix.length);
  return city;
}
