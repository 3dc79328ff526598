import {
  type CityEntry,
  type DistrictEntry,
  editedEntry,
  factsOf,
  type JurisdictionEdit,
  type Jurisdictions,
  type OrganEntry,
  withoutEntry,
} from '../../shared/library/jurisdictions.ts';

/** A city, or one of its districts. */
export type Scope = { readonly city: string; readonly district: string | null };

const scopeOf = (edit: JurisdictionEdit): Scope =>
  edit.kind === 'city'
    ? { city: edit.city.name, district: null }
    : { city: edit.city, district: edit.district.name };

const editAt = (
  edits: readonly JurisdictionEdit[],
  { city, district }: Scope,
): JurisdictionEdit | null =>
  edits.find((edit) => {
    const scope = scopeOf(edit);
    return scope.city === city && scope.district === district;
  }) ?? null;

export const isEdited = (edits: readonly JurisdictionEdit[], scope: Scope): boolean =>
  editAt(edits, scope) !== null;

const nothingKnown: Omit<DistrictEntry, 'name'> = {
  type: '',
  codes: [],
  places: [],
  platforms: [],
  organs: [],
};

/** What is known of a city or district, ready to be changed; an empty entry for a new district. */
export function entryAt(
  { cities }: Jurisdictions,
  { city, district }: Scope,
): JurisdictionEdit | null {
  const known: CityEntry | null = cities.find(({ name }) => name === city) ?? null;
  if (district === null) return known === null ? null : { kind: 'city', city: factsOf(known) };
  const entry = known?.districts.find(({ name }) => name === district);
  return { kind: 'district', city, district: entry ?? { ...nothingKnown, name: district } };
}

/** Without rows left empty; an organ with one of its two names has it for both. */
export const tidied = (edit: JurisdictionEdit): JurisdictionEdit =>
  edit.kind === 'city'
    ? { ...edit, city: { ...edit.city, organs: tidyOrgans(edit.city.organs) } }
    : { ...edit, district: { ...edit.district, organs: tidyOrgans(edit.district.organs) } };

const tidyOrgans = (organs: readonly OrganEntry[]): readonly OrganEntry[] =>
  organs.flatMap((organ) => {
    const full = organ.full.trim();
    const short = organ.short.trim();
    return full === '' && short === ''
      ? []
      : [{ ...organ, full: full === '' ? short : full, short: short === '' ? full : short }];
  });

/**
 * The stored entries with what was changed here since they were read: another window's entries for
 * other places stay.
 */
export function mergedEdits(
  stored: readonly JurisdictionEdit[],
  before: readonly JurisdictionEdit[],
  after: readonly JurisdictionEdit[],
): readonly JurisdictionEdit[] {
  const gone = before.map(scopeOf).filter((scope) => !isEdited(after, scope));
  const kept = gone.reduce(
    (edits, { city, district }) => withoutEntry(edits, city, district),
    stored,
  );
  const fresh = after.filter((edit) => !before.includes(edit));
  return fresh.reduce(editedEntry, kept);
}

/** Ready to be saved: what was written here without the rows left empty. */
export const tidiedEdits = (
  before: readonly JurisdictionEdit[],
  typed: readonly JurisdictionEdit[],
): readonly JurisdictionEdit[] =>
  typed.map((edit) => (before.includes(edit) ? edit : tidied(edit)));
