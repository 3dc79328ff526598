import { analyze } from '../../../shared/analyze.ts';
import { difference } from '../../../shared/compare/difference.ts';
import type { VersionComparison, VersionRow } from '../../../shared/compare/versions/types.ts';
import { compareVersions } from '../../../shared/compare/versions.ts';
import type { Clause, Policy } from '../../../shared/model/policy.ts';
import { certain, corrected } from '../../../shared/text/corrected.ts';
import type { Document } from '../document.ts';
import { byPath, type Pair, pairOf } from './pair.ts';

/** What the earlier version is called in the JSON. */
export const BASE = 'base';

/** A draft beside an earlier version of itself. */
export type AgainstBase = {
  readonly policy: Policy;
  /** As the user named it. */
  readonly name: string;
  readonly comparison: VersionComparison;
  readonly pairs: readonly Pair[];
  readonly missing: readonly { readonly doc: string; readonly path: string }[];
  readonly novel: readonly string[];
};

export function compareWithBase(draft: Document, base: Document, name: string): AgainstBase {
  const comparison = compareVersions(asShown(base), asShown(draft));
  const clauses = { before: byPath(base.policy), after: byPath(draft.policy) };
  const pairs = comparison.rows.flatMap((row) => pairsIn(row, clauses));
  // Not the rows of kind added and deleted: what was a clause may go on as a line of the preamble.
  const found = {
    before: new Set(pairs.map(({ other }) => other.path)),
    after: new Set(pairs.map((pair) => pair.draft.path)),
  };
  return {
    policy: draft.policy,
    name,
    comparison,
    pairs,
    missing: [...clauses.before.keys()]
      .filter((path) => !found.before.has(path))
      .map((path) => ({ doc: BASE, path })),
    novel: [...clauses.after.keys()].filter((path) => !found.after.has(path)),
  };
}

/** A file in its own words; a document of the library as it is read, with its corrections. */
const asShown = ({ policy, fromLibrary }: Document): Policy =>
  fromLibrary ? analyze(corrected(policy.source, certain(policy.corrections))) : policy;

type Clauses = Readonly<Record<'before' | 'after', ReadonlyMap<string, Clause>>>;

/**
 * Every clause of the draft in the row with every one of the earlier version that it shares words with;
 * two that are alone in their row correspond even where all words changed (六、组织实施 -> 五、附则).
 */
function pairsIn({ before, after }: VersionRow, clauses: Clauses): readonly Pair[] {
  const areAlone = before.length === 1 && after.length === 1;
  const found = after.flatMap((now) =>
    before.flatMap((old) => {
      const draft = clauses.after.get(now.path ?? '');
      const other = clauses.before.get(old.path ?? '');
      const score = likeness(old.text, now.text);
      return draft && other && (areAlone || score > 0) ? [{ draft, other, score }] : [];
    }),
  );
  const best = Math.max(...found.map(({ score }) => score));
  return found.map(({ draft, other, score }) =>
    pairOf({
      draft: alone(draft),
      doc: BASE,
      other: alone(other),
      score,
      // Of a split or a merger the pair that shares most is the clause itself, the others are its parts.
      relation: score === best ? 'same' : 'related',
      confirmed: false,
    }),
  );
}

/** Items are rows of their own. */
const alone = (clause: Clause): Clause => ({ ...clause, children: [] });

/** Share of both texts that stayed, 1 for equal ones. */
function likeness(before: string, after: string): number {
  if (before === after) return 1;
  let kept = 0;
  for (const { op, text } of difference(before, after)) if (op === 'equal') kept += text.length;
  return (2 * kept) / (before.length + after.length);
}
