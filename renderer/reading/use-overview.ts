import { useDeferredValue, useMemo } from 'react';
import type { Policy } from '../../shared/model/policy.ts';
import { clauseAt } from '../../shared/model/walk.ts';
import { type Counts, countsOf } from '../../shared/text/counts.ts';
import type { OpenDraft } from '../draft/state.ts';
import { type OutlineItem, outlineItems } from '../outline/outline-items.ts';
import { type ListedRemarks, listRemarks } from '../remarks/listed.ts';

export type Overview = {
  readonly name: string;
  readonly items: readonly OutlineItem[];
  readonly counts: Counts | null;
  readonly remarks: ListedRemarks | null;
  /** Where the caret is, for what may come a moment later than the letters. */
  readonly caret: number;
  /** The clause the caret is in. */
  readonly currentPath: string | null;
};

/** What the panes around the page show of the draft as it was read last; null before that. */
export function useOverview(draft: OpenDraft, policy: Policy | null): Overview {
  const { remarks } = draft;
  const caret = useDeferredValue(draft.caret);
  const listed = useMemo(
    () => (policy === null ? null : listRemarks(remarks, policy)),
    [remarks, policy],
  );
  const currentPath = useMemo(
    () => (policy === null ? null : (clauseAt(policy.clauses, caret)?.path ?? null)),
    [policy, caret],
  );
  const items = useMemo(() => (policy === null ? [] : outlineItems(policy)), [policy]);
  const counts = useMemo(() => (policy === null ? null : countsOf(policy)), [policy]);
  const byText = policy === null ? draft.name : (policy.title ?? '未命名草稿');
  const name = draft.label === '' ? byText : draft.label;
  return { name, items, counts, remarks: listed, caret, currentPath };
}
