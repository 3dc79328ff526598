import { z } from 'zod';
import type { Policy } from '../model/policy.ts';
import { type Change, isCorrection } from '../text/reading.ts';
import { correctionSchema, levelSchema, policySchema, topicsSchema } from './schema.ts';

/**
 * A built-in precedent as it is stored in templates/precedents/<id>.json: the structure, and every
 * difference between the structure and the printed source. The source text itself is not stored;
 * `rebuild` makes it from the lines as read, the noise and the changes, byte for byte.
 */
export const storedSchema = z.object({
  format: z.literal(1),
  id: z.string(),
  name: z.string(),
  jurisdiction: z.string(),
  level: levelSchema,
  year: z.number().int(),
  /** The file in seeds/ and its SHA-256 in hexadecimal. */
  source: z.object({ file: z.string(), sha256: z.string().length(64) }),
  policy: policySchema.omit({ source: true, corrections: true }),
  /** Equal changes are told once, with all their places (offsets in the source, ascending). */
  changes: z.array(
    z.object({
      kind: z.string(),
      printed: z.string(),
      reading: z.string(),
      reason: z.string(),
      at: z.array(z.number().int()),
    }),
  ),
  /** What may be damaged and was left as printed. */
  remarks: z.array(correctionSchema),
  topics: topicsSchema,
});

export type Stored = z.infer<typeof storedSchema>;

/** The changes one by one, in order of the text. */
export const changesOf = (stored: Stored): readonly Change[] =>
  stored.changes
    .flatMap(({ at, ...change }) =>
      at.map((from) => ({
        ...change,
        // Only `derive` writes these files, from changes: the kind is one of theirs.
        kind: change.kind as Change['kind'],
        span: { from, to: from + change.printed.length },
        confidence: 'high' as const,
      })),
    )
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);

/** The other way round: equal changes grouped, in order of their first place. */
export function groupChanges(changes: readonly Change[]): Stored['changes'] {
  const groups = new Map<string, Stored['changes'][number]>();
  for (const { kind, printed, reading, reason, span } of changes) {
    const key = JSON.stringify([kind, printed, reading, reason]);
    const group = groups.get(key) ?? { kind, printed, reading, reason, at: [] };
    group.at.push(span.from);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Corrections as the model shows them: the changes of words and punctuation, and the remarks. */
export const correctionsOf = (
  changes: readonly Change[],
  remarks: Policy['corrections'],
): Policy['corrections'] =>
  [...changes.filter(isCorrection), ...remarks].sort((a, b) => a.span.from - b.span.from);
