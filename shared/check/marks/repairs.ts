import type { Correction, CorrectionKind } from '../../model/policy.ts';
import type { Draft, Placed } from '../draft.ts';

/** What the reading repaired or remarked on in a paragraph, in order. */
type Repaired = {
  readonly placed: Placed;
  readonly corrections: readonly Correction[];
};

/** The corrections of these kinds, by paragraph; those outside of all paragraphs are left out. */
export function repairsIn(
  { policy, paragraphs }: Draft,
  ...kinds: readonly CorrectionKind[]
): readonly Repaired[] {
  const wanted = policy.corrections
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  if (wanted.length === 0) return [];
  const found: Repaired[] = [];
  let next = 0;
  for (const placed of paragraphs) {
    const to = placed.at + placed.paragraph.text.length;
    while ((wanted[next]?.span.from ?? to) < placed.at) next += 1;
    const from = next;
    while ((wanted[next]?.span.to ?? Number.POSITIVE_INFINITY) <= to) next += 1;
    if (next > from) found.push({ placed, corrections: wanted.slice(from, next) });
  }
  return found;
}
