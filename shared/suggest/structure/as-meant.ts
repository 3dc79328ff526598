import { firstThat } from '../../model/first-that.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { called, type Refused, refused } from '../numbering/plan.ts';
import type { Intent } from './intent.ts';
import { type Node, placed } from './tree.ts';

/** Where things of the old text stand in the new one. */
export type Places = {
  readonly offset: (old: number) => number;
  /** The clause that stands for one of the old text; null where it is gone. */
  readonly standing: (clause: Clause) => Clause | null;
};

/**
 * Holds a reading of the new text against what was meant: the same tree with the same numbers, and
 * every line in the clause it belongs to. Null where it is so.
 */
export function notAsMeant(
  policy: Policy,
  next: Policy,
  intent: Intent,
  numberOf: (node: Node) => number,
  { offset, standing }: Places,
): Refused | null {
  return (
    treeNotAsMeant(next, intent, numberOf, offset) ??
    linesElsewhere(policy, next, intent, { offset, standing })
  );
}

function treeNotAsMeant(
  next: Policy,
  { roots, sameHeadings }: Intent,
  numberOf: (node: Node) => number,
  offset: (old: number) => number,
): Refused | null {
  const read = levelled(next.clauses);
  const meant = levelledNodes(roots);
  for (const [at, { node, level }] of meant.entries()) {
    const { clause, style, marked } = node;
    const now = read[at];
    const isMeant =
      now?.level === level &&
      (clause === null || now.markerSpan.from === offset(clause.markerSpan.from)) &&
      (!marked || (now.style === style && now.number === numberOf(node))) &&
      marked === (now.marker !== '') &&
      (!sameHeadings || now.heading === (clause?.heading ?? null));
    if (!isMeant) {
      const name = clause === null ? '新的一条' : called(clause);
      return refused(`改动后${name}的层次会读不清，没有改动。请先核对它前后的序号和换行。`);
    }
  }
  const extra = read[meant.length];
  return extra === undefined
    ? null
    : refused(`改动后${called(extra)}会被读作一条，没有改动。请先核对它前后的序号和换行。`);
}

const levelled = (clauses: readonly Clause[]): readonly Clause[] => [...walk(clauses)];

function levelledNodes(
  roots: readonly Node[],
): readonly { readonly node: Node; readonly level: number }[] {
  const levels = new Map<Node, number>();
  return [...placed(roots)].map(({ node, parent }) => {
    const level = parent === null ? 1 : (levels.get(parent) ?? 0) + 1;
    levels.set(node, level);
    return { node, level };
  });
}

/** A line that would come to belong to another clause, or to none. */
function linesElsewhere(
  policy: Policy,
  next: Policy,
  { fresh, removed }: Intent,
  { offset, standing }: Places,
): Refused | null {
  const old = byPath(policy);
  const now = byPath(next);
  for (const { span, path, role } of policy.lines) {
    if (role === 'blank' || role === 'noise') continue;
    if (removed !== null && span.from >= removed.from && span.to <= removed.to) continue;
    const place = offset(span.from);
    const line = next.lines[firstThat(next.lines, (one) => one.span.to >= place)];
    const owner = path === null ? undefined : old.get(path);
    const wanted = owner === undefined ? null : standing(owner);
    const read = line?.path == null ? null : (now.get(line.path) ?? null);
    if (read === wanted) continue;
    // What stands behind the place of a split goes to the clause that begins there.
    if (fresh !== null && read !== null && span.from >= fresh.at && owner !== undefined) continue;
    const words = policy.source.slice(span.from, span.to).trim().slice(0, 12);
    return refused(`改动后“${words}”一段会归到别处，没有改动。请先核对它前后的序号和换行。`);
  }
  return null;
}

const byPath = ({ clauses }: Policy): ReadonlyMap<string, Clause> =>
  new Map([...walk(clauses)].map((clause) => [clause.path, clause]));
