import { z } from 'zod';

/** 主题: what a clause can be about. The 24 of templates/topics.json, and the user's own. */
export const topicSchema = z.object({
  id: z.string(),
  /** 人才培养 */
  name: z.string(),
  definition: z.string(),
});

export type Topic = z.infer<typeof topicSchema>;
