import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { VersionComparison, VersionRow } from '../shared/compare/versions/types.ts';
import { compareVersions } from '../shared/compare/versions.ts';
import { assertNever } from '../shared/model/assert.ts';
import {
  cutsOf,
  type Draft,
  OFFICIAL,
  realDrafts,
  reworded,
  withClauses,
  written,
} from './versions-edits.ts';

/** What the comparison says of one edit of a real draft, whichever draft, place and edit it is. */

const drafts = realDrafts();
const anyDraft = fc.constantFrom(...drafts);
const anyPlace = anyDraft.chain((draft) =>
  fc.nat(draft.parts.length - 1).chain((part) =>
    fc.record({
      draft: fc.constant(draft),
      part: fc.constant(part),
      at: fc.nat((draft.parts[part]?.clauses.length ?? 1) - 1),
    }),
  ),
);

const compared = (before: Draft, after: Draft): VersionComparison =>
  compareVersions(analyze(written(before)), analyze(written(after)));

type Said = Omit<VersionRow, 'before' | 'after' | 'renumbered'> & {
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** Everything but what is unchanged and stays. */
const changesIn = ({ rows }: VersionComparison): readonly Said[] =>
  rows
    .filter(({ kind, moved }) => kind !== 'unchanged' || moved)
    .map(({ kind, moved, before, after }) => ({
      kind,
      moved,
      before: before.map(({ text }) => text),
      after: after.map(({ text }) => text),
    }));

// The same edits at every run: what is said of an edit is a judgement, and one in ten thousand may be a tie.
const RUNS = { numRuns: 80, seed: 20261125 };

type Edit = {
  readonly kind: 'swap' | 'delete' | 'add' | 'reword' | 'split' | 'merge' | 'move';
  readonly part: number;
  readonly at: number;
  readonly to: number;
};

function edited(draft: Draft, { kind, part: anyPart, at: anyAt, to }: Edit, from: Draft): Draft {
  const part = anyPart % draft.parts.length;
  const clauses = draft.parts[part]?.clauses ?? [];
  const at = anyAt % Math.max(clauses.length, 1);
  const [clause, next] = clauses.slice(at, at + 2);
  if (clause === undefined) return draft;
  const put = (count: number, ...texts: readonly string[]): Draft =>
    withClauses(draft, part, (all) => all.toSpliced(at, count, ...texts));
  const [cut] = cutsOf(clause);
  switch (kind) {
    case 'swap':
      return next === undefined ? draft : put(2, next, clause);
    case 'delete':
      return put(1);
    case 'add':
      return put(0, from.parts[to % from.parts.length]?.clauses[0] ?? '');
    case 'reword':
      return put(1, reworded(clause, 6 + (to % 20)));
    case 'split':
      return cut === undefined ? draft : put(1, clause.slice(0, cut), clause.slice(cut));
    case 'merge':
      return next === undefined ? draft : put(2, clause + next);
    case 'move':
      return withClauses(put(1), to % draft.parts.length, (all) => [...all, clause]);
    default:
      return assertNever(kind);
  }
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('swap', 'delete', 'add', 'reword', 'split', 'merge', 'move'),
  part: fc.nat(9),
  at: fc.nat(99),
  to: fc.nat(99),
});

const MIRRORED = {
  unchanged: 'unchanged',
  reworded: 'reworded',
  added: 'deleted',
  deleted: 'added',
  split: 'merged',
  merged: 'split',
} as const;

/** Without `moved`: of two neighbours of one length that changed places either may be said to have moved. */
const placed = ({ kind, renumbered, before, after }: VersionRow): string =>
  JSON.stringify([kind, renumbered, before, after]);
const movedIn = (rows: readonly VersionRow[]): number => rows.filter(({ moved }) => moved).length;

describe('after any number of edits', () => {
  test('every passage of both versions is in one row, and looking back says the reverse', () => {
    fc.assert(
      fc.property(
        anyDraft,
        anyDraft,
        fc.array(anyEdit, { maxLength: 25 }),
        (draft, from, edits) => {
          const before = analyze(written(draft));
          const after = analyze(
            written(edits.reduce((one, edit) => edited(one, edit, from), draft)),
          );
          const there = compareVersions(before, after).rows;
          const back = compareVersions(after, before).rows;
          for (const [policy, side] of [
            [before, 'before'],
            [after, 'after'],
          ] as const) {
            const found = there.flatMap((row) => row[side]).map(({ span }) => span.from);
            const wanted = policy.lines
              .filter(({ role }) => role !== 'blank')
              .map(({ span }) => span.from);
            expect(found.toSorted((x, y) => x - y)).toEqual(wanted);
          }
          const mirrored = back.map((row) =>
            placed({ ...row, kind: MIRRORED[row.kind], before: row.after, after: row.before }),
          );
          expect(there.map(placed).sort()).toEqual(mirrored.sort());
          expect(movedIn(there)).toBe(movedIn(back));
        },
      ),
      RUNS,
    );
  });
});

