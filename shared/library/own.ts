import { z } from 'zod';
import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { levelSchema, topicsSchema } from './schema.ts';

/**
 * What a user says of a document of the library: names and dates its text may not tell, or tell
 * wrongly.
 */
export const precedentFactsSchema = z.object({
  /** Short name for column heads and chips: 杭州. */
  name: z.string().min(1).max(40),
  /** 浙江省杭州市 */
  jurisdiction: z.string().max(100),
  level: levelSchema,
  year: z.number().int().min(1949).max(2100),
  /** 文种; null: as the text's title says. */
  genre: z.string().max(40).nullable(),
});

export type PrecedentFacts = z.infer<typeof precedentFactsSchema>;

/**
 * A document of the user's own library as it lies on the disk and travels to colleagues. The text is
 * the truth: its clauses are read from it anew each time, `topics` holds only what a reader said of
 * them (by path), the rest is classified.
 */
export const ownPrecedentSchema = z.object({
  id: z.string(),
  ...precedentFactsSchema.shape,
  text: z.string(),
  topics: topicsSchema,
  /** Name of the file it came from, or 粘贴. */
  origin: z.string(),
  /** ISO time. */
  addedAt: z.string(),
});

export type OwnPrecedent = z.infer<typeof ownPrecedentSchema>;

/** Clauses a reader labelled, of the documents that come with the product: doc -> path -> topics. */
export type Labels = Readonly<Record<string, Precedent['topics']>>;

/** A document of the own library as every other precedent, with the structure read from its text. */
export const asPrecedent = (own: OwnPrecedent, policy: Policy): Precedent => ({
  id: own.id,
  name: own.name,
  jurisdiction: own.jurisdiction,
  level: own.level,
  year: own.year,
  builtIn: false,
  policy: own.genre === null ? policy : { ...policy, genre: own.genre },
  topics: own.topics,
});

/** What a reader said of the clauses of a built-in precedent counts before what came with it. */
export const labelled = (precedent: Precedent, labels: Labels): Precedent => {
  const said = Object.hasOwn(labels, precedent.id) ? labels[precedent.id] : undefined;
  return said === undefined || !precedent.builtIn
    ? precedent
    : { ...precedent, topics: { ...precedent.topics, ...said } };
};
