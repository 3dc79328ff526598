import { soundList } from '../../model/sound.ts';
import {
  type CityEntry,
  cityEntrySchema,
  type DistrictEntry,
  type JurisdictionEdit,
  type Jurisdictions,
  jurisdictionEditSchema,
} from './schema.ts';

/** The data with what the user said laid over it; entries that are new come last. */
export const withOverlay = (
  jurisdictions: Jurisdictions,
  edits: readonly JurisdictionEdit[],
): Jurisdictions => ({
  ...jurisdictions,
  cities: edits.reduce<readonly CityEntry[]>(overlaid, jurisdictions.cities),
});

function overlaid(cities: readonly CityEntry[], edit: JurisdictionEdit): readonly CityEntry[] {
  if (edit.kind === 'city') {
    const districts = cities.find(({ name }) => name === edit.city.name)?.districts ?? [];
    return replaced(cities, { ...edit.city, districts });
  }
  // A district of a city that nobody described brings its city along, by name alone.
  const city =
    cities.find(({ name }) => name === edit.city) ??
    cityEntrySchema.parse({ name: edit.city, short: edit.city.replace(/(?<=.{2})市$/, '') });
  return replaced(cities, { ...city, districts: replaced(city.districts, edit.district) });
}

const replaced = <T extends CityEntry | DistrictEntry>(
  entries: readonly T[],
  entry: T,
): readonly T[] =>
  entries.some(({ name }) => name === entry.name)
    ? entries.map((one) => (one.name === entry.name ? entry : one))
    : [...entries, entry];

const isFor = (edit: JurisdictionEdit, city: string, district: string | null): boolean =>
  edit.kind === 'city'
    ? district === null && edit.city.name === city
    : edit.city === city && edit.district.name === district;

const isSame = (one: JurisdictionEdit, edit: JurisdictionEdit): boolean =>
  edit.kind === 'city'
    ? isFor(one, edit.city.name, null)
    : isFor(one, edit.city, edit.district.name);

/** The user's entries with one more; an earlier one for the same city or district gives way. */
export const editedEntry = (
  edits: readonly JurisdictionEdit[],
  edit: JurisdictionEdit,
): readonly JurisdictionEdit[] => [...edits.filter((one) => !isSame(one, edit)), edit];

/** The user's entries without the one for a city (district null) or a district: back to what comes with the product. */
export const withoutEntry = (
  edits: readonly JurisdictionEdit[],
  city: string,
  district: string | null,
): readonly JurisdictionEdit[] => edits.filter((edit) => !isFor(edit, city, district));

/** What of stored entries can be used; a damaged one goes, the others stay. */
export const soundEdits = (value: unknown): readonly JurisdictionEdit[] =>
  soundList(value, jurisdictionEditSchema);
