import type { Link } from '../../compare/types.ts';
import type { Precedent } from '../../model/document.ts';
import type { Clause, Line, Policy } from '../../model/policy.ts';
import { type Span, sliceOf } from '../../model/span.ts';
import { compared, introducesList, walk } from '../../model/walk.ts';
import type { Paired } from './cuts.ts';

/** A precedent put in the order of a draft, and which of its clauses found no place there. */
export type Counterparts = {
  readonly policy: Policy;
  readonly leftOut: readonly Clause[];
  /** The clauses of the draft in order, each with its counterpart. */
  readonly beside: readonly Paired[];
};

/**
 * What a draft is marked up against when it is held against a precedent clause by clause: title and
 * 导语 of the precedent, then in the draft's order the clause that each clause of the draft has for
 * its main counterpart (相近, or set by the drafter), in the precedent's words and with its numbers.
 *
 * - A clause of the draft without counterpart finds nothing here, so it is an insertion.
 * - A clause of the precedent stands once: two clauses of the draft that share it are told apart by
 *   how well they fit, the other one is an insertion.
 * - What the precedent has and the draft lacks is left out, as is what stands around its clauses
 *   (signature, date): a whole document struck out would hide the words that matter. `leftOut` names
 *   the clauses, for the drafter to be told.
 * - A heading over several clauses (二、…) goes with the heading over most of their counterparts.
 */
export const counterpartsOf = (
  draft: Policy,
  { id, policy }: Precedent,
  links: readonly Link[],
): Counterparts => {
  const units = matched(links.filter(({ doc }) => doc === id));
  const headings = matchedHeadings(draft, policy, units);
  const linesAt = linesByPath(policy.lines);
  const draftLinesAt = linesByPath(draft.lines);
  const beside: Paired[] = [];
  const lines = policy.lines.filter(({ role }) => role === 'title' || role === 'preamble');
  const clauses: Clause[] = [];
  const byPath = new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));
  for (const { path } of walk(draft.clauses)) {
    const clause = byPath.get(units.get(path) ?? headings.get(path) ?? '');
    const line = clause === undefined ? null : (linesAt.get(clause.path)?.[0]?.text ?? null);
    beside.push({ draft: draftLinesAt.get(path)?.[0]?.text ?? '', old: line });
    if (clause === undefined) continue;
    for (const own of withItems(clause)) {
      clauses.push(own);
      lines.push(...(linesAt.get(own.path) ?? []));
    }
  }
  const used = new Set(units.values());
  return {
    policy: rebuilt(policy, lines, clauses),
    beside: [...beside, ...behindClauses(draft)],
    leftOut: compared(policy.clauses).filter(({ path }) => !used.has(path)),
  };
};

/** What follows the last clause has nothing beside it. */
const behindClauses = ({ lines }: Policy): readonly Paired[] => {
  const last = lines.findLastIndex(({ path }) => path !== null);
  const next = lines.slice(last + 1).find(({ text }) => text !== '');
  return next === undefined ? [] : [{ draft: next.text, old: null }];
};

/** The items of a list go with the clause that introduces it, as they do in a comparison. */
const withItems = (clause: Clause): readonly Clause[] =>
  introducesList(clause) ? [clause, ...walk(clause.children)] : [clause];

/** Clauses of the draft and of the precedent, each at most once, the surest first. */
const matched = (links: readonly Link[]): ReadonlyMap<string, string> => {
  const main = links
    .filter(({ relation, by }) => relation === 'same' || by === 'drafter')
    .toSorted((x, y) => rank(y) - rank(x) || y.score - x.score);
  return oneToOne(main.map(({ draft, path }) => [draft, path]));
};

const rank = ({ by }: Link): number => (by === 'drafter' ? 1 : 0);

const oneToOne = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [draft, path] of pairs) {
    if (found.has(draft) || taken.has(path)) continue;
    found.set(draft, path);
    taken.add(path);
  }
  return found;
};

/** Headings that only hold other clauses, by how many of their clauses correspond. */
const matchedHeadings = (
  draft: Policy,
  precedent: Policy,
  units: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const above = { draft: headingsAbove(draft.clauses), other: headingsAbove(precedent.clauses) };
  const votes = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const [path, other] of units)
    for (const mine of above.draft.get(path) ?? [])
      for (const theirs of above.other.get(other) ?? []) {
        const key = `${mine}\n${theirs}`;
        const vote = votes.get(key) ?? { pair: [mine, theirs] as const, count: 0 };
        vote.count += 1;
        votes.set(key, vote);
      }
  const best = [...votes.values()].sort((x, y) => y.count - x.count);
  return oneToOne(best.map(({ pair }) => pair));
};

/** Paths of the headings above every clause, outermost first. */
const headingsAbove = (
  clauses: readonly Clause[],
  above: readonly string[] = [],
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    clauses.flatMap((clause): [string, readonly string[]][] => {
      const isHeading = clause.text === '' && clause.children.length > 0;
      const inner = isHeading ? [...above, clause.path] : above;
      return [[clause.path, above], ...headingsAbove(clause.children, inner)];
    }),
  );

const linesByPath = (lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> => {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.path === null || line.role === 'blank' || line.role === 'noise') continue;
    const own = found.get(line.path);
    if (own === undefined) found.set(line.path, [line]);
    else own.push(line);
  }
  return found;
};

/** A policy of these lines alone, its places those of a source that holds nothing else. */
const rebuilt = (policy: Policy, lines: readonly Line[], clauses: readonly Clause[]): Policy => {
  const shiftAt = shiftsOf(lines);
  const moved = (span: Span): Span => ({
    from: span.from + shiftAt(span.from),
    to: span.to + shiftAt(span.to),
  });
  return {
    ...policy,
    source: lines.map(({ span }) => sliceOf(policy.source, span)).join('\n'),
    titleSpan: policy.titleSpan === null ? null : moved(policy.titleSpan),
    notice: null,
    preamble: policy.preamble && { ...policy.preamble, span: moved(policy.preamble.span) },
    clauses: clauses.map((clause) => flat(clause, moved)),
    lines: lines.map((line) => ({ ...line, span: moved(line.span) })),
    noise: [],
    corrections: [],
  };
};

/** How far the line at an offset moves when the lines stand below each other in the given order. */
const shiftsOf = (lines: readonly Line[]): ((offset: number) => number) => {
  let at = 0;
  const shifts = lines.map(({ span }) => {
    const shift = at - span.from;
    at += span.to - span.from + 1;
    return { from: span.from, shift };
  });
  const inOrder = shifts.toSorted((x, y) => x.from - y.from);
  return (offset) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((inOrder[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return inOrder[low - 1]?.shift ?? 0;
  };
};

/** In a row, not in a tree: only what is printed of it matters here. */
const flat = (clause: Clause, moved: (span: Span) => Span): Clause => ({
  ...clause,
  markerSpan: moved(clause.markerSpan),
  headingSpan: clause.headingSpan === null ? null : moved(clause.headingSpan),
  paragraphs: clause.paragraphs.map(moved),
  span: moved(clause.own),
  own: moved(clause.own),
  children: [],
});
