import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { blockOf } from './blocks.ts';
import { called, parentsOf, type Refused, refused } from './plan.ts';
import type { Shift } from './rearranged.ts';

/** Where a clause goes: past its sibling, or into the part beside its own. */
export type Destination = {
  readonly kind: 'destination';
  readonly shift: Shift;
  /** The part it stands in then; null at the top. */
  readonly parent: Clause | null;
  /** A clause that is counted there; null in a part that has none. */
  readonly beside: Clause | null;
};

/** Where a clause goes one step up or down: past its sibling, else into the next part. */
export function destinationOf(policy: Policy, clause: Clause, step: 1 | -1): Destination | Refused {
  const parent = parentsOf(policy).get(clause) ?? null;
  const siblings = parent?.children ?? policy.clauses;
  const sibling = siblings[siblings.indexOf(clause) + step];
  const block = blockOf(policy, clause);
  if (block === null)
    return refused(`${called(clause)}与别的文字写在同一行，不能移动，请先换行分开。`);
  if (sibling !== undefined) return pastSibling(policy, clause, block, sibling, step, parent);
  if (parent === null) {
    return refused(step < 0 ? '已在最前，不能再上移。' : '已在最后，不能再下移。');
  }
  return intoPart(policy, clause, block, parent, step);
}

function pastSibling(
  { source, ...policy }: Policy,
  clause: Clause,
  block: Span,
  sibling: Clause,
  step: 1 | -1,
  parent: Clause | null,
): Destination | Refused {
  const other = blockOf({ source, ...policy }, sibling);
  if (other === null)
    return refused(`${called(sibling)}与别的文字写在同一行，不能移动，请先换行分开。`);
  if (sibling.style !== clause.style) {
    return refused(`${called(clause)}与相邻的${called(sibling)}序号形式不同，不能互换。`);
  }
  const [before, behind] = step < 0 ? [other, block] : [block, other];
  const between = { from: before.to, to: behind.from };
  if (source.slice(between.from, between.to).trim() !== '') {
    return refused(`${called(clause)}与${called(sibling)}之间另有文字，不能互换。`);
  }
  const shift: Shift =
    step < 0
      ? { cut: { from: between.from, to: block.to }, pieces: [block, between], at: other.from }
      : { cut: { from: block.from, to: between.to }, pieces: [between, block], at: other.to };
  return { kind: 'destination', shift, parent, beside: sibling };
}

/** The last of a part goes to the beginning of the next, the first to the end of the one before. */
function intoPart(
  policy: Policy,
  clause: Clause,
  block: Span,
  parent: Clause,
  step: 1 | -1,
): Destination | Refused {
  const parts = [...walk(policy.clauses)].filter(
    ({ level, style }) => level === parent.level && style === parent.style,
  );
  const part = parts[parts.indexOf(parent) + step];
  if (part === undefined) {
    return refused(step < 0 ? '已在最前，不能再上移。' : '已在最后，不能再下移。');
  }
  const beside = (step < 0 ? part.children.at(-1) : part.children[0]) ?? null;
  if (beside === null ? part.text !== '' : beside.style !== clause.style) {
    return refused(`${called(part)}之下没有同样形式的序号，不能移入。`);
  }
  const { source, lines } = policy;
  // Behind the words of the part itself, or behind its last line.
  const end = step < 0 ? part.span.to : part.own.to;
  const at = lines.find(({ span }) => span.from <= end && span.to >= end)?.span.to;
  const cutFrom = source.slice(0, block.from).trimEnd().length;
  if (at === undefined || (beside !== null && step > 0 && beside.span.from < at)) {
    return refused(`${called(part)}与它的第一条写在同一行，不能移入，请先换行分开。`);
  }
  const cut = { from: lineEnd(source, cutFrom), to: block.to };
  return { kind: 'destination', shift: { cut, pieces: [cut], at }, parent: part, beside };
}

const lineEnd = (source: string, at: number): number => {
  const end = source.indexOf('\n', at);
  return end < 0 ? at : end;
};
