import type { LibraryContents } from '../../shared/library/library-file.ts';
import type { Merged } from '../../shared/library/merge.ts';
import type { Precedent } from '../../shared/model/document.ts';

/** A colleague's library file as read, and what of it would be taken over. */
export type ImportPlan = LibraryContents & {
  readonly name: string;
  readonly problems: readonly string[];
  readonly merged: Merged;
};

/** What a user is told before a file is taken over: how much of it is new here. */
export function newIn(
  { merged, topics }: ImportPlan,
  present: readonly Precedent[],
  ownTopics: number,
): { readonly fresh: readonly string[]; readonly known: number; readonly topics: number } {
  const texts = new Set(present.map(({ policy }) => policy.source));
  const fresh = merged.precedents.filter(({ text }) => !texts.has(text));
  return {
    fresh: fresh.map(({ name, year }) => `${name}（${year}）`),
    known: merged.precedents.length - fresh.length,
    topics: Math.min(topics.length, Math.max(0, merged.topics.length - ownTopics)),
  };
}
