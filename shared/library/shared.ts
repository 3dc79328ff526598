import { z } from 'zod';
import { type OwnPrecedent, ownPrecedentSchema } from './own.ts';
import { levelSchema, summarySchema } from './schema.ts';

/** 单位共享先例库: one for all drafters of a bureau, far too large to be in a window. */
export type SharedLibrary = {
  readonly state: () => Promise<SharedState>;
  /** In order of adding, page by page. */
  readonly list: (page: SharedPage) => Promise<SharedList>;
  /** The whole document; null where there is none of that id. */
  readonly find: (id: string) => Promise<OwnPrecedent | null>;
  /**
   * Clauses that contain all words; first those that have them in the heading, each part in order of
   * adding. Without words none.
   */
  readonly search: (query: SharedQuery) => Promise<SharedFound>;
  /** The clauses that share most with a text, best first. */
  readonly nearest: (wish: NearestWish) => Promise<readonly NearHit[]>;
  /** The documents that share most rare words with a draft, best first: which to lay beside it. */
  readonly nearestDocuments: (wish: NearestWish) => Promise<readonly NearDocument[]>;
  /**
   * Takes documents in, all of them or none. A text that is there already is left as it is; gives the
   * id of every document and says which were new. `id` '' asks for a new one.
   */
  readonly add: (documents: readonly OwnPrecedent[]) => Promise<SharedAdded>;
  /** For good. Refused where there is none of that id. */
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const sharedStateSchema = z.object({
  /** Where it lies: on this computer, or on the bureau's server under this name. */
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('here') }),
    z.object({ kind: z.literal('server'), name: z.string() }),
  ]),
  documents: z.number().int().nonnegative(),
  clauses: z.number().int().nonnegative(),
  /** Whether this user may add documents. */
  writable: z.boolean(),
});

export const sharedPageSchema = z.object({
  from: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(200),
});

export const sharedListSchema = z.object({
  documents: z.array(summarySchema),
  total: z.number().int().nonnegative(),
});

const limit = z.number().int().min(1).max(100);

export const sharedQuerySchema = z.object({
  /** Words parted by blanks; width and case do not matter. */
  words: z.string().max(200),
  level: levelSchema.nullable(),
  year: z.number().int().nullable(),
  limit,
});

export const sharedHitSchema = z.object({
  doc: z.string(),
  /** Short name of the document. */
  name: z.string(),
  year: z.number().int(),
  path: z.string(),
  heading: z.string().nullable(),
  snippet: z.string(),
  /** The words that were looked for, in `snippet`. */
  marks: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
});

export const sharedFoundSchema = z.object({
  hits: z.array(sharedHitSchema),
  /** True where further clauses were not counted any more. */
  more: z.boolean(),
});

export const nearestWishSchema = z.object({ text: z.string().max(200_000), limit });

/** `share`: how much of the text asked about stands in the found one, by pairs of characters. */
export const nearHitSchema = sharedHitSchema.extend({ share: z.number() });

export const nearDocumentSchema = z.object({ document: summarySchema, share: z.number() });

export const sharedAddedSchema = z.object({
  ids: z.array(z.string()),
  added: z.array(z.string()),
});

/** Documents of one request: enough to be quick, few enough to be cancelled between two. */
export const ADDED_AT_ONCE = 25;
export const sharedDocumentsSchema = z.object({
  precedents: z.array(ownPrecedentSchema).max(ADDED_AT_ONCE),
});

export type SharedState = z.infer<typeof sharedStateSchema>;
export type SharedPage = z.infer<typeof sharedPageSchema>;
export type SharedList = z.infer<typeof sharedListSchema>;
export type SharedQuery = z.infer<typeof sharedQuerySchema>;
export type SharedHit = z.infer<typeof sharedHitSchema>;
export type SharedFound = z.infer<typeof sharedFoundSchema>;
export type NearestWish = z.infer<typeof nearestWishSchema>;
export type NearHit = z.infer<typeof nearHitSchema>;
export type NearDocument = z.infer<typeof nearDocumentSchema>;
export type SharedAdded = z.infer<typeof sharedAddedSchema>;
