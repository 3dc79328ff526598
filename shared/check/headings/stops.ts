import type { Policy } from '../../model/policy.ts';
import { type HeadingEnd, headingEnds } from './ends.ts';

/** A heading that is not closed as those of its level are. */
export type OddStop = {
  readonly kind: 'own-line' | 'run-in';
  readonly end: HeadingEnd;
  /** Further headings of the level with the same fault, where it is the habit of the text. */
  readonly others: readonly HeadingEnd[];
};

/**
 * A heading on a line of its own takes no mark; one that runs into its paragraph is closed by 。. A
 * colon on a line of its own (支持对象：) introduces what follows and is odd only among headings
 * without any; run-in headings that all take a colon are a habit.
 */
export function oddStops(policy: Policy): readonly OddStop[] {
  const byLevel = new Map<string, HeadingEnd[]>();
  for (const end of headingEnds(policy)) {
    const key = `${end.level} ${end.clause.runIn}`;
    const same = byLevel.get(key);
    if (same === undefined) byLevel.set(key, [end]);
    else same.push(end);
  }
  return [...byLevel.values()].flatMap((ends) =>
    ends[0]?.clause.runIn === true ? oddRunIns(ends) : oddOwnLines(ends),
  );
}

/** So many headings show how the others of their level are to be. */
const ENOUGH = 2;

function oddOwnLines(ends: readonly HeadingEnd[]): readonly OddStop[] {
  const marked = ends.filter(({ mark }) => mark !== '');
  const bare = ends.length - marked.length;
  if (bare >= marked.length) {
    const odd = marked.filter(({ mark }) => mark !== '：' || bare >= ENOUGH);
    return odd.map((end) => ({ kind: 'own-line', end, others: [] }));
  }
  // （一）加强能力保障。 over 1. is the habit of many offices; 一、总体要求。 of none.
  if (ends[0]?.clause.level !== 1) return [];
  const [first, ...others] = marked.filter(({ mark }) => mark !== '：');
  return first === undefined ? [] : [{ kind: 'own-line', end: first, others }];
}

function oddRunIns(ends: readonly HeadingEnd[]): readonly OddStop[] {
  const odd = ends.filter(({ mark }) => mark !== '。');
  const right = ends.length - odd.length;
  if (right < ENOUGH || right < odd.length * 2) return [];
  return odd.map((end) => ({ kind: 'run-in', end, others: [] }));
}
