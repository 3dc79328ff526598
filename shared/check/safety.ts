import { type Edit, edited } from '../model/edit.ts';
import { type Facts, factsOf } from './facts.ts';
import { keepsWords } from './form-only.ts';
import { type Pairs, pairsIn } from './quoted.ts';
import { touched } from './touched.ts';

/** Tells whether edits of one text leave its facts as they are. */
export type Safety = (edits: readonly Edit[]) => boolean;

/**
 * No paragraph of a document is as long. To read such a line anew for each of its fixes would take
 * time with its square: there only marks and blanks may change.
 */
const LONGEST_LINE = 2_000;

/**
 * True when the edits leave every fact as it is: the same numbers with their units in the same order,
 * no closed quotation lost or other, no duty lost or other. A mark that closes what stood open adds a
 * quotation and takes none: “互联网+等模式 may become “互联网+”等模式. What this refuses is made only at
 * the drafter's own click.
 *
 * Looks at the lines the edits touch and at nothing else. `edits` in order, without overlaps. Linear
 * time; never throws.
 */
export const keepsFacts = (source: string, edits: readonly Edit[]): boolean =>
  openSafety(source)(edits);

/**
 * The same for many fixes of one text, which read each line once. A fix takes the time of the lines it
 * touches; of a line longer than any paragraph, that of the words around it.
 */
export function openSafety(source: string): Safety {
  const facts = new Map<string, Facts>();
  const pairs = new Map<string, Pairs>();
  return (edits) =>
    touched(edits, lineStart(source), lineEnd(source)).every(({ from, to, edits: here }) => {
      const line = source.slice(from, to);
      const place = `${from}-${to}`;
      if (line.length > LONGEST_LINE) {
        return keepsWords(
          line,
          here,
          once(pairs, place, () => pairsIn(line)),
        );
      }
      return agree(
        once(facts, place, () => factsOf(line)),
        factsOf(edited(line, here)),
      );
    });
}

const lineStart =
  (source: string) =>
  (at: number): number =>
    at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;

const lineEnd =
  (source: string) =>
  (at: number): number => {
    const end = source.indexOf('\n', at);
    return end === -1 ? source.length : end;
  };

function once<T>(known: Map<string, T>, place: string, tell: () => T): T {
  const before = known.get(place);
  if (before !== undefined) return before;
  const told = tell();
  known.set(place, told);
  return told;
}

const agree = (was: Facts, is: Facts): boolean =>
  equal(was.numbers, is.numbers) &&
  keeps(was.quotations, is.quotations) &&
  keeps(was.duties, is.duties);

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** True when all of `was` are in `is` in the same order; what came in beside them is none's loss. */
function keeps(was: readonly string[], is: readonly string[]): boolean {
  let next = 0;
  for (const one of is) if (one === was[next]) next += 1;
  return next === was.length;
}
