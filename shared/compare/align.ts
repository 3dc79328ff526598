import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { type Candidate, candidates, pairing } from './alignment/candidates.ts';
import { type Decided, decidedOn } from './alignment/decided.ts';
import { type Index, indexOf, type Prepared, prepare } from './alignment/prepared.ts';
import { unitsOf } from './alignment/units.ts';
import type { Alignment, Link, LinkDecision } from './types.ts';

/** From here on a reader puts them side by side as main counterparts (相近). */
const SAME = 0.44;
const MOST = 3;

/**
 * Finds for every draft clause its counterparts in the precedents, by meaning: never by number or
 * order, and several draft clauses may share one counterpart. A clause that introduces a list is
 * compared together with the items of the list. What the drafter decided goes before what the words
 * say.
 */
export function align(
  draft: Policy,
  precedents: readonly Precedent[],
  decisions: readonly LinkDecision[] = [],
): Alignment {
  const clauses = unitsOf(draft.clauses).map(prepare);
  const library = precedents.map((precedent) => ({ id: precedent.id, index: indexOf(precedent) }));
  const decided = decidedOn(decisions, draft, precedents);
  const links = clauses.flatMap((clause) =>
    library.flatMap(({ id, index }) => linksOf(clause, id, index, decided(clause.unit.path, id))),
  );
  const linked = new Set(links.map((link) => link.draft));
  const found = new Set(links.map(({ doc, path }) => `${doc} ${path}`));
  return {
    links,
    missing: library.flatMap(({ id, index }) =>
      index.clauses
        .map(({ unit }) => ({ doc: id, path: unit.path }))
        .filter(({ path }) => !found.has(`${id} ${path}`)),
    ),
    novel: clauses.map(({ unit }) => unit.path).filter((path) => !linked.has(path)),
  };
}

/** The links of one clause with one precedent: what the drafter confirmed first. */
function linksOf(clause: Prepared, doc: string, index: Index, decided: Decided): readonly Link[] {
  if (decided.none) return [];
  const { confirmed, rejected } = decided;
  const byDrafter = confirmed.flatMap((path) => {
    const other = index.clauses.find(({ unit }) => unit.path === path);
    return other ? [linkOf(clause, doc, pairing(clause, other), 'drafter')] : [];
  });
  const byWords = candidates(clause, index)
    .filter(({ clause: { unit } }) => !rejected.has(unit.path) && !confirmed.includes(unit.path))
    .slice(0, Math.max(0, MOST - byDrafter.length))
    .map((candidate) => linkOf(clause, doc, candidate, 'words'));
  return [...byDrafter, ...byWords];
}

function linkOf(clause: Prepared, doc: string, candidate: Candidate, by: Link['by']): Link {
  const { clause: other, score, shared } = candidate;
  const isSame = by === 'drafter' || score >= SAME;
  return {
    draft: clause.unit.path,
    doc,
    path: other.unit.path,
    score,
    relation: isSame ? 'same' : 'related',
    shared,
    topic: clause.topic === other.topic ? clause.topic : null,
    by,
  };
}
