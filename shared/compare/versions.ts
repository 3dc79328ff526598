import type { Policy } from '../model/policy.ts';
import { pairEqual } from './versions/equal.ts';
import { readFeatures } from './versions/features.ts';
import { pairFrames } from './versions/frames.ts';
import { noPairs } from './versions/pairing.ts';
import { gatherParts } from './versions/parts.ts';
import { passagesOf } from './versions/passages.ts';
import { rowsOf } from './versions/rows.ts';
import { pairSimilar } from './versions/similar.ts';
import type { VersionComparison } from './versions/types.ts';

/**
 * What became of every passage of an earlier version in a later one: first the passages with the same
 * words, then those with similar ones, then what was split and merged. Nothing goes by number, so a
 * clause that only got another number is unchanged. Every passage of both versions stands in exactly
 * one row. Never throws; near linear time.
 */
export function compareVersions(before: Policy, after: Policy): VersionComparison {
  const versions = { before: passagesOf(before), after: passagesOf(after) };
  const pairing = noPairs(versions.before.length, versions.after.length);
  const read = readFeatures(versions.before, versions.after);
  pairEqual(versions, pairing);
  pairSimilar(versions, read, pairing);
  pairFrames(versions, pairing);
  return rowsOf(gatherParts(versions, read, pairing), versions, pairing);
}
