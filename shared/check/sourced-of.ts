import type { Borrowed } from '../model/borrowed.ts';
import type { Precedent } from '../model/document.ts';
import type { BorrowedPlace } from '../suggest/borrowed/places.ts';
import type { Origin, Sourced } from './sourced.ts';

/**
 * What of the draft is borrowed, and from where: the present places of the recorded sentences
 * (`borrowedPlaces`), in order of the text. A sentence whose document has left the library is as one
 * of unknown origin, since nobody can say any more of what city it was.
 */
export function sourcedOf(
  borrowed: readonly Borrowed[],
  places: ReadonlyMap<string, BorrowedPlace>,
  precedents: readonly Precedent[],
): readonly Sourced[] {
  const origins = new Map(precedents.map((precedent) => [precedent.id, originOf(precedent)]));
  return borrowed
    .flatMap(({ id, doc }): readonly Sourced[] => {
      const origin = origins.get(doc);
      const spans = places.get(id)?.spans ?? [];
      return origin === undefined ? [] : spans.map((span) => ({ ...span, origin }));
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

const originOf = ({ id, name, jurisdiction, level, year, policy }: Precedent): Origin => ({
  doc: id,
  name,
  jurisdiction,
  level,
  date: policy.issuedOn ?? `${year}-01-01`,
});
