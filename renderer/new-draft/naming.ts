import type { Precedent } from '../../shared/model/document.ts';
import { type LocalGround, localHeading } from '../../shared/suggest/local-heading.ts';
import type { HeadingProposal } from '../../shared/suggest/types.ts';
import type { Naming } from './arrangement.ts';

/**
 * Headings for the own district: the first proposal that can be said there, in the district's words
 * (本市 becomes 本区). A heading that names another place is passed over, never put in with a gap.
 */
export function namingFor(precedents: readonly Precedent[], ground: LocalGround): Naming {
  const own = (headings: readonly HeadingProposal[]): readonly string[] =>
    ownHeadings(headings, precedents, ground).map(({ text }) => text);
  return {
    entry: ({ headings, name }) => own(headings)[0] ?? name,
    parts: ({ headings }) => own(headings),
  };
}

/** Whose a heading was, where its document is gone. */
const UNKNOWN = { jurisdiction: '', level: '区级' } as const;

/** A heading the own district can use, with the documents that have it. */
export type OwnHeading = { readonly text: string; readonly docs: readonly string[] };

/** All proposals the own district can use, best first. */
export function ownHeadings(
  headings: readonly HeadingProposal[],
  precedents: readonly Precedent[],
  ground: LocalGround,
): readonly OwnHeading[] {
  const docs = new Map<string, Set<string>>();
  for (const { text, sources } of headings) {
    const source = precedents.find(({ id }) => id === sources[0]?.doc);
    const own = localHeading(text, source ?? UNKNOWN, ground);
    if (own === null) continue;
    const having = docs.get(own) ?? new Set();
    for (const { doc } of sources) having.add(doc);
    docs.set(own, having);
  }
  return [...docs].map(([text, having]) => ({ text, docs: [...having] }));
}
