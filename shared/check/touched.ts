import type { Edit } from '../model/edit.ts';
import type { Span } from '../model/span.ts';

/** A stretch of a text with the edits made in it, whose offsets count from its beginning. */
type Touched = Span & { readonly edits: readonly Edit[] };

/**
 * The stretches that edits touch, each from `startOf` its first to `endOf` its last; where two meet
 * they are one. `edits` in order.
 */
export function touched(
  edits: readonly Edit[],
  startOf: (at: number) => number,
  endOf: (at: number) => number,
): readonly Touched[] {
  const found: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const before = found.at(-1);
    if (before !== undefined && edit.from <= before.to) {
      if (edit.to > before.to) before.to = endOf(edit.to);
      before.edits.push(moved(edit, before.from));
    } else {
      const from = startOf(edit.from);
      found.push({ from, to: endOf(edit.to), edits: [moved(edit, from)] });
    }
  }
  return found;
}

const moved = ({ from, to, insert }: Edit, by: number): Edit => ({
  from: from - by,
  to: to - by,
  insert,
});
