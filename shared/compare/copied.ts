import { passagesOf } from './copied/passages.ts';
import { indexRuns } from './copied/runs.ts';
import type { CopiedPassage } from './copied/types.ts';

export { copiedShares } from './copied/shares.ts';
export type { CopiedPassage, CopiedReport } from './copied/types.ts';

/**
 * Share of the draft's characters, 0 to 1, that stand word for word in the other text: the
 * characters of its copied passages. Order does not matter, and one place of the other text may be
 * copied twice.
 */
export function copied(draft: string, other: string): number {
  if (draft.length === 0) return 0;
  let count = 0;
  for (const { from, to } of copiedPassages(draft, other)) count += to - from;
  return count / draft.length;
}

/**
 * Where the draft stands word for word in the other text; in order, never overlapping. Equal texts are
 * copied whole, be they nothing but a formula (本措施由区市场监管局负责解释。).
 */
export const copiedPassages = (draft: string, other: string): readonly CopiedPassage[] =>
  draft === other && draft !== ''
    ? [{ from: 0, to: draft.length, otherFrom: 0 }]
    : passagesOf(draft, indexRuns(other));
