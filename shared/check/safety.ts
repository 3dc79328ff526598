import { type Edit, edited } from '../model/edit.ts';
import type { Span } from '../model/span.ts';
import { factsOf } from './facts.ts';

/**
 * True when the edits leave every fact as it is: the same numbers with their units in the same order,
 * no closed quotation lost or other, no duty lost or other. A mark that closes what stood open adds a
 * quotation and takes none: “互联网+等模式 may become “互联网+”等模式. What this refuses is made only at
 * the drafter's own click.
 *
 * Looks at the lines the edits touch and at nothing else. `edits` in order, without overlaps. Linear
 * time; never throws.
 */
export function keepsFacts(source: string, edits: readonly Edit[]): boolean {
  return touchedLines(source, edits).every(({ from, to, edits: here }) => {
    const before = source.slice(from, to);
    const after = edited(
      before,
      here.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
    );
    const [was, is] = [factsOf(before), factsOf(after)];
    return (
      equal(was.numbers, is.numbers) &&
      keeps(was.quotations, is.quotations) &&
      keeps(was.duties, is.duties)
    );
  });
}

type Touched = Span & { readonly edits: readonly Edit[] };

/** Whole lines with the edits made in them; an edit over a line break joins its lines. */
function touchedLines(source: string, edits: readonly Edit[]): readonly Touched[] {
  const found: Touched[] = [];
  for (const edit of edits) {
    const before = found.at(-1);
    if (before !== undefined && edit.from <= before.to) {
      const to = edit.to <= before.to ? before.to : lineEnd(source, edit.to);
      found[found.length - 1] = { ...before, to, edits: [...before.edits, edit] };
    } else {
      const from = source.lastIndexOf('\n', edit.from - 1) + 1;
      found.push({ from: edit.from === 0 ? 0 : from, to: lineEnd(source, edit.to), edits: [edit] });
    }
  }
  return found;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** True when all of `was` are in `is` in the same order; what came in beside them is none's loss. */
function keeps(was: readonly string[], is: readonly string[]): boolean {
  let next = 0;
  for (const one of is) if (one === was[next]) next += 1;
  return next === was.length;
}
