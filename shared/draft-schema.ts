import { z } from 'zod';
import { besideSchema } from './beside.ts';

/** A draft as the window opens it. */
export const draftSchema = z.object({
  id: z.string(),
  /** Name for lists and for the window's title: the label, else the text's own title, else its first line. */
  name: z.string(),
  text: z.string(),
  ...besideSchema.shape,
  /** Counts every change of the file, also one made by another program. */
  revision: z.number().int().nonnegative(),
  /** ISO time of the last save; null for the untouched example. */
  savedAt: z.string().nullable(),
});

export type Draft = z.infer<typeof draftSchema>;

/** What a list says of a draft. How far it has come: clauses without words and blanks are what is left. */
export const draftEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO time; null for the untouched example. */
  savedAt: z.string().nullable(),
  /** 字数 */
  words: z.number().int().nonnegative(),
  /** 文种 as the title says it: 若干措施, 行动计划 …; null where it names none. */
  genre: z.string().nullable(),
  /** 徐汇区; '' where neither its details nor its title name one. */
  district: z.string(),
  /** 大项: clauses of the highest level. */
  parts: z.number().int().nonnegative(),
  /** 条款 with words of their own, and those that still have none. */
  clauses: z.number().int().nonnegative(),
  /** Of them: a heading, and no word under it yet. */
  bare: z.number().int().nonnegative(),
  /** ［待填：…］ left to fill in. */
  blanks: z.number().int().nonnegative(),
});

export type DraftEntry = z.infer<typeof draftEntrySchema>;

/** A draft in the bin; `id` is its name there, which another draft never gets. */
export const binEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO time. */
  removedAt: z.string(),
  words: z.number().int().nonnegative(),
});

export type BinEntry = z.infer<typeof binEntrySchema>;

/** How a draft lies on the disk right now; a window compares the revision with the one it knows. */
export const draftStampSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stored'),
    revision: z.number().int().nonnegative(),
    savedAt: z.string(),
  }),
  /** Never saved, removed into the bin or taken away; saving brings it back. */
  z.object({ kind: z.literal('missing') }),
  /** Saving keeps the damaged file aside and writes what the window has. */
  z.object({ kind: z.literal('damaged') }),
  /** A later version of the program saved it: it cannot be saved from here. */
  z.object({ kind: z.literal('newer') }),
]);

/** A name the drafter gives; '' takes it away again. */
export const labelSchema = z.string().max(100);
