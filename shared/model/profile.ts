import { z } from 'zod';

/** An organ of the district under its full name, its standard short name and what else it is called. */
const organSchema = z.object({
  full: z.string(),
  short: z.string(),
  also: z.array(z.string()).readonly().default([]),
});

/**
 * Whose draft it is: the district with its organs, platforms and places. A file of this shape is the
 * `--profile` of the command line; with a draft it is kept beside the text. '' and an empty list
 * mean "not given".
 */
export const profileSchema = z.object({
  /** 徐汇区 */
  district: z.string(),
  /** 上海市徐汇区 */
  districtFull: z.string().default(''),
  /** 上海市 */
  city: z.string(),
  /** 沪, 申 */
  cityAbbreviations: z.array(z.string()).readonly().default([]),
  /** Regional programmes the district belongs to: 长三角. */
  region: z.array(z.string()).readonly().default([]),
  /** How the draft names its own ground: 本区, 全区 or 我区. */
  selfDeixis: z.string().default('本区'),
  /** The organ in charge: 区市场监管局（区知识产权局）. */
  leadOrgan: z.string().default(''),
  organs: z.array(organSchema).readonly().default([]),
  superiorOrgans: z.array(z.string()).readonly().default([]),
  localPlaces: z.array(z.string()).readonly().default([]),
  localPlatforms: z.array(z.string()).readonly().default([]),
  /** The drafter's own table: who does here what that body does there (市知识产权局 -> 区市场监管局). */
  replacements: z
    .array(z.object({ from: z.string(), to: z.string() }))
    .readonly()
    .default([]),
});

export type Profile = z.infer<typeof profileSchema>;
export type Organ = z.infer<typeof organSchema>;

export const noProfile: Profile = profileSchema.parse({ district: '', city: '' });

const { shape } = profileSchema;
const names = z.array(z.string()).readonly().catch([]);

/** The same where every field that is missing or damaged falls back to "not given". */
const repaired = z.object({
  district: z.string().catch(''),
  districtFull: z.string().catch(''),
  city: z.string().catch(''),
  cityAbbreviations: names,
  region: names,
  selfDeixis: z.string().catch(noProfile.selfDeixis),
  leadOrgan: z.string().catch(''),
  organs: shape.organs.catch([]),
  superiorOrgans: names,
  localPlaces: names,
  localPlatforms: names,
  replacements: shape.replacements.catch([]),
});

/** What of a stored value can be used: a damaged field goes, the others stay. */
export const soundProfile = (value: unknown): Profile => repaired.catch(noProfile).parse(value);
