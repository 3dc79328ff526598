import type { Sourced } from '../../shared/check/sourced.ts';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { borrowedPlaces } from '../../shared/suggest/borrowed/places.ts';

/** Where borrowed sentences stand in a text, in order; of a precedent that has left the library none. */
export function sourcedOf(
  borrowed: readonly Borrowed[],
  text: string,
  precedents: readonly Precedent[],
): readonly Sourced[] {
  const places = borrowedPlaces(borrowed, text);
  const found = borrowed.flatMap(({ id, doc }): readonly Sourced[] => {
    const precedent = precedents.find((one) => one.id === doc);
    if (precedent === undefined) return [];
    const { name, jurisdiction, level, year, policy } = precedent;
    const date = policy.issuedOn ?? `${year}-01-01`;
    const origin = { doc, name, jurisdiction, level, date };
    return (places.get(id)?.spans ?? []).map((span) => ({ ...span, origin }));
  });
  return found.toSorted((a, b) => a.from - b.from);
}