test('renumbering alone changes nothing', () => {
  fc.assert(
    fc.property(
      anyDraft,
      fc.constantFrom('han' as const, 'chapter' as const),
      fc.constantFrom('han-paren' as const, 'arabic' as const),
      fc.integer({ min: 1, max: 9 }),
      (draft, part, clause, first) => {
        const before = analyze(written(draft, OFFICIAL));
        const comparison = compareVersions(
          before,
          analyze(written(draft, { part, clause }, first)),
        );
        expect(changesIn(comparison)).toEqual([]);
        expect(comparison.moves).toEqual([]);
      },
    ),
    RUNS,
  );
});

describe('one edit of a real draft is said as it was made', () => {
  test('a clause moved', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), fc.nat(), ({ draft, part, at }, toPart, to) => {
        const clause = draft.parts[part]?.clauses[at] ?? '';
        const without = withClauses(draft, part, (clauses) => clauses.filter((_, n) => n !== at));
        const target = toPart % draft.parts.length;
        const room = (without.parts[target]?.clauses.length ?? 0) + 1;
        fc.pre(target !== part || to % room !== at);
        const moved = withClauses(without, target, (clauses) =>
          clauses.toSpliced(to % room, 0, clause),
        );
        const comparison = compared(draft, moved);
        const [change, ...others] = changesIn(comparison);
        expect(others).toEqual([]);
        expect(change).toMatchObject({ kind: 'unchanged', moved: true });
        // Of two neighbours that changed places either one moved.
        const neighbours = target === part && Math.abs((to % room) - at) === 1;
        if (!neighbours) expect(change?.before).toEqual([clause]);
        expect(comparison.moves).toHaveLength(1);
      }),
      RUNS,
    );
  });

  test('a whole part moved takes its clauses along', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ({ draft, part }, to) => {
        const others = draft.parts.filter((_, n) => n !== part);
        const moving = draft.parts[part];
        fc.pre(moving !== undefined && to % draft.parts.length !== part);
        if (!moving) return;
        const moved = { ...draft, parts: others.toSpliced(to % draft.parts.length, 0, moving) };
        const changes = changesIn(compared(draft, moved));
        const headings = draft.parts.map(({ heading }) => heading);
        for (const { kind, before } of changes) {
          expect(kind).toBe('unchanged');
          expect(headings).toContain(before[0]);
        }
        expect(changes.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('a clause deleted, or added', () => {
    fc.assert(
      fc.property(anyPlace, ({ draft, part, at }) => {
        const clause = draft.parts[part]?.clauses[at] ?? '';
        const without = withClauses(draft, part, (clauses) => clauses.filter((_, n) => n !== at));
        expect(changesIn(compared(draft, without))).toEqual([
          { kind: 'deleted', moved: false, before: [clause], after: [] },
        ]);
        expect(changesIn(compared(without, draft))).toEqual([
          { kind: 'added', moved: false, before: [], after: [clause] },
        ]);
      }),
      RUNS,
    );
  });

  test('some words changed', () => {
    fc.assert(
      fc.property(anyPlace, fc.integer({ min: 9, max: 30 }), ({ draft, part, at }, every) => {
        const clause = draft.parts[part]?.clauses[at] ?? '';
        const text = reworded(clause, every);
        fc.pre(text !== clause);
        const edited = withClauses(draft, part, (clauses) => clauses.with(at, text));
        expect(changesIn(compared(draft, edited))).toEqual([
          { kind: 'reworded', moved: false, before: [clause], after: [text] },
        ]);
      }),
      RUNS,
    );
  });

  test('a clause split at a sentence, or two merged', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ({ draft, part, at }, which) => {
        const clause = draft.parts[part]?.clauses[at] ?? '';
        const cuts = cutsOf(clause);
        fc.pre(cuts.length > 0);
        const cut = cuts[which % cuts.length] ?? 0;
        const pieces = [clause.slice(0, cut), clause.slice(cut)];
        const split = withClauses(draft, part, (clauses) => clauses.toSpliced(at, 1, ...pieces));
        expect(changesIn(compared(draft, split))).toEqual([
          { kind: 'split', moved: false, before: [clause], after: pieces },
        ]);
        expect(changesIn(compared(split, draft))).toEqual([
          { kind: 'merged', moved: false, before: pieces, after: [clause] },
        ]);
      }),
      RUNS,
    );
  });
});
