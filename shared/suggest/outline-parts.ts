import { partHeadings } from './part-headings.ts';
import type { Topical } from './topical.ts';
import type { HeadingProposal, OutlineEntry, OutlinePart } from './types.ts';

/**
 * Parts with their headings: for the part with the best match first, so that no two parts begin with
 * the same. Where no precedent has such a part, the names of its first topics stand in.
 */
export function partsOf(
  groups: readonly (readonly OutlineEntry[])[],
  documents: readonly Topical[],
  weights: readonly number[],
): readonly OutlinePart[] {
  const offers = groups.map((entries) => partHeadings(entries, documents, weights));
  const claims = offers
    .flatMap((headings, part) => headings.map(({ text, score }) => ({ part, text, score })))
    .sort((a, b) => b.score - a.score);
  const chosen = new Map<number, string>();
  const taken = new Set<string>();
  for (const { part, text } of claims) {
    if (chosen.has(part) || taken.has(text)) continue;
    chosen.set(part, text);
    taken.add(text);
  }
  return groups.map((entries, part) => {
    const heading = chosen.get(part) ?? namesOf(entries);
    const first = ({ text }: HeadingProposal): number => (text === heading ? 0 : 1);
    const headings = (offers[part] ?? [])
      .map(({ text, sources }) => ({ text, sources }))
      .sort((a, b) => first(a) - first(b));
    return { heading, headings, entries };
  });
}

/** 产业集聚与示范载体、知识产权保护 */
export const namesOf = (entries: readonly OutlineEntry[]): string =>
  entries
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、');
