import { align } from '../../../shared/compare/align.ts';
import type { Alignment } from '../../../shared/compare/types.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Document } from '../document.ts';
import { byPath, type Pair, pairOf } from './pair.ts';

/** A draft beside precedents of the library. */
export type Against = {
  readonly policy: Policy;
  readonly precedents: readonly Precedent[];
  readonly alignment: Alignment;
  readonly pairs: readonly Pair[];
};

export function compareAgainst(
  { policy, topics }: Document,
  precedents: readonly Precedent[],
): Against {
  const alignment = align(policy, precedents, [], topics);
  const drafts = byPath(policy);
  const others = new Map(precedents.map((precedent) => [precedent.id, byPath(precedent.policy)]));
  const pairs = alignment.links.flatMap((link): Pair[] => {
    const draft = drafts.get(link.draft);
    const other = others.get(link.doc)?.get(link.path);
    if (draft === undefined || other === undefined) return [];
    const { doc, score, relation, by } = link;
    return [pairOf({ draft, doc, other, score, relation, confirmed: by === 'drafter' })];
  });
  return { policy, precedents, alignment, pairs };
}
