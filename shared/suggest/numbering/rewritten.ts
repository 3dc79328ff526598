import type { Edit } from '../../model/edit.ts';
import { toHan } from '../../model/numerals.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { withNumber } from '../../text/numbering/printed.ts';
import type { Numeral, Reference } from '../../text/references/types.ts';
import { called, type Plan, type Refused, refused } from './plan.ts';

/** A number or a reference that reads otherwise afterwards. */
export type Change = {
  readonly kind: 'number' | 'reference';
  /** As printed before, and as it will be: （三） （二）; 本措施第三条 本措施第二条. */
  readonly from: string;
  readonly to: string;
  /** The heading of the clause numbered, or where the reference stands: 在“（二）落实资金”. */
  readonly where: string;
};

export type Rewritten = {
  readonly kind: 'rewritten';
  /** In order. */
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
};

/**
 * The edits that give every clause its number of a plan, and every reference that leads somewhere
 * the numbers its targets have then. Refuses where one reference cannot say both of its new places.
 */
export function rewritten(
  policy: Policy,
  references: readonly Reference[],
  plan: Plan,
): Rewritten | Refused {
  const all = [...walk(policy.clauses)];
  const byPath = new Map(all.map((clause) => [clause.path, clause]));
  const renamed = renamedBy(policy, references, byPath, plan);
  if ('kind' in renamed) return renamed;
  const numbered = all
    .filter((clause) => plan.numberOf(clause) !== clause.number)
    .map((clause) => ({ clause, marker: withNumber(clause, plan.numberOf(clause)) }));
  const markers = numbered.map(({ clause, marker }) => ({ ...clause.markerSpan, insert: marker }));
  return {
    kind: 'rewritten',
    edits: [...markers, ...renamed.flatMap(({ edits }) => edits)].sort((a, b) => a.from - b.from),
    changes: [
      ...numbered.map(
        ({ clause, marker }): Change => ({
          kind: 'number',
          from: clause.marker.trim(),
          to: marker.trim(),
          where: clause.heading ?? clause.text.slice(0, 20),
        }),
      ),
      ...renamed.map(({ reference, edits }): Change => {
        const { span, path } = reference;
        const standing = path === null ? undefined : byPath.get(path);
        return {
          kind: 'reference',
          from: sliceOf(policy.source, span),
          to: withEdits(policy.source, reference, edits),
          where: standing === undefined ? '在导语' : `在${called(standing)}`,
        };
      }),
    ],
  };
}

type Renamed = { readonly reference: Reference; readonly edits: readonly Edit[] };

/** The references that read otherwise, in order; a number two of them share changes once. */
function renamedBy(
  { source }: Policy,
  references: readonly Reference[],
  byPath: ReadonlyMap<string, Clause>,
  plan: Plan,
): readonly Renamed[] | Refused {
  const renamed: Renamed[] = [];
  const values = new Map<number, number>();
  for (const reference of references) {
    const edits: Edit[] = [];
    for (const { numeral, clause } of namesIn(reference, byPath, plan)) {
      const { from, to } = numeral;
      const value = clause === null ? null : plan.numberOf(clause);
      if (value === null || (values.get(from) ?? value) !== value) {
        return refused(
          `“${sliceOf(source, reference.span)}”所指的几处将不在一起，请先把这处引用分开写。`,
        );
      }
      const isNew = !values.has(from);
      values.set(from, value);
      if (isNew && value !== numeral.value) {
        edits.push({ from, to, insert: printedLike(numeral, value, source) });
      }
    }
    if (edits.length > 0) renamed.push({ reference, edits: edits.sort((a, b) => a.from - b.from) });
  }
  return renamed;
}

type NewName = { readonly numeral: Numeral; readonly clause: Clause | null };

/**
 * The clause each number of a reference has to name afterwards: of 第二部分第（一）项 the 二 names the
 * part its item stands in then; null where its items do not stand together any more.
 */
function namesIn(
  { resolution }: Reference,
  byPath: ReadonlyMap<string, Clause>,
  plan: Plan,
): readonly NewName[] {
  if (resolution.kind !== 'valid') return [];
  const targets = resolution.targets.flatMap((target) =>
    target.kind === 'clause' ? (byPath.get(target.path) ?? []) : [],
  );
  return resolution.named.flatMap(({ numeral, path }): readonly NewName[] => {
    const named = byPath.get(path);
    if (named === undefined) return [];
    if (targets.includes(named)) return [{ numeral, clause: named }];
    const around = new Set(
      targets
        .filter(({ span }) => span.from >= named.span.from && span.to <= named.span.to)
        .map((target) => ancestorAt(target, named.level, plan)),
    );
    const [one = named, ...more] = around;
    return [{ numeral, clause: more.length === 0 ? one : null }];
  });
}

function ancestorAt(clause: Clause, level: number, { parentOf }: Plan): Clause | null {
  for (let next: Clause | null = clause; next !== null; next = parentOf(next)) {
    if (next.level === level) return next;
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

function withEdits(source: string, { span }: Reference, edits: readonly Edit[]): string {
  let text = sliceOf(source, span);
  for (const { from, to, insert } of edits.toReversed()) {
    if (from < span.from) continue;
    text = text.slice(0, from - span.from) + insert + text.slice(to - span.from);
  }
  return text;
}
