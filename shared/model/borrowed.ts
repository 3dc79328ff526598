import { z } from 'zod';
import { soundList } from './sound.ts';

/**
 * Where a sentence of the draft was taken from (来源). It hangs on words, not on offsets, so that it
 * stays with the sentence through edits, moves, undo and another program's changes.
 */
export const borrowedSchema = z.object({
  id: z.string(),
  /** Id of the precedent and path of the clause; what follows tells them when they are gone. */
  doc: z.string(),
  path: z.string(),
  /** Short name of the precedent (上海) and title of the document. */
  name: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  /** The sentence as the precedent has it. */
  original: z.string(),
  /** The same as it came into the draft, localised. */
  inserted: z.string(),
  /**
   * The words it was last found as, without the marks at their ends; a line for each sentence where
   * it was split. Absent while these are `inserted`.
   */
  now: z.string().optional(),
  /** What stood before and behind it then; '' at an end of the text. */
  near: z.object({ before: z.string(), after: z.string() }).optional(),
  /** ISO time of the borrowing. */
  at: z.string(),
});

/** One sentence (or heading) of a precedent in the draft. */
export type Borrowed = z.infer<typeof borrowedSchema>;

/** What of a stored list can be used; a damaged entry goes, the others stay. */
export const soundBorrowed = (value: unknown): readonly Borrowed[] =>
  soundList(value, borrowedSchema);
