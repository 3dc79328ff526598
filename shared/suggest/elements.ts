import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { ELEMENTS, type ElementKind } from './elements/table.ts';
import { type Family, familyOf } from './genres.ts';
import type { Element } from './types.ts';

/**
 * The elements a complete document of the genre has, present and absent, in the order they stand in;
 * a genre no family knows is looked at as 若干措施.
 *
 * @param draft null for a document that is still to be begun: nothing is present.
 */
export function elementsOf(
  draft: Policy | null,
  genre: string | null,
  precedents: readonly Precedent[],
): readonly Element[] {
  const family = familyOf(genre) ?? 'measures';
  const found = precedents.map((precedent) => placesIn(precedent.policy, family));
  const own = draft === null ? new Map<string, number>() : placesIn(draft, family);
  return kindsFor(family).map(({ id, name }) => ({
    id,
    name,
    present: own.has(id),
    at: own.get(id) ?? null,
    precedents: found.filter((places) => places.has(id)).length,
    of: precedents.length,
  }));
}

const kindsFor = (family: Family): readonly ElementKind[] =>
  ELEMENTS.filter(({ families }) => families.includes(family));

const known = new WeakMap<Policy, Map<Family, ReadonlyMap<string, number>>>();

/** Where a document has which elements. */
function placesIn(policy: Policy, family: Family): ReadonlyMap<string, number> {
  const byFamily = known.get(policy) ?? new Map<Family, ReadonlyMap<string, number>>();
  known.set(policy, byFamily);
  const before = byFamily.get(family);
  if (before !== undefined) return before;
  const places = new Map(
    kindsFor(family).flatMap(({ id, find }) => {
      const at = find(policy);
      return at === null ? [] : [[id, at] as const];
    }),
  );
  byFamily.set(family, places);
  return places;
}
