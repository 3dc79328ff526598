import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { candidates } from './alignment/candidates.ts';
import { indexOf, prepare } from './alignment/prepared.ts';
import { unitsOf } from './alignment/units.ts';
import type { Alignment, Link } from './types.ts';

/** From here on a reader puts them side by side as main counterparts (相近). */
const SAME = 0.44;

/**
 * Finds for every draft clause its counterparts in the precedents, by meaning: never by number or
 * order, and several draft clauses may share one counterpart. A clause that introduces a list is
 * compared together with the items of the list.
 */
export function align(draft: Policy, precedents: readonly Precedent[]): Alignment {
  const clauses = unitsOf(draft.clauses).map(prepare);
  const library = precedents.map((precedent) => ({ id: precedent.id, index: indexOf(precedent) }));
  const links = clauses.flatMap((clause) =>
    library.flatMap(({ id, index }) =>
      candidates(clause, index).map(
        (candidate): Link => ({
          draft: clause.unit.path,
          doc: id,
          path: candidate.clause.unit.path,
          score: candidate.score,
          relation: candidate.score >= SAME ? 'same' : 'related',
          shared: candidate.shared,
          topic: null,
          by: 'words',
        }),
      ),
    ),
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
