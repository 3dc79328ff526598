import type { z } from 'zod';

/** What of a stored list can be used; a damaged entry goes, the others stay. */
export const soundList = <T>(value: unknown, schema: z.ZodType<T>): readonly T[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const read = schema.safeParse(entry);
        return read.success ? [read.data] : [];
      })
    : [];
