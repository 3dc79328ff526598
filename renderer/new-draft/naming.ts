import type { Precedent } from '../../shared/model/document.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { HeadingProposal } from '../../shared/suggest/types.ts';
import type { Naming } from './arrangement.ts';
import { localisedHeading } from './localised-heading.ts';

/**
 * Headings for the own district: the first proposal that can be said there, in the district's words
 * (本市 becomes 本区). A heading that names another place is passed over, never put in with a gap.
 */
export function namingFor(precedents: readonly Precedent[], profile: Profile): Naming {
  const own = (headings: readonly HeadingProposal[]): readonly string[] =>
    ownHeadings(headings, precedents, profile).map(({ text }) => text);
  return {
    entry: ({ headings, name }) => own(headings)[0] ?? name,
    parts: ({ headings }) => own(headings),
  };
}

/** A heading the own district can use, with the documents that have it. */
export type OwnHeading = { readonly text: string; readonly docs: readonly string[] };

/** All proposals the own district can use, best first. */
export function ownHeadings(
  headings: readonly HeadingProposal[],
  precedents: readonly Precedent[],
  profile: Profile,
): readonly OwnHeading[] {
  const docs = new Map<string, Set<string>>();
  for (const { text, sources } of headings) {
    const source = precedents.find(({ id }) => id === sources[0]?.doc);
    const own = localisedHeading(text, source ?? null, profile);
    if (own === null) continue;
    const having = docs.get(own) ?? new Set();
    for (const { doc } of sources) having.add(doc);
    docs.set(own, having);
  }
  return [...docs].map(([text, having]) => ({ text, docs: [...having] }));
}
