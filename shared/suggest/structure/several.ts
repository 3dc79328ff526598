import type { Edit } from '../../model/edit.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { findClause, walk } from '../../model/walk.ts';
import { compose } from '../../text/edits.ts';
import { normalise } from '../../text/normalise.ts';
import { parse } from '../../text/parse/parse.ts';
import { called, parentsOf, type Refused, refused } from '../numbering/plan.ts';
import type { Change } from '../numbering/rewritten.ts';
import { demote, promote } from './levels.ts';
import { placeClauses } from './place.ts';
import type { Structured } from './told.ts';

/** What can be done to several clauses together. */
export type JointOperation = 'moveUp' | 'moveDown' | 'promote' | 'demote';

/**
 * Does something to clauses that follow each other at one level, as one step: they stay together and
 * in their order.
 *
 * @param paths in whatever order; what stands in another of them goes with it.
 */
export function operateTogether(
  policy: Policy,
  operation: JointOperation,
  paths: readonly string[],
): Structured | Refused {
  const clauses = outermost(policy, paths);
  const [first] = clauses;
  if (first === undefined) return refused('找不到选中的条款，提纲可能刚刚变了，请再试。');
  const siblings = parentsOf(policy).get(first)?.children ?? policy.clauses;
  const begin = siblings.indexOf(first);
  if (clauses.some((clause, at) => siblings[begin + at] !== clause)) {
    return refused('几条一起移动、升降级，只能选同一层次中前后相连的。');
  }
  switch (operation) {
    case 'moveUp':
    case 'moveDown':
      return movedOn(policy, clauses, operation === 'moveUp' ? -1 : 1);
    // The last first: what follows it comes to stand in it, not in the one chosen before it.
    case 'promote':
      return inTurn(policy, clauses.toReversed(), promote, '升');
    case 'demote':
      return inTurn(policy, clauses, demote, '降');
  }
}

/** Those that stand in none of the others, in order of the text. */
export function outermost(policy: Policy, paths: readonly string[]): readonly Clause[] {
  const chosen = paths.flatMap((path) => findClause(policy.clauses, path) ?? []);
  const inner = new Set(chosen.flatMap((clause) => [...walk(clause.children)]));
  return chosen
    .filter((clause) => !inner.has(clause))
    .sort((one, other) => one.span.from - other.span.from);
}

/** Past the clause beside them, else into the part beside their own. */
function movedOn(policy: Policy, clauses: readonly Clause[], step: 1 | -1): Structured | Refused {
  const edge = step < 0 ? clauses[0] : clauses.at(-1);
  const paths = clauses.map(({ path }) => path);
  const end = refused(step < 0 ? '已在最前，不能再上移。' : '已在最后，不能再下移。');
  if (edge === undefined) return end;
  const parent = parentsOf(policy).get(edge) ?? null;
  const siblings = parent?.children ?? policy.clauses;
  const beside = siblings[siblings.indexOf(edge) + step];
  if (beside !== undefined)
    return placeClauses(policy, paths, beside.path, step < 0 ? 'before' : 'after');
  if (parent === null) return end;
  const parts = [...walk(policy.clauses)].filter(
    ({ level, style }) => level === parent.level && style === parent.style,
  );
  const part = parts[parts.indexOf(parent) + step];
  if (part === undefined) return end;
  const head = step > 0 ? part.children[0] : undefined;
  return head === undefined
    ? placeClauses(policy, paths, part.path, 'into')
    : placeClauses(policy, paths, head.path, 'before');
}

function inTurn(
  policy: Policy,
  clauses: readonly Clause[],
  one: (now: Policy, path: string) => Structured | Refused,
  way: '升' | '降',
): Structured | Refused {
  let now = policy;
  let whole: Pick<Structured, 'edits' | 'changes' | 'offset'> | null = null;
  for (const clause of clauses) {
    const at: number = whole?.offset(clause.span.from) ?? clause.span.from;
    const path = [...walk(now.clauses)].find(({ span }) => span.from === at)?.path ?? '';
    const next = one(now, path);
    if (next.kind === 'refused') return next;
    whole = whole === null ? next : both(whole, now.source, next);
    now = parse(normalise(next.text));
  }
  const [first] = clauses.toSorted((a, b) => a.span.from - b.span.from);
  if (whole === null || first === undefined) return refused('没有选中条款。');
  const name = clauses.length === 1 ? called(first) : `${called(first)}等${clauses.length}条`;
  const told = `${name}已${way}一级。按 Ctrl+Z 可撤销。`;
  return { kind: 'arranged', ...whole, text: now.source, told };
}

type Done = Pick<Structured, 'edits' | 'changes' | 'offset'>;

/** Two steps as one: an undo takes both back, and what hangs on words between them stays on them. */
const both = (first: Done, middle: string, second: Done): Done => ({
  edits: composed(first.edits, middle, second.edits),
  changes: merged(first.changes, second.changes),
  offset: (old) => second.offset(first.offset(old)),
});

function composed(
  first: readonly Edit[],
  middle: string,
  second: readonly Edit[],
): readonly Edit[] {
  const asReading = ({ from, to, insert }: Edit) => ({
    span: { from, to },
    reading: insert,
    kind: 'layout' as const,
    reason: '',
  });
  return compose(first.map(asReading), middle, second.map(asReading)).map(
    ({ span: { from, to }, reading }) => ({ from, to, insert: reading }),
  );
}

/** （二） that became 三、 and then 四、 became 四、. */
function merged(first: readonly Change[], second: readonly Change[]): readonly Change[] {
  const later = [...second];
  const carried = first.map((change) => {
    const at = later.findIndex(
      ({ kind, where, from }) =>
        kind === change.kind && where === change.where && from === change.to,
    );
    const [next] = at < 0 ? [] : later.splice(at, 1);
    return next === undefined ? change : { ...change, to: next.to };
  });
  return [...carried, ...later].filter(({ from, to }) => from !== to);
}
