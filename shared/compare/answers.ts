import type { Precedent } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';
import { compared } from '../model/walk.ts';
import type { Alignment, Link } from './types.ts';

/** A precedent clause that answers a draft clause, and why. */
export type Candidate = { readonly link: Link; readonly clause: Clause };

/**
 * What a precedent has to say about a draft clause, best first, whatever order the links came in; what
 * the drafter confirmed goes before all. Links to clauses that are gone are passed over.
 */
export function answersOf(
  alignment: Alignment,
  draftPath: string,
  precedent: Precedent,
): readonly Candidate[] {
  const clauses = comparedOf(precedent);
  const links = linksOf(alignment).get(keyOf(draftPath, precedent.id)) ?? [];
  return links.flatMap((link) => {
    const clause = clauses.get(link.path);
    return clause === undefined ? [] : [{ link, clause }];
  });
}

const keyOf = (draftPath: string, doc: string): string => `${doc} ${draftPath}`;

/** Looked up, not sought: grid and overview ask for every clause of the draft. */
const sorted = new WeakMap<Alignment, ReadonlyMap<string, readonly Link[]>>();

function linksOf(alignment: Alignment): ReadonlyMap<string, readonly Link[]> {
  const known = sorted.get(alignment);
  if (known !== undefined) return known;
  const rank = ({ by, score }: Link): number => (by === 'drafter' ? 2 : score);
  const links = new Map<string, Link[]>();
  for (const link of alignment.links.toSorted((a, b) => rank(b) - rank(a))) {
    const key = keyOf(link.draft, link.doc);
    const others = links.get(key);
    if (others === undefined) links.set(key, [link]);
    else others.push(link);
  }
  sorted.set(alignment, links);
  return links;
}

/** A precedent is read once and compared with every state of the draft. */
const read = new WeakMap<Precedent, ReadonlyMap<string, Clause>>();

/** The compared clauses of a precedent by their paths, in order. */
export function comparedOf(precedent: Precedent): ReadonlyMap<string, Clause> {
  const known = read.get(precedent);
  if (known !== undefined) return known;
  const clauses = new Map(
    compared(precedent.policy.clauses).map((clause) => [clause.path, clause]),
  );
  read.set(precedent, clauses);
  return clauses;
}
