import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { consensusOf } from './consensus.ts';
import { type DraftClause, type DraftKnowledge, draftTopics } from './draft-topics.ts';
import { elementsOf } from './elements.ts';
import { orderRemarks } from './order-remarks.ts';
import { consensusOutline, type OutlineOptions } from './outline.ts';
import type { DraftEntry, DraftPart, Suggestion } from './types.ts';
import { usualPlaces } from './usual-place.ts';

export type SuggestOptions = OutlineOptions &
  DraftKnowledge & {
    /** The draft's own id where it is a document of the library: it is no evidence for itself. */
    readonly self?: string;
  };

/** What can be said of a draft by others: no document is evidence for itself, nor a copy of it. */
export const evidenceFor = (
  draft: Policy | null,
  precedents: readonly Precedent[],
  self?: string,
): readonly Precedent[] =>
  precedents.filter(({ id, policy }) => id !== self && policy.source !== draft?.source);

/**
 * Everything the chosen precedents say of one draft.
 *
 * @param draft null for one that is still to be begun.
 */
export function suggest(
  draft: Policy | null,
  precedents: readonly Precedent[],
  options: SuggestOptions,
): Suggestion {
  const others = evidenceFor(draft, precedents, options.self);
  const clauses = draft === null ? [] : draftTopics(draft, options);
  const consensus = consensusOf(others, options);
  const outlined = consensusOutline(others, options).parts.map((part) => ({
    ...part,
    entries: part.entries.map((entry) => ({ ...entry, inDraft: bestClause(clauses, entry.topic) })),
  }));
  const placeOf = usualPlaces(outlined, clauses, consensus);
  const parts = outlined.map(
    (part): DraftPart => ({
      ...part,
      entries: part.entries.map((entry) => ({
        ...entry,
        place: entry.inDraft === null ? placeOf(entry.topic) : null,
      })),
    }),
  );
  const outline = parts.flatMap(({ entries }) => entries);
  return {
    parts,
    outline,
    missing: missingIn(outline),
    orders: orderRemarks(clauses, consensus),
    elements: elementsOf(draft, options.genre, others),
  };
}

/** The clause a topic is the primary one of, by the highest score; else one that treats it beside another. */
function bestClause(clauses: readonly DraftClause[], topic: string): string | null {
  let best: { readonly path: string; readonly score: number } | null = null;
  for (const { path, topics } of clauses) {
    const rank = topics.findIndex(({ id }) => id === topic);
    if (rank < 0) continue;
    const score = (topics[rank]?.score ?? 0) + (rank === 0 ? 1 : 0);
    if (best === null || score > best.score) best = { path, score };
  }
  return best?.path ?? null;
}

/** Topics most of the documents have and the draft lacks, the most widespread first. */
export const missingIn = (outline: readonly DraftEntry[]): readonly string[] =>
  outline
    .filter(({ inDraft, kind, suggested }) => inDraft === null && kind === 'core' && suggested)
    .sort((a, b) => b.docs - a.docs || b.weight - a.weight)
    .map(({ topic }) => topic);
