import type { Arranged } from '../numbering/arranged.ts';
import type { Refused } from '../numbering/plan.ts';

/** Edits with one Chinese sentence on what became of the clauses. */
export type Structured = Arranged & { readonly told: string };

/**
 * Says what was done, what followed, and that it can be taken back: “（二）引进人才”已移到…之后；更正3个序号、
 * 2处引用。按 Ctrl+Z 可撤销。
 */
export function withTold(
  result: Arranged | Refused,
  did: (result: Arranged) => string,
): Structured | Refused {
  if (result.kind === 'refused') return result;
  return { ...result, told: `${did(result)}${followedBy(result)}。按 Ctrl+Z 可撤销。` };
}

function followedBy({ changes }: Arranged): string {
  const count = (kind: 'number' | 'reference'): number =>
    changes.filter((change) => change.kind === kind).length;
  const parts = [
    ...(count('number') > 0 ? [`${count('number')}个序号`] : []),
    ...(count('reference') > 0 ? [`${count('reference')}处引用`] : []),
  ];
  return parts.length === 0 ? '' : `；更正${parts.join('、')}`;
}
