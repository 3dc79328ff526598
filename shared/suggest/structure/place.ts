import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { findClause } from '../../model/walk.ts';
import { blockOf } from '../numbering/blocks.ts';
import { called, parentsOf, type Refused, refused } from '../numbering/plan.ts';
import type { Shift } from '../numbering/rearranged.ts';
import { asItStands } from './intent.ts';
import { restyled, styleBelow, stylesAround } from './ladder.ts';
import { blanksAbove, breakBefore, breakBehind, lineEnd } from './lines.ts';
import { settled } from './settled.ts';
import { type Structured, withTold } from './told.ts';
import { changed, type Node, nodeFor, treeOf, without } from './tree.ts';

/** Where clauses go: before or after another one, or into it as its last. */
export type Side = 'before' | 'after' | 'into';

/**
 * Moves clauses with all that stands in them to any place. They take the style of the level they come
 * to; numbers and references follow. Several have to stand one behind the other at one level.
 *
 * @param paths in order of the text.
 */
export function placeClauses(
  policy: Policy,
  paths: readonly string[],
  target: string,
  side: Side,
): Structured | Refused {
  const clauses = paths.flatMap((path) => findClause(policy.clauses, path) ?? []);
  const goal = findClause(policy.clauses, target);
  const [first] = clauses;
  if (first === undefined || goal === null)
    return refused('找不到要移动的条款，提纲可能刚刚变了，请再试。');
  const unsuited = unsuitable(policy, clauses, goal, side);
  if (unsuited !== null) return unsuited;
  const block = stretchOf(policy, clauses);
  const beside = blockOf(policy, goal);
  if (block === null || beside === null) {
    return refused(
      `${called(block === null ? first : goal)}与别的文字写在同一行，不能移动，请先换行分开。`,
    );
  }
  const shift = shiftTo(policy, first, goal, side, block, beside);
  if (shift === null && isThere(policy, clauses, goal, side)) {
    return { ...unmoved(policy), told: '位置没有变。' };
  }
  const roots = treeAfter(policy, clauses, goal, side);
  if (roots === null) return refused(`${called(goal)}之下已没有更低的序号层次，不能移入。`);
  const where = side === 'into' ? '之下' : side === 'before' ? '之前' : '之后';
  const result = settled(policy, { ...asItStands(policy), roots, shift });
  return withTold(result, ({ changes }) => {
    const name = clauses.length === 1 ? called(first) : `${called(first)}等${clauses.length}条`;
    const now = clauses.length === 1 ? nowCalled(first, changes) : '';
    return `${name}已移到${called(goal)}${where}${now}`;
  });
}

/** ，现为（四） */
export function nowCalled(
  clause: Clause,
  changes: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly where: string;
  }[],
): string {
  const where = clause.heading ?? clause.text.slice(0, 20);
  const own = changes.find(
    (change) =>
      change.kind === 'number' && change.from === clause.marker.trim() && change.where === where,
  );
  return own === undefined ? '' : `，现为${own.to}`;
}

function isThere(policy: Policy, clauses: readonly Clause[], goal: Clause, side: Side): boolean {
  const parents = parentsOf(policy);
  const [first] = clauses;
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return true;
  const parent = parents.get(first) ?? null;
  if (side === 'into') return parent === goal && goal.children.at(-1) === last;
  if (clauses.includes(goal)) return true;
  const siblings = parent?.children ?? policy.clauses;
  const beside =
    side === 'before'
      ? siblings[siblings.indexOf(last) + 1]
      : siblings[siblings.indexOf(first) - 1];
  return beside === goal;
}

const unmoved = ({ source }: Policy) => ({
  kind: 'arranged' as const,
  edits: [],
  text: source,
  changes: [],
  offset: (old: number) => old,
});

function unsuitable(
  policy: Policy,
  clauses: readonly Clause[],
  goal: Clause,
  side: Side,
): Refused | null {
  const odd = clauses.find(({ marker }) => marker === '');
  if (odd !== undefined) return refused(`${called(odd)}没有序号，不能移动。`);
  if (goal.marker === '') return refused(`${called(goal)}没有序号，不能移到它旁边。`);
  const inside = clauses.find(({ span }) => goal.span.from >= span.from && goal.span.to <= span.to);
  if (inside !== undefined && (inside !== goal || side === 'into'))
    return refused('一条不能移到自己之下。');
  const parents = parentsOf(policy);
  const [first] = clauses;
  const siblings = first === undefined ? [] : (parents.get(first)?.children ?? policy.clauses);
  const begin = first === undefined ? -1 : siblings.indexOf(first);
  if (clauses.some((clause, at) => siblings[begin + at] !== clause)) {
    return refused('一次移动几条，只能选同一层次中前后相连的。');
  }
  const hasItems = goal.children.some(({ marker }) => marker !== '');
  if (side === 'into' && goal.style === 'article' && !hasItems) {
    return refused(`${called(goal)}之下没有分项，不能移入。`);
  }
  return null;
}

/** The whole lines of clauses that follow each other. */
function stretchOf(policy: Policy, clauses: readonly Clause[]): Span | null {
  const blocks = clauses.map((clause) => blockOf(policy, clause));
  const [first] = blocks;
  const last = blocks.at(-1);
  return first == null || last == null || blocks.includes(null)
    ? null
    : { from: first.from, to: last.to };
}

/** Null where the words stand there already. */
function shiftTo(
  policy: Policy,
  first: Clause,
  goal: Clause,
  side: Side,
  block: Span,
  beside: Span,
): Shift | null {
  const isLevel = side !== 'into' && first.style === goal.style && first.level === goal.level;
  // A blank line above a part goes with the part.
  const lead = { from: isLevel ? blanksAbove(policy, block.from) : block.from, to: block.from };
  const behind = breakBehind(policy, block.to);
  const atEnd = behind.from === behind.to;
  const newline = atEnd ? breakBefore(policy, lead.from) : behind;
  const cut = atEnd ? { from: newline.from, to: block.to } : { from: lead.from, to: newline.to };
  const at =
    side === 'before'
      ? beside.from
      : side === 'after'
        ? beside.to
        : lineEnd(policy, insideEnd(goal));
  // The words stand there already; only their level may be another.
  if (at >= cut.from && at <= cut.to) return null;
  if (side !== 'before' && breakBehind(policy, at).to === cut.from) return null;
  const pieces = side === 'before' ? [block, newline, lead] : [newline, lead, block];
  return { cut, pieces: pieces.filter(({ from, to }) => to > from), at };
}

/** Behind the last clause in another, else behind its own words. */
const insideEnd = (goal: Clause): number => goal.children.at(-1)?.span.to ?? goal.own.to;

function treeAfter(
  policy: Policy,
  clauses: readonly Clause[],
  goal: Clause,
  side: Side,
): readonly Node[] | null {
  const roots = treeOf(policy);
  const parents = parentsOf(policy);
  const target = nodeFor(roots, goal);
  const style = target === null ? null : side === 'into' ? styleBelow(policy, target) : goal.style;
  if (style === null) return null;
  const around = stylesAround(side === 'into' ? goal : (parents.get(goal) ?? null), parents);
  const moved: Node[] = [];
  for (const clause of clauses) {
    const node = nodeFor(roots, clause);
    const next = node === null ? null : restyled(policy, node, style, around);
    if (next === null) return null;
    moved.push(next);
  }
  return changed(without(roots, new Set(clauses)), (node) => {
    if (node.clause !== goal) return [node];
    if (side === 'into') return [{ ...node, children: [...node.children, ...moved] }];
    return side === 'before' ? [...moved, node] : [node, ...moved];
  });
}
