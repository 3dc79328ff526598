import type { Issuance } from '../model/issuance.ts';
import type { Policy } from '../model/policy.ts';
import type { Placed } from './blocks.ts';
import { elementsOf } from './elements.ts';
import { formatWith } from './format/house.ts';
import type { Format } from './format.ts';
import { placed } from './placing.ts';

/** What is printed, in order and with its place: the one source of file, redline and preview. */
export type OfficialBlocks = {
  readonly placed: readonly Placed[];
  readonly format: Format;
};

/**
 * A policy as it is printed with these 发文要素: each block with the span of the printed words it
 * comes from, null for what was made (blank lines, the 版头 of an issuance).
 */
export const officialBlocks = (policy: Policy, issuance: Issuance): OfficialBlocks => {
  const format = formatWith(issuance.deviations);
  return { format, placed: placed(elementsOf(policy, format), format) };
};
