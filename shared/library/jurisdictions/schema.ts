import { z } from 'zod';

/** At least one character: an empty name would be found everywhere. */
const name = z.string().trim().min(1).max(80);
const names = z.array(name).readonly().default([]);

/**
 * An organ of a district. In the data of a city `full` and `short` may hold {city}, {district} and
 * {stem} (徐汇 of 徐汇区), since one line speaks for all its districts.
 */
const organEntrySchema = z.object({
  /** Id of what it is there for, from duties.json; '' where none is known. */
  duty: z.string().max(40).default(''),
  full: name,
  short: name,
  also: names,
  /** Municipal bodies whose tasks fall to it in the district: 市科委. */
  answers: names,
  /** Types of districts that have it; none: all. */
  types: names,
});

export const districtEntrySchema = z.object({
  /** 徐汇区 */
  name,
  /** 徐汇, only where the bare name means nothing else: not 和平. */
  short: name.optional(),
  /** 中心城区, 新区, 郊区 …; '' for one the user typed. */
  type: z.string().max(20).default(''),
  /** The organ in charge, where it is not the usual one of the city. */
  lead: name.optional(),
  /** Beginnings of the numbers of its documents: 徐府. */
  codes: names,
  places: names,
  platforms: names,
  /** Organs of its own; each takes the place of the usual one with the same duty. */
  organs: z.array(organEntrySchema).readonly().default([]),
});

/** 园区 and other places with a name of their own, and the districts they lie in. */
const zoneEntrySchema = z.object({
  name,
  also: names,
  /** None for one spread over all of them (中关村). */
  districts: names,
});

/** What belongs to a city, its districts apart. */
const cityFacts = z.object({
  name,
  short: name,
  abbreviations: names,
  /** Other names in documents: 首都. */
  also: names,
  regions: names,
  /** Beginnings of the numbers of its documents: 沪. */
  codes: names,
  platforms: names,
  /** What the city calls itself or its industries: 北方会展之都, “3+6”. */
  positions: names,
  superiors: names,
  lead: z.string().max(80).default(''),
  organs: z.array(organEntrySchema).readonly().default([]),
  zones: z.array(zoneEntrySchema).readonly().default([]),
});

export const cityEntrySchema = cityFacts.extend({
  districts: z.array(districtEntrySchema).readonly().default([]),
});

/** A file templates/jurisdictions/<city>.json. */
export const cityFileSchema = cityEntrySchema.extend({
  format: z.literal(1),
  /** What the file rests on. */
  source: z.string().min(1),
});

/** templates/jurisdictions/elsewhere.json: enough to know any city's name when it is left over. */
export const elsewhereSchema = z.object({
  format: z.literal(1),
  source: z.string().min(1),
  provinces: z
    .array(
      z.object({
        name,
        short: name,
        /** 荆楚, 岭南 */
        also: names,
        abbreviations: names,
        cities: names,
        platforms: names,
      }),
    )
    .readonly(),
  /** Bare names of cities that are usual words as well: 安康, 大同. */
  unclear: names,
  /** Names of platforms that every city uses by now: 一网通办. */
  nationwide: names,
  /** City -> 穗. */
  abbreviations: z.record(z.string(), names),
  regions: z.array(z.object({ name, also: names, members: names })).readonly(),
  /** 津冀, 江浙沪: several places in one word, no programme of their own. */
  compounds: z.array(z.object({ name, also: names, members: names })).readonly(),
  zones: z.array(z.object({ name, also: names, in: name })).readonly(),
});

/**
 * What the user says of a city or a district: the whole entry, which takes the place of the one that
 * comes with the product or adds one that it does not know.
 */
export const jurisdictionEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('city'), city: cityFacts }),
  z.object({ kind: z.literal('district'), city: name, district: districtEntrySchema }),
]);

export type OrganEntry = z.infer<typeof organEntrySchema>;
export type DistrictEntry = z.infer<typeof districtEntrySchema>;
export type ZoneEntry = z.infer<typeof zoneEntrySchema>;
export type CityFacts = z.infer<typeof cityFacts>;
export type CityEntry = z.infer<typeof cityEntrySchema>;
export type Elsewhere = z.infer<typeof elsewhereSchema>;
export type JurisdictionEdit = z.infer<typeof jurisdictionEditSchema>;

/** All that is known of cities and districts. */
export type Jurisdictions = {
  readonly cities: readonly CityEntry[];
  readonly elsewhere: Elsewhere;
};

export const factsOf = ({ districts: _, ...facts }: CityEntry): CityFacts => facts;
