import { z } from 'zod';
import { hashOf } from './hash.ts';
import type { Remark } from './remark.ts';

/** Only the words of a remark are indispensable: where it hung and who made it may be damaged. */
const repaired = z.object({
  id: z.string().catch(''),
  author: z.string().catch(''),
  at: z.string().nullable().catch(null),
  text: z.string(),
  quote: z.string().catch(''),
  line: z.string().catch(''),
  now: z.string().optional().catch(undefined),
  source: z.string().catch(''),
  done: z.boolean().catch(false),
});

/** What of a stored list can be used; an entry without words goes, the others stay. */
export const soundRemarks = (value: unknown): readonly Remark[] =>
  Array.isArray(value)
    ? withRemarks(
        [],
        value.flatMap((entry) => {
          const read = repaired.safeParse(entry);
          if (!read.success) return [];
          const { now, ...remark } = read.data;
          return [now === undefined ? remark : { ...remark, now }];
        }),
      )
    : [];

/**
 * A list with more remarks in it. One that is there already, by its id, stays as it is: a file
 * opened twice neither doubles its remarks nor takes back what was dealt with. One that says
 * something else under an id already taken gets an id of its own.
 */
export const withRemarks = (
  present: readonly Remark[],
  more: readonly Remark[],
): readonly Remark[] => {
  const known = new Map(present.map((remark) => [remark.id, wordsOf(remark)]));
  const added: Remark[] = [];
  for (const remark of more) {
    let id = remark.id;
    // An empty id is a damaged one.
    for (let turn = 2; id === '' || known.has(id); turn++) {
      if (known.get(id) === wordsOf(remark)) break;
      id = `${remark.id}-${turn}`;
    }
    if (known.has(id)) continue;
    known.set(id, wordsOf(remark));
    added.push(id === remark.id ? remark : { ...remark, id });
  }
  return added.length === 0 ? present : [...present, ...added];
};

/**
 * What makes a remark this one: who said what when. Not where: the words it hangs on differ with
 * the tracked changes accepted or rejected, and the file comes back under other names.
 */
const wordsOf = ({ author, at, text, source }: Omit<Remark, 'id'>): string =>
  JSON.stringify([author, at ?? source, text]);

/**
 * Remarks as they come with a file, each under an id that follows from its words, so that the same
 * remark has the same id whenever and in whichever window the file is opened.
 */
export const identified = (remarks: readonly Omit<Remark, 'id'>[]): readonly Remark[] => {
  const times = new Map<string, number>();
  return remarks.map((remark) => {
    const words = wordsOf(remark);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return { ...remark, id: `${hashOf(words)}-${time}` };
  });
};
