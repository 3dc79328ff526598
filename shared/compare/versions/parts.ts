import { type Whole, wholeOf } from './claims.ts';
import type { Versions } from './equal.ts';
import type { Features, Read } from './features.ts';
import { type Group, groupingOf, otherSide, type Side } from './groups.ts';
import { freeOf, type Pairing } from './pairing.ts';
import { sharingRuns } from './runs.ts';

// What a part must have of the words its whole lost or gained, in telling letters (a pair of letters
// that stands in one passage only counts one):
/** At least so much; a phrase of the trade is no part. */
const LEAST = 8;
/** A short sentence that says nothing else is one with less. */
const LEAST_ALL = 4;
const ALL = 0.8;
/** Either most of what it says itself … */
const OF_ITSELF = 0.4;
/** … or most of what went or came in, and that is more than a remark in it … */
const OF_LOST = 0.5;
const NO_REMARK = 0.15;
/** … or so much that it is no chance, and a good deal of what went or came in. */
const MUCH = 20;
const MUCH_OF_LOST = 0.2;
/** Two passages that are both alone, and were not similar: nearly all of the shorter one. */
const ALONE = 0.6;

/** A passage without counterpart that may be part of a passage of the other version. */
type Claim = {
  /** Side of the part. */
  readonly side: Side;
  readonly part: number;
  readonly whole: number;
  readonly strength: number;
};

/**
 * Finds out what was split and what was merged: a passage without counterpart whose words are those
 * that another passage lost on the way to its own counterpart (split) or gained (merger). Gives every
 * passage of both versions in one group.
 */
export function gatherParts(versions: Versions, read: Read, pairing: Pairing): readonly Group[] {
  const evidence = {
    before: evidenceIn('before', read, pairing),
    after: evidenceIn('after', read, pairing),
  };
  const claims = (['before', 'after'] as const).flatMap((side) =>
    claimsOn(side, versions, read, pairing, evidence[side]),
  );
  claims.sort((x, y) => y.strength - x.strength || x.part + x.whole - (y.part + y.whole));
  const grouping = groupingOf(pairing);
  for (const { side, part, whole } of claims) {
    const group = grouping.groupFor(side, part, whole);
    const features = read[side][part];
    if (group === null || features === undefined) continue;
    const { strength, claim } = evidence[otherSide(side)];
    // Others may have claimed the same words since.
    const left = strength(whole, features);
    const isAlone = group[side].length === 0;
    if (left === 0 || (isAlone && left < ALONE)) continue;
    claim(whole, features);
    grouping.put(side, part, whole);
  }
  return grouping.groups();
}

type Evidence = {
  /** How well a part fits a whole, by the share of the one or the other; 0 where it does not. */
  readonly strength: (whole: number, part: Features) => number;
  readonly claim: (whole: number, part: Features) => void;
};

/** @param side of the wholes */
function evidenceIn(side: Side, read: Read, pairing: Pairing): Evidence {
  const known = new Map<number, Whole>();
  const unit = unitOf(read);
  const wholeAt = (at: number): Whole | null => {
    const features = read[side][at];
    const whole = known.get(at);
    if (whole || !features) return whole ?? null;
    const fresh = wholeOf(features, read.weights);
    const partner = read[otherSide(side)][pairing[otherSide(side)][at] ?? -1];
    if (partner) fresh.claim(partner);
    known.set(at, fresh);
    return fresh;
  };
  return {
    strength: (at, part) => {
      const whole = wholeAt(at);
      const found = whole?.found(part) ?? 0;
      const ofItself = found / part.own;
      const least = ofItself >= ALL ? LEAST_ALL : LEAST;
      if (whole === null || found < least * unit) return 0;
      const ofLost = found / whole.unclaimed();
      const fits =
        ofItself >= OF_ITSELF ||
        (ofLost >= OF_LOST && ofItself >= NO_REMARK) ||
        (ofLost >= MUCH_OF_LOST && found >= MUCH * unit);
      return fits ? Math.max(ofItself, ofLost) : 0;
    },
    claim: (at, part) => wholeAt(at)?.claim(part),
  };
}

/** Weight of a pair of letters that stands in one passage only. */
const unitOf = ({ before, after }: Read): number => Math.log(1 + before.length + after.length);

/** @param side of the wholes */
function claimsOn(
  side: Side,
  versions: Versions,
  read: Read,
  pairing: Pairing,
  { strength }: Evidence,
): readonly Claim[] {
  const other = otherSide(side);
  const parts = freeOf(pairing[side]);
  const likely = sharingRuns(
    read[side],
    parts.flatMap((part) => read[other][part] ?? []),
  );
  const kindOf = (of: Side, at: number) => versions[of][at]?.passage.part;
  return parts.flatMap((part, at) => {
    const features = read[other][part];
    if (!features) return [];
    return (likely[at] ?? [])
      .filter((whole) => kindOf(side, whole) === kindOf(other, part))
      .map((whole) => ({ side: other, part, whole, strength: strength(whole, features) }))
      .filter((claim) => claim.strength > 0);
  });
}
