import { z } from 'zod';

/**
 * 批注: what was said of a passage, by a colleague in a Word file or by the drafter here. It hangs on words, not on
 * offsets, so that it finds its passage again after edits.
 */
export const remarkSchema = z.object({
  id: z.string(),
  author: z.string(),
  /** ISO time; null where the file has none. */
  at: z.string().nullable(),
  /** Paragraphs joined by \n. */
  text: z.string(),
  /** The words it hangs on; '' when it hangs on a whole line. */
  quote: z.string(),
  /** The line the passage began in, as it stood when the remark came. */
  line: z.string(),
  /** The line it was last found in, without the blanks around it; absent while that is `line`. */
  now: z.string().optional(),
  /** The file it came with; '' for one written here. */
  source: z.string(),
  /** The drafter has dealt with it. */
  done: z.boolean(),
});

export type Remark = z.infer<typeof remarkSchema>;
