import { readMarker } from '../../model/marker.ts';
import { inForm } from '../../model/numbering.ts';
import { toHan } from '../../model/numerals.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import type { Insertion } from './types.ts';

type Numbers = Pick<Insertion, 'edits' | 'told'>;

/** A new clause: the one it stands beside, its number and its marker as printed. */
type Added = { readonly anchor: Clause; readonly number: number; readonly marker: string };

/**
 * The clauses behind a new one move on by one, so that no number stands twice. Where the text refers
 * to numbers (按照第六条, 本措施第（三）项) nothing moves: which of them are meant is for the drafter to
 * say, who is told.
 */
export function renumbered(policy: Policy, { anchor, number, marker }: Added): Numbers {
  const later = runFrom(policy.clauses, anchor, number);
  const [first] = later;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return { edits: [], told: null };
  if (refersToNumbers(policy)) {
    return {
      edits: [],
      told: `新条的序号是${marker.trim()}，与其后的条重复。正文有“第几条”一类的引用，其后序号未改，请核对后自行调整。`,
    };
  }
  const edits = later.map((clause) => ({
    ...clause.markerSpan,
    insert: markerLike(sliceOf(policy.source, clause.markerSpan), clause.number, clause.number + 1),
  }));
  const from = edits[0]?.insert.trim() ?? '';
  const to = edits.at(-1)?.insert.trim() ?? '';
  return {
    edits,
    told:
      later.length === 1
        ? `其后1条的序号顺延为${from}。按 Ctrl+Z 可一并撤销。`
        : `其后${later.length}条的序号顺延为${from}至${to}。按 Ctrl+Z 可一并撤销。`,
  };
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

/**
 * 第六条, 第（三）项, 上述（二）; 《专利法》第六十五条 is another document's. Carefully: what only may be
 * a reference counts as one.
 */
const REFERENCE =
  /(?<![》）〕])第[ \u3000]?[（(]?[〇一二三四五六七八九十百\d]+[）)]?[ \u3000]?(?:条|项|款|点|部分|章|节|编)|(?:本|上述|前述|按照|依照|根据|符合|见)[^。；\n]{0,12}[（(][一二三四五六七八九十]+[）)]/;

function refersToNumbers({ source, clauses }: Policy): boolean {
  let rest = '';
  let from = 0;
  for (const { markerSpan } of walk(clauses)) {
    rest += source.slice(from, markerSpan.from);
    from = Math.max(from, markerSpan.to);
  }
  return REFERENCE.test(rest + source.slice(from));
}

/** A marker with another number, in all else as printed: `(一)` and 2 give `(二)`, `3. ` and 4 `4. `. */
export function markerLike(printed: string, number: number, next: number): string {
  const marker = printed.trim();
  if (marker === '') return '';
  const whole = Math.floor(number);
  for (const [numeral, other] of [
    [toHan(whole), toHan(next)],
    [String(whole), String(next)],
  ] as const) {
    if (marker.includes(numeral)) return printed.replace(numeral, other);
  }
  const form = readMarker(marker)?.form;
  return form === undefined ? printed : printed.replace(marker, inForm(form, next));
}
