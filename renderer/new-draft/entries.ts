import type { PlanEntry, PlanPart } from './plan.ts';

/** Place of an entry: part and place in it. */
type EntryPlace = { readonly part: number; readonly at: number };

const placeOfEntry = (parts: readonly PlanPart[], key: string): EntryPlace | null => {
  for (const [part, { entries }] of parts.entries()) {
    const at = entries.findIndex((entry) => entry.key === key);
    if (at >= 0) return { part, at };
  }
  return null;
};

/** The parts with one entry changed. */
export const withEntry = (
  parts: readonly PlanPart[],
  key: string,
  change: Partial<Pick<PlanEntry, 'heading' | 'chosen'>>,
): readonly PlanPart[] =>
  parts.map((part) =>
    part.entries.some((entry) => entry.key === key)
      ? {
          ...part,
          entries: part.entries.map((entry) =>
            entry.key === key ? { ...entry, ...change } : entry,
          ),
        }
      : part,
  );

export const withPartHeading = (
  parts: readonly PlanPart[],
  at: number,
  heading: string,
): readonly PlanPart[] => parts.map((part, place) => (place === at ? { ...part, heading } : part));

/**
 * One step up or down (Alt+↑ Alt+↓): past the first place into the end of the part above, past the
 * last into the beginning of the part below. At either end of the outline nothing happens.
 */
export function stepped(parts: readonly PlanPart[], key: string, by: 1 | -1): readonly PlanPart[] {
  const place = placeOfEntry(parts, key);
  if (place === null) return parts;
  const { part, at } = place;
  const inside = parts[part]?.entries.length ?? 0;
  const next = at + by;
  if (next >= 0 && next < inside) return moved(parts, key, { part, at: next });
  const other = part + by;
  if (other < 0 || other >= parts.length) return parts;
  const end = by === 1 ? 0 : (parts[other]?.entries.length ?? 0);
  return moved(parts, key, { part: other, at: end });
}

/** An entry taken out of its place and put at another, counted without it. */
export function moved(
  parts: readonly PlanPart[],
  key: string,
  to: EntryPlace,
): readonly PlanPart[] {
  const from = placeOfEntry(parts, key);
  const entry = from === null ? undefined : parts[from.part]?.entries[from.at];
  if (entry === undefined || parts[to.part] === undefined) return parts;
  return parts.map((part, place) => {
    const others = part.entries.filter((one) => one.key !== key);
    return place === to.part
      ? { ...part, entries: [...others.slice(0, to.at), entry, ...others.slice(to.at)] }
      : { ...part, entries: others };
  });
}

/** With an entry of the drafter's own at the end of a part. */
export function added(
  parts: readonly PlanPart[],
  at: number,
): { readonly parts: readonly PlanPart[]; readonly key: string } {
  const numbers = parts.flatMap(({ entries }) =>
    entries.map(({ key }) => Number(/^own:(\d+)$/.exec(key)?.[1] ?? 0)),
  );
  const key = `own:${Math.max(0, ...numbers) + 1}`;
  const entry: PlanEntry = { key, topic: null, kind: 'measure', heading: '', chosen: true };
  return {
    key,
    parts: parts.map((part, place) =>
      place === at ? { ...part, entries: [...part.entries, entry] } : part,
    ),
  };
}

export const withoutEntry = (parts: readonly PlanPart[], key: string): readonly PlanPart[] =>
  parts.map((part) => ({ ...part, entries: part.entries.filter((entry) => entry.key !== key) }));
