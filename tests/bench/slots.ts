import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../shared/analyze.ts';
import type { Slot, SlotKind, SlotValue } from '../../shared/compare/slots/types.ts';
import { slotsOf } from '../../shared/compare/slots.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';
import gold from '../fixtures/gold/slots.json';
import { type Figure, informs } from './figure.ts';

/** One slot of the hand-made list: kind, text as read, value. */
export type GoldSlot = { readonly kind: string; readonly text: string; readonly value: string };
export type GoldClause = {
  readonly name: string;
  readonly clause: Clause;
  readonly slots: readonly GoldSlot[];
};

const root = join(import.meta.dirname, '..', '..');
const draftFiles: Readonly<Record<string, string>> = {
  example: 'templates/drafts/example.txt',
  'draft-raw': 'tests/fixtures/drafts/draft-raw.txt',
  'draft-raw-v2': 'tests/fixtures/drafts/draft-raw-v2.txt',
};

const policies = new Map<string, Policy>(builtInPrecedents.map(({ id, policy }) => [id, policy]));
for (const [id, file] of Object.entries(draftFiles)) {
  policies.set(id, analyze(readFileSync(join(root, file), 'utf8')));
}

/** The clauses that were read by hand. Throws when one is not found. */
export const goldClauses = (): readonly GoldClause[] =>
  gold.clauses.map(({ doc, path, slots }) => {
    const clause = findClause(policies.get(doc)?.clauses ?? [], path);
    if (clause === null) throw new Error(`no clause ${path} in ${doc}`);
    const named = slots.map(([kind = '', text = '', value = '']) => ({ kind, text, value }));
    return { name: `${doc} ${path}`, clause, slots: named };
  });

/** A value as the list writes it: <=50万元, 3..5个, >=2027-01-01. */
export function written(value: SlotValue): string {
  if (value.kind === 'text') return value.text;
  const [least, most, unit] =
    value.kind === 'number' ? [value.least, value.most, value.unit] : [value.from, value.to, ''];
  if (least === null) return `<=${most}${unit}`;
  if (most === null) return `>=${least}${unit}`;
  return least === most ? `${least}${unit}` : `${least}..${most}${unit}`;
}

/** A condition hits when it covers most of the one that was read; anything else must be the same. */
function hits(gold: GoldSlot, slot: Slot): boolean {
  if (gold.kind !== slot.kind) return false;
  if (gold.kind !== 'condition')
    return gold.text === slot.text && gold.value === written(slot.value);
  const [long, short] =
    gold.text.length >= slot.text.length ? [gold.text, slot.text] : [slot.text, gold.text];
  return long.includes(short) && short.length >= 0.6 * long.length;
}

export type Score = { readonly found: number; readonly right: number; readonly wanted: number };

export type Misses = { readonly missed: readonly string[]; readonly wrong: readonly string[] };

/** What is found and what is not, kind by kind. */
export function scoreSlots(clauses: readonly GoldClause[]): {
  readonly scores: ReadonlyMap<SlotKind, Score>;
  readonly misses: Misses;
} {
  const scores = new Map<SlotKind, Score>();
  const missed: string[] = [];
  const wrong: string[] = [];
  const count = (kind: SlotKind, more: Score): void => {
    const { found, right, wanted } = scores.get(kind) ?? { found: 0, right: 0, wanted: 0 };
    scores.set(kind, {
      found: found + more.found,
      right: right + more.right,
      wanted: wanted + more.wanted,
    });
  };
  for (const { name, clause, slots } of clauses) {
    const left = [...slotsOf(clause)];
    for (const slot of slots) {
      const at = left.findIndex((candidate) => hits(slot, candidate));
      const [hit] = at < 0 ? [] : left.splice(at, 1);
      if (hit === undefined) missed.push(`${name} ${slot.kind} ${slot.text} = ${slot.value}`);
      if (isKind(slot.kind)) count(slot.kind, { found: 0, right: hit ? 1 : 0, wanted: 1 });
    }
    for (const slot of slotsOf(clause)) count(slot.kind, { found: 1, right: 0, wanted: 0 });
    wrong.push(...left.map((slot) => `${name} ${slot.kind} ${slot.text} = ${written(slot.value)}`));
  }
  return { scores, misses: { missed, wrong } };
}

const kinds: readonly string[] = [
  'amount',
  'ratio',
  'deadline',
  'count',
  'body',
  'condition',
] satisfies SlotKind[];
const isKind = (kind: string): kind is SlotKind => kinds.includes(kind);

/** Precision and recall of the slots on the hand-made list. */
export const slotFigures = (): readonly Figure[] =>
  [...scoreSlots(goldClauses()).scores].map(([kind, { found, right, wanted }]) =>
    informs(
      `slots ${kind}: precision / recall (of ${wanted})`,
      `${(right / found).toFixed(3)} / ${(right / wanted).toFixed(3)}`,
    ),
  );
