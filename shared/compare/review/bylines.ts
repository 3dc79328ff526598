import type { Revision } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import type { Change, Changes } from './types.ts';

/** Who made a change, and when as the file has it. */
export type Byline = { readonly author: string; readonly at: string | null };

/**
 * Whose each change is, by its id, where the file says so: of several tracked changes in its place
 * the one with the most words counts.
 */
export function bylinesOf(
  changes: Changes,
  revisions: readonly Revision[],
): ReadonlyMap<string, Byline> {
  const bylines = new Map<string, Byline>();
  for (const change of changes.changes) {
    const spans = spansOf(changes, change);
    let most = 0;
    for (const revision of revisions) {
      const shared = spans[revision.side].reduce((sum, span) => sum + sharedBy(span, revision), 0);
      if (shared <= most) continue;
      most = shared;
      bylines.set(change.id, { author: revision.author, at: revision.at });
    }
  }
  return bylines;
}

type Spans = { readonly inserted: readonly Span[]; readonly deleted: readonly Span[] };

/** Places of a change in the reviewed text and in the old one. */
function spansOf({ edits, blocks }: Changes, change: Change): Spans {
  const block = change.block === null ? undefined : blocks[change.block];
  if (block !== undefined) return { inserted: [block.reviewed], deleted: [block] };
  const own = change.edits.flatMap((number) => edits[number] ?? []);
  return {
    inserted: own.map(({ order, words }) => ({ from: order, to: order + words.length })),
    deleted: own,
  };
}

const sharedBy = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
