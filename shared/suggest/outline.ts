import type { Precedent } from '../model/document.ts';
import { type Consensus, type ConsensusOptions, consensusOf } from './consensus.ts';
import { frameHas } from './genres.ts';
import { usualOrder } from './order.ts';
import { partsOf } from './outline-parts.ts';
import { FEWEST_PARTS, grouped, usualCount } from './parts.ts';
import type { Outline, OutlineEntry } from './types.ts';

export type OutlineOptions = ConsensusOptions & {
  /** 3 to 6; null: as many as such documents usually have. */
  readonly parts: number | null;
};

/** An entry that is only offered goes where its neighbours go. */
const OFFERED = 0.2;

const known = new WeakMap<Consensus, Map<number | null, Outline>>();

/**
 * What documents of the kind have (条款结构): for every topic some chosen precedent has, its evidence,
 * in the usual order and in parts. The same precedents and options always give the same outline.
 */
export function consensusOutline(
  precedents: readonly Precedent[],
  options: OutlineOptions,
): Outline {
  const consensus = consensusOf(precedents, options);
  const byCount = known.get(consensus) ?? new Map<number | null, Outline>();
  known.set(consensus, byCount);
  const outline = byCount.get(options.parts) ?? outlineOf(consensus, options);
  byCount.set(options.parts, outline);
  return outline;
}

function outlineOf(consensus: Consensus, { genre, parts }: OutlineOptions): Outline {
  const { documents, weights, entries, relations } = consensus;
  const order = usualOrder(entries.length, relations).flatMap((topic): readonly Placed[] => {
    const entry = entries[topic];
    return entry === undefined ? [] : [{ topic, entry }];
  });
  const { opening, measures, closing } = framed(order, genre);
  const frames = [opening, closing].filter((part) => part.length > 0).length;
  const groups = grouped(
    measures.map(({ topic, entry }) => ({ topic, weight: entry.suggested ? 1 : OFFERED })),
    Math.max(parts ?? usualCount(documents, weights), FEWEST_PARTS) - frames,
    relations,
  );
  const inParts = [
    opening,
    ...groups.map((group) => measures.filter(({ topic }) => group.includes(topic))),
    closing,
  ].filter((part) => part.length > 0);
  return {
    parts: partsOf(
      inParts.map((part) => part.map(({ entry }) => entry)),
      documents,
      weights,
    ),
    of: documents.length,
  };
}

type Placed = { readonly topic: number; readonly entry: OutlineEntry };

/** The frame of a plan stands apart: 总体要求 before the measures, 保障措施 behind them. */
function framed(order: readonly Placed[], genre: string | null) {
  const isFrame = ({ entry }: Placed): boolean => frameHas(entry.topic, genre) === true;
  const isOpening = ({ entry }: Placed): boolean => entry.topic === 'general-goals';
  return {
    opening: order.filter((one) => isFrame(one) && isOpening(one)),
    measures: order.filter((one) => !isFrame(one)),
    closing: order.filter((one) => isFrame(one) && !isOpening(one)),
  };
}
