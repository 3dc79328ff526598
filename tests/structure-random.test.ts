import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { edited } from '../shared/model/edit.ts';
import type { Clause, Policy } from '../shared/model/policy.ts';
import { walk } from '../shared/model/walk.ts';
import type { Refused } from '../shared/suggest/numbering/plan.ts';
import { insertClause, splitClause } from '../shared/suggest/structure/insert.ts';
import { demote, promote } from '../shared/suggest/structure/levels.ts';
import { mergeWithNext, mergeWithPrevious } from '../shared/suggest/structure/merge.ts';
import { placeClauses, type Side } from '../shared/suggest/structure/place.ts';
import { removeClause } from '../shared/suggest/structure/remove.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { schemes } from '../shared/suggest/structure/schemes.ts';
import type { Structured } from '../shared/suggest/structure/told.ts';
import { madeDrafts, realDrafts } from './structure-drafts.ts';
import { proseOf, strayed, type Tree, treeIn, undone, wordsOf } from './structure-model.ts';

const OPERATIONS = [
  'place',
  'place',
  'place',
  'promote',
  'demote',
  'split',
  'mergePrevious',
  'mergeNext',
  'insert',
  'remove',
  'scheme',
] as const;
type Operation = (typeof OPERATIONS)[number];
type Step = {
  readonly operation: Operation;
  readonly pick: number;
  readonly other: number;
  readonly at: number;
};

const steps = fc.array(
  fc.record({
    operation: fc.constantFrom(...OPERATIONS),
    pick: fc.nat(400),
    other: fc.nat(400),
    at: fc.nat(30),
  }),
  { minLength: 6, maxLength: 10 },
);

const [official] = schemes;

const SIDES: readonly Side[] = ['before', 'after', 'into'];

function done(
  policy: Policy,
  clause: Clause,
  goal: Clause,
  { operation, at }: Step,
): Structured | Refused {
  const { path } = clause;
  switch (operation) {
    case 'place':
      return placeClauses(policy, [path], goal.path, SIDES[at % 3] ?? 'after');
    case 'promote':
      return promote(policy, path);
    case 'demote':
      return demote(policy, path);
    case 'split':
      return splitClause(policy, placeInside(policy, clause, at));
    case 'mergePrevious':
      return mergeWithPrevious(policy, path);
    case 'mergeNext':
      return mergeWithNext(policy, path);
    case 'insert':
      return insertClause(policy, path, at % 2 === 0 ? 'before' : 'after');
    case 'remove':
      return removeClause(policy, path);
    case 'scheme':
      return changeScheme(policy, schemes[at % schemes.length] ?? official);
  }
}

/** Behind a sentence of the clause. */
function placeInside({ source }: Policy, { own }: Clause, at: number): number {
  const ends = [...source.slice(own.from, own.to).matchAll(/[。；\n]/g)].map(
    ({ index }) => own.from + index + 1,
  );
  return ends[at % Math.max(1, ends.length)] ?? own.from;
}

/** The characters a drafter asked to take out, but for markers and references in them. */
const minus = (all: string, less: string): string => {
  const rest = [...all];
  for (const character of less) {
    const at = rest.indexOf(character);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest.join('');
};

/** The tree as it is to be, made by hand from the words alone. */
function meant(
  policy: Policy,
  clause: Clause,
  goal: Clause,
  { operation, at }: Step,
): readonly Tree[] | null {
  const kept = (one: Clause): Tree => ({ words: wordsOf(policy, one), under: list(one.children) });
  const side = SIDES[at % 3];
  const gone = operation === 'remove' || operation === 'place' || operation === 'demote';
  const list = (all: readonly Clause[]): readonly Tree[] =>
    all.flatMap((one, index): readonly Tree[] => {
      const next = all[index + 1];
      if (operation === 'demote' && next === clause) {
        return [{ words: wordsOf(policy, one), under: [...list(one.children), kept(clause)] }];
      }
      if (operation === 'promote' && one.children.includes(clause)) {
        const from = one.children.indexOf(clause);
        return [
          { words: wordsOf(policy, one), under: list(one.children.slice(0, from)) },
          {
            words: wordsOf(policy, clause),
            under: list([...clause.children, ...one.children.slice(from + 1)]),
          },
        ];
      }
      const own = gone && one === clause ? [] : [kept(one)];
      if (operation !== 'place' || one !== goal || goal === clause)
        return operation === 'place' && goal === clause ? [kept(one)] : own;
      if (side === 'before') return [kept(clause), ...own];
      if (side === 'after') return [...own, kept(clause)];
      return own.map(({ words, under }) => ({ words, under: [...under, kept(clause)] }));
    });
  return operation === 'place' ||
    operation === 'promote' ||
    operation === 'demote' ||
    operation === 'remove' ||
    operation === 'scheme'
    ? list(policy.clauses)
    : null;
}

it('a thousand random operations lose no reference and no character, and can be taken back', () => {
  const many = Number(process.env['STRUCTURE'] ?? 1000);
  const tally = new Map<string, number>();
  const count = (name: string) => tally.set(name, (tally.get(name) ?? 0) + 1);
  const why = new Map<string, number>();
  let slowest = 0;
  let operations = 0;
  const drafts = fc.oneof(
    { weight: 6, arbitrary: madeDrafts },
    { weight: 1, arbitrary: fc.constantFrom(...realDrafts) },
  );
  fc.assert(
    fc.property(drafts, steps, (draft, chosen) => {
      let policy = analyze(draft);
      for (const step of chosen) {
        if (operations >= many) return;
        const all = [...walk(policy.clauses)];
        const clause = all[step.pick % all.length];
        const goal = all[step.other % all.length];
        if (clause === undefined || goal === undefined) return;
        operations += 1;
        const begun = performance.now();
        const result = done(policy, clause, goal, step);
        slowest = Math.max(slowest, performance.now() - begun);
        count(`${step.operation} ${result.kind}`);
        if (result.kind === 'refused') {
          why.set(
            result.why.replace(/“[^”]*”/g, '“”'),
            (why.get(result.why.replace(/“[^”]*”/g, '“”')) ?? 0) + 1,
          );
          continue;
        }
        const now = edited(policy.source, result.edits);
        const next = analyze(now);
        expect(now).toBe(result.text);
        expect(undone(policy.source, result.edits)).toBe(policy.source);
        if (step.operation === 'remove') {
          const asked = proseOf(policy).length - proseOf(next).length;
          expect(minus(proseOf(policy), proseOf(next))).toHaveLength(asked);
        } else {
          expect(proseOf(next)).toBe(proseOf(policy));
          expect(strayed(policy, next)).toEqual([]);
        }
        const wanted = meant(policy, clause, goal, step);
        if (wanted !== null) expect(treeIn(next)).toEqual(wanted);
        policy = next;
      }
    }),
    { numRuns: Math.ceil(many / 5), endOnFailure: true },
  );
  if (process.env['STRUCTURE_TOLD'])
    console.log(
      operations,
      slowest,
      [...tally].sort(),
      [...why].sort((a, b) => b[1] - a[1]).slice(0, 40),
    );
  expect(operations).toBe(many);
}, 600_000);
