import { z } from 'zod';
import type { LinkDecision } from './types.ts';

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
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const read = decisionSchema.safeParse(entry);
        return read.success ? [read.data] : [];
      })
    : [];
