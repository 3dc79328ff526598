import type { DraftEntry, DraftPart, Suggestion } from './types.ts';

/**
 * Where a clause the draft lacks usually stands: behind the draft's clause on the matter that comes
 * before it in the usual order, in its own part where the draft has anything of that part; else before
 * the one that comes next is as near as it gets, so behind that one.
 *
 * @returns path of the draft's clause it goes behind; null where the draft has nothing of the outline.
 */
export function usualPlace({ parts }: Pick<Suggestion, 'parts'>, topic: string): string | null {
  const part = parts.find(({ entries }) => entries.some((entry) => entry.topic === topic));
  const all = parts.flatMap(({ entries }) => entries);
  return (part && placeIn(part.entries, topic)) ?? placeIn(all, topic);
}

function placeIn(entries: DraftPart['entries'], topic: string): string | null {
  const at = entries.findIndex((entry) => entry.topic === topic);
  const inDraft = ({ inDraft: path }: DraftEntry): boolean => path !== null;
  const before = entries.slice(0, at).findLast(inDraft);
  return (before ?? entries.slice(at + 1).find(inDraft))?.inDraft ?? null;
}
