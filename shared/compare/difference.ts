import { diffArrays } from 'diff';
import { segment } from '../text/segment.ts';
import type { Piece } from './types.ts';

/**
 * What changed from the other text to the draft, in words. Joining equal and delete gives `other`,
 * joining equal and insert gives `draft`, exactly.
 */
export function difference(other: string, draft: string): readonly Piece[] {
  if (other === draft) return other === '' ? [] : [{ op: 'equal', text: other }];
  const changes = diffArrays([...segment(other)], [...segment(draft)]);
  return changes.map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value.join(''),
  }));
}
