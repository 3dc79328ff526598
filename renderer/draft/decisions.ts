import { decide } from '../../shared/compare/decisions.ts';
import type { LinkDecision } from '../../shared/compare/types.ts';

type Decisions = readonly LinkDecision[];

/**
 * The decisions of two windows that went on from the same ones: what either set or took back holds,
 * and where they contradict each other the preferred side wins.
 */
export function mergedDecisions(
  base: Decisions,
  preferred: Decisions,
  other: Decisions,
): Decisions {
  const before = keysOf(base);
  const now = keysOf(preferred);
  const takenBack = keysOf(base.filter((decision) => !now.has(keyOf(decision))));
  return preferred
    .filter((decision) => !before.has(keyOf(decision)))
    .reduce(
      decide,
      other.filter((decision) => !takenBack.has(keyOf(decision))),
    );
}

const keyOf = (decision: LinkDecision): string => JSON.stringify(decision);
const keysOf = (decisions: Decisions): ReadonlySet<string> => new Set(decisions.map(keyOf));
