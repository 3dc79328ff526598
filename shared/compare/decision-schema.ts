import { z } from 'zod';
import { soundList } from '../model/sound.ts';
import type { LinkDecision, TopicDecision } from './types.ts';

const anchor = z.object({
  path: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  alike: z.array(z.string()).default([]),
});

/** A link decision as it crosses the contract and lies on the disk. */
export const decisionSchema: z.ZodType<LinkDecision> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['confirmed', 'rejected']),
    draft: anchor,
    doc: z.string(),
    path: z.string(),
    heading: z.string().nullable(),
  }),
  z.object({ kind: z.literal('none'), draft: anchor, doc: z.string() }),
]);

/** What of a stored list can be used; a damaged entry goes, the others and the draft stay. */
export const soundDecisions = (value: unknown): readonly LinkDecision[] =>
  soundList(value, decisionSchema);

/** A topic decision as it crosses the contract and lies on the disk. */
export const topicDecisionSchema: z.ZodType<TopicDecision> = z.object({
  draft: anchor,
  topics: z.array(z.string()),
});

/** What of a stored list can be used; a damaged entry goes, the others and the draft stay. */
export const soundTopicDecisions = (value: unknown): readonly TopicDecision[] =>
  soundList(value, topicDecisionSchema);
