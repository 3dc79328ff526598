import type { Edit } from '../../model/edit.ts';
import { toHan } from '../../model/numerals.ts';
import type { MarkerStyle, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import type { Numeral, Reference } from '../../text/references/types.ts';
import { reworded } from './reworded.ts';
import type { Standing } from './standing.ts';
import type { Node } from './tree.ts';

type Valid = Extract<Reference['resolution'], { kind: 'valid' }>;

/**
 * Ways to say a reference then, the nearest to what is printed first; each has to be read before it is
 * believed. Empty for one that names no number (前款).
 */
export function wordingsOf(
  policy: Policy,
  reference: Reference,
  standing: Standing,
): readonly (readonly Edit[])[] {
  const { mention, resolution } = reference;
  if (mention.kind !== 'clause' || resolution.kind !== 'valid') return [];
  const numbers = renumbered(policy, reference, resolution, standing);
  return [...(numbers === null ? [] : [numbers]), ...reworded(policy, reference, standing)];
}

/** The same words with other numbers; null where a clause is called otherwise than before. */
function renumbered(
  { source }: Policy,
  { span }: Reference,
  { named, targets }: Valid,
  { nodeOf, parentOf, numberOf }: Standing,
): readonly Edit[] | null {
  const edits: Edit[] = [];
  const aims = targets.flatMap((target) => (target.kind === 'clause' ? [target.path] : []));
  for (const { numeral, path } of named) {
    // What a reference shares with the one before it (第一部分第（一）项和第（二）项) is that one's.
    if (numeral.from < span.from) continue;
    const own = nodeOf(path);
    if (own === null) return null;
    const style = own.clause?.style;
    const node = aims.includes(path) ? own : outer(aims.map(nodeOf), path, style, parentOf);
    if (node === null || node.style !== style) return null;
    const value = numberOf(node);
    if (value !== numeral.value)
      edits.push({
        from: numeral.from,
        to: numeral.to,
        insert: printedLike(numeral, value, source),
      });
  }
  return edits.sort((a, b) => a.from - b.from);
}

/** The clause of a style that the aims stand in then: the part an item went to. */
function outer(
  aims: readonly (Node | null)[],
  path: string,
  style: MarkerStyle | undefined,
  parentOf: Standing['parentOf'],
): Node | null {
  const [first = null] = aims;
  for (let next = first; next !== null; next = parentOf(next)) {
    if (next.clause?.path === path || next.style === style) return next;
  }
  return null;
}

/** A number in the characters of another: 三 and 4 give 四, 3 and 4 give 4, ３ gives ４. */
function printedLike(numeral: Numeral, number: number, source: string): string {
  if (numeral.form === 'han') return toHan(number);
  const isWide = /[０-９]/.test(sliceOf(source, numeral));
  return isWide
    ? String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : String(number);
}
