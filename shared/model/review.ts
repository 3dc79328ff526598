import { z } from 'zod';
import { soundList } from './sound.ts';

/** A tracked change of a reviewer's file: whose it is, and the words it put in or took out. */
export const revisionSchema = z.object({
  /** Where `from` and `to` count: in the reviewed text, or in the one it goes out from. */
  side: z.enum(['inserted', 'deleted']),
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  /** '' where the file names nobody. */
  author: z.string(),
  /** ISO time as the file has it; null where it has none. */
  at: z.string().nullable(),
});

export type Revision = z.infer<typeof revisionSchema>;

/** What a reviewer's file says beside its text. */
export const reviewedSchema = z.object({
  /** The text the reviewer went out from; what is otherwise in the file is a change. */
  base: z.string(),
  /** How that is known: the file has its changes tracked, or it was held against a text of the draft. */
  by: z.enum(['tracked', 'draft']),
  revisions: z.array(revisionSchema).readonly(),
});

export type Reviewed = z.infer<typeof reviewedSchema>;

/** What of a stored field can be used; without the text it went out from nothing can. */
export const soundReviewed = (value: unknown): Reviewed | null => {
  const read = reviewedSchema
    .extend({ by: reviewedSchema.shape.by.catch('tracked'), revisions: z.unknown() })
    .safeParse(value);
  return read.success
    ? { ...read.data, revisions: soundList(read.data.revisions, revisionSchema) }
    : null;
};

/** What the drafter said of one change of a reviewer's file. */
export const verdictSchema = z.enum(['accepted', 'rejected', 'settled']);
export type Verdict = z.infer<typeof verdictSchema>;

/** How far the drafter has come with a reviewer's file; stored with the draft. */
export const reviewWorkSchema = z.object({
  /** Id of the version the file is kept as. */
  snapshot: z.string(),
  /** By the id of the change (shared/compare/review). */
  verdicts: z.record(z.string(), verdictSchema),
});

export type ReviewWork = z.infer<typeof reviewWorkSchema>;

/** What of a stored list can be used. */
export const soundReviews = (value: unknown): readonly ReviewWork[] =>
  soundList(value, reviewWorkSchema);
