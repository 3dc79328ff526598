import type { Clause, Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { type Extended, extended } from '../numbering/extended.ts';
import type { Insertion } from './types.ts';

/** A new clause: the one it stands beside, its number and its marker, and the words put in for it. */
type Added = {
  readonly anchor: Clause;
  readonly number: number;
  readonly marker: string;
  readonly at: number;
  readonly insert: string;
};

/**
 * Puts in the words of a new clause. The clauses behind it move on by one, so that no number stands
 * twice, and the references to them follow. Where a reference could not be kept right the numbers
 * stay, and the drafter is told why.
 */
export function renumbered(policy: Policy, added: Added): Pick<Insertion, 'edits' | 'told'> {
  const { anchor, number, marker, at, insert } = added;
  const insertion = { from: at, to: at, insert };
  const later = runFrom(policy.clauses, anchor, number);
  const result = extended(policy, insertion, new Map(later.map((one) => [one, one.number + 1])));
  if (result.kind === 'refused') {
    const doubled =
      later.length === 0 ? '' : `新条的序号是${marker.trim()}，与其后的条重复，其后序号未改：`;
    return { edits: [insertion], told: `${doubled}${result.why}` };
  }
  return { edits: result.edits, told: toldOf(result) };
}

/** 其后3条的序号顺延为（三）至（五），2处引用随之更改。 */
function toldOf({ changes }: Extended): string | null {
  const numbers = changes.filter(({ kind }) => kind === 'number').map(({ to }) => to);
  const [from = ''] = numbers;
  if (numbers.length === 0) return null;
  const range = numbers.length === 1 ? from : `${from}至${numbers.at(-1) ?? ''}`;
  const followed = changes.length - numbers.length;
  const references = followed === 0 ? '' : `，${followed}处引用随之更改`;
  return `其后${numbers.length}条的序号顺延为${range}${references}。按 Ctrl+Z 可一并撤销。`;
}

/**
 * Clauses of the same kind that count on from a number, from the anchor or the one behind it on, also
 * across parts (1. to 16. in the whole of a document); a part that begins with one again, or a gap,
 * ends it.
 */
function runFrom(clauses: readonly Clause[], anchor: Clause, number: number): readonly Clause[] {
  const alike = [...walk(clauses)].filter(
    ({ style, level }) => style === anchor.style && level === anchor.level,
  );
  const start = alike.indexOf(anchor) + (number > anchor.number ? 1 : 0);
  const run: Clause[] = [];
  for (const clause of alike.slice(start)) {
    if (clause.number !== number + run.length) break;
    run.push(clause);
  }
  return run;
}
