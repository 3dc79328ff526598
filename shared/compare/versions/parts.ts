import { indexed } from './candidates.ts';
import { type Whole, wholeOf } from './claims.ts';
import type { Versions } from './equal.ts';
import type { Features, Read } from './features.ts';
import { freeOf, type Pairing } from './pairing.ts';

/** Passages of both versions that belong together; several on one side are a split or a merger. */
export type Group = { readonly before: readonly number[]; readonly after: readonly number[] };

/**
 * What a part must have of the whole's words: so much weight at all (about ten telling letters), and
 * either most of itself, or most of what the whole lost and a good deal of itself.
 */
const LEAST_WEIGHT = 8;
const MOST_OF_ITSELF = 0.4;
const MOST_OF_LOST = 0.5;
const MUCH_OF_ITSELF = 0.15;

type Side = 'before' | 'after';
/** A passage without counterpart that may be part of a passage of the other version. */
type Claim = {
  readonly side: Side;
  readonly part: number;
  readonly whole: number;
  readonly strength: number;
};

/**
 * Finds out what was split and what was merged: a passage without counterpart whose words are those
 * the pair next door lost (split) or gained (merged). Gives every passage of both versions in one
 * group.
 */
export function gatherParts(versions: Versions, read: Read, pairing: Pairing): readonly Group[] {
  const wholes = { before: new Map<number, Whole>(), after: new Map<number, Whole>() };
  const heaviest = Math.log(1 + read.before.length + read.after.length);
  const wholeAt = (side: Side, at: number): Whole | null => {
    const known = wholes[side].get(at);
    const features = read[side][at];
    if (known || !features) return known ?? null;
    const whole = wholeOf(features, read.weights);
    const partner = read[otherSide(side)][pairing[otherSide(side)][at] ?? -1];
    if (partner) whole.claim(partner);
    wholes[side].set(at, whole);
    return whole;
  };
  /** How well a part fits a whole; 0 where it does not. `side` is the whole's. */
  const strengthOf = (side: Side, at: number, part: Features): number => {
    const whole = wholeAt(side, at);
    if (whole === null || part.total === 0) return 0;
    const found = whole.found(part);
    const own = sumOf(part, read.weights);
    const ofItself = found / own;
    const ofLost = found / Math.max(whole.unclaimed(), 1e-9);
    if (found < LEAST_WEIGHT * heaviest) return 0;
    if (ofItself < MOST_OF_ITSELF && (ofLost < MOST_OF_LOST || ofItself < MUCH_OF_ITSELF)) return 0;
    return Math.max(ofItself, ofLost);
  };
  const claims: Claim[] = [];
  for (const side of ['before', 'after'] as const) {
    const other = otherSide(side);
    // Whole passages on `side`, parts on the other.
    const everyone = read[side].map((_, at) => at);
    const lookUp = indexed(read[side], everyone, read.weights);
    for (const part of freeOf(pairing[side])) {
      const features = read[other][part];
      if (!features) continue;
      for (const whole of lookUp(features)) {
        if (versions[side][whole]?.passage.part !== versions[other][part]?.passage.part) continue;
        const strength = strengthOf(side, whole, features);
        if (strength > 0) claims.push({ side: other, part, whole, strength });
      }
    }
  }
  claims.sort((x, y) => y.strength - x.strength || x.part + x.whole - (y.part + y.whole));
  return accepted(claims, versions, read, pairing, strengthOf, wholeAt);
}

function accepted(
  claims: readonly Claim[],
  { before, after }: Versions,
  read: Read,
  pairing: Pairing,
  strengthOf: (side: Side, at: number, part: Features) => number,
  wholeAt: (side: Side, at: number) => Whole | null,
): readonly Group[] {
  const groups: { before: number[]; after: number[] }[] = [];
  const groupOf = {
    before: new Map<number, (typeof groups)[number]>(),
    after: new Map<number, (typeof groups)[number]>(),
  };
  const open = (group: { before: number[]; after: number[] }): void => {
    groups.push(group);
    for (const at of group.before) groupOf.before.set(at, group);
    for (const at of group.after) groupOf.after.set(at, group);
  };
  before.forEach((_, a) => {
    const b = pairing.after[a] ?? -1;
    open({ before: [a], after: b < 0 ? [] : [b] });
  });
  after.forEach((_, b) => {
    if (pairing.before[b] === -1) open({ before: [], after: [b] });
  });
  for (const { side, part, whole } of claims) {
    const other = otherSide(side);
    const own = groupOf[side].get(part);
    const target = groupOf[other].get(whole);
    const features = read[side][part];
    if (!own || !target || own === target || !features) continue;
    // The part is still alone, and the whole is whole: one passage on its side.
    if (own[other].length > 0 || own[side].length !== 1) continue;
    if (target[other].length !== 1) continue;
    if (target[side].length > 0 && strengthOf(other, whole, features) === 0) continue;
    wholeAt(other, whole)?.claim(features);
    target[side].push(part);
    target[side].sort((x, y) => x - y);
    own[side].length = 0;
    groupOf[side].set(part, target);
  }
  return groups.filter((group) => group.before.length + group.after.length > 0);
}

const otherSide = (side: Side): Side => (side === 'before' ? 'after' : 'before');

const sumOf = ({ pairs }: Features, weights: Float64Array): number => {
  let sum = 0;
  for (const pair of pairs) sum += weights[pair] ?? 0;
  return sum;
};
