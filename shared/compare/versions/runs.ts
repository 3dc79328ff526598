import type { Features } from './features.ts';

/** Letters in a row that count as the same words; 知识产权 alone is no trace of a sentence. */
export const RUN = 6;

/** Parts that may share a run before it counts as a phrase of the trade. */
const MOST_PARTS = 8;
/** Passages that share most with a part are looked at closely. */
const MOST_WHOLES = 5;
/** Fewer shared runs than this are half a sentence at best. */
const LEAST_RUNS = 3;

/** Every run of letters of a text. */
export function* runsIn(letters: string): Generator<string> {
  for (let at = 0; at + RUN <= letters.length; at += 1) yield letters.slice(at, at + RUN);
}

/** For each of the parts the passages that share most runs with it, most first. */
export function sharingRuns(
  wholes: readonly Features[],
  parts: readonly Features[],
): readonly (readonly number[])[] {
  const users = new Map<string, number[]>();
  parts.forEach(({ letters }, part) => {
    for (const run of new Set(runsIn(letters))) {
      const known = users.get(run);
      if (known === undefined) users.set(run, [part]);
      else if (known.length <= MOST_PARTS) known.push(part);
    }
  });
  const found = parts.map((): { readonly whole: number; readonly count: number }[] => []);
  if (users.size === 0) return parts.map(() => []);
  wholes.forEach(({ letters }, whole) => {
    const counts = new Map<number, number>();
    for (const run of runsIn(letters)) {
      const known = users.get(run);
      if (known === undefined || known.length > MOST_PARTS) continue;
      for (const part of known) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    for (const [part, count] of counts)
      if (count >= LEAST_RUNS) found[part]?.push({ whole, count });
  });
  return found.map((list) =>
    list
      .sort((x, y) => y.count - x.count || x.whole - y.whole)
      .slice(0, MOST_WHOLES)
      .map(({ whole }) => whole),
  );
}
