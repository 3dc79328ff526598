import type { Link } from '../types.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Decided, Decisions } from './decided.ts';
import type { Library } from './library.ts';
import type { Prepared } from './prepared.ts';
import { scoreOf } from './scores.ts';
import { sharedPhrases } from './shared-phrases.ts';

/** From here on a reader puts them side by side as main counterparts (相近). */
const SAME = 0.46;
const MOST = 3;
/**
 * A further candidate reaches this share of the best one: beside a clear counterpart, clauses that
 * only touch the matter are noise.
 */
const BESIDE_BEST = 0.85;

const known = new WeakMap<Prepared, WeakMap<Library, readonly (readonly Link[])[]>>();

/** The links of a draft clause, document by document; what the drafter confirmed first. */
export function linksOf(
  clause: Prepared,
  library: Library,
  decided: Decisions,
): readonly (readonly Link[])[] {
  const own = known.get(clause) ?? new WeakMap<Library, readonly (readonly Link[])[]>();
  known.set(clause, own);
  const byWords =
    own.get(library) ??
    candidatesOf(clause.features, library).map((near) =>
      chosen(near).map((candidate) => linkOf(clause, candidate, 'words')),
    );
  own.set(library, byWords);
  return library.documents.map(({ id }, at) => {
    const said = decided(clause.unit.path, id);
    return said === null ? (byWords[at] ?? []) : decidedLinks(clause, library, at, said);
  });
}

function decidedLinks(
  clause: Prepared,
  library: Library,
  at: number,
  { none, confirmed, rejected }: Decided,
): readonly Link[] {
  if (none) return [];
  const { from = 0, to = 0 } = library.documents[at] ?? {};
  const byDrafter = library.clauses
    .slice(from, to)
    .filter(({ unit }) => confirmed.has(unit.path))
    .map((other) => ({ clause: other, score: scoreOf(clause.features, other.features) }))
    .sort((a, b) => b.score - a.score);
  const near = (candidatesOf(clause.features, library)[at] ?? []).filter(
    ({ clause: { unit } }) => !confirmed.has(unit.path) && !rejected.has(unit.path),
  );
  return [
    ...byDrafter.map((candidate) => linkOf(clause, candidate, 'drafter')),
    ...chosen(near)
      .slice(0, Math.max(0, MOST - byDrafter.length))
      .map((candidate) => linkOf(clause, candidate, 'words')),
  ];
}

/** Of candidates in order, best first, those worth a drafter's look. */
function chosen(candidates: readonly Candidate[]): readonly Candidate[] {
  const least = (candidates[0]?.score ?? 0) * BESIDE_BEST;
  return candidates.slice(0, MOST).filter(({ score }) => score >= least);
}

function linkOf(clause: Prepared, { clause: other, score }: Candidate, by: Link['by']): Link {
  const { topic } = clause.features;
  return {
    draft: clause.unit.path,
    doc: other.doc,
    path: other.unit.path,
    score,
    relation: by === 'drafter' || score >= SAME ? 'same' : 'related',
    shared: sharedPhrases(clause.unit, other.unit),
    topic: topic === other.features.topic ? topic : null,
    by,
  };
}
