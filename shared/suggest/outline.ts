import type { Precedent } from '../model/document.ts';
import type { Topic } from '../model/topic.ts';
import type { TopicModel } from '../topics/learn.ts';
import { builtInTopics } from '../topics/list.ts';
import { entriesOf } from './entries.ts';
import { frameHas } from './genres.ts';
import { usualOrder } from './order.ts';
import { partsOf } from './outline-parts.ts';
import { FEWEST_PARTS, grouped, usualCount } from './parts.ts';
import { relationsOf } from './relations.ts';
import { topical } from './topical.ts';
import type { Outline, OutlineEntry } from './types.ts';
import { type Wanted, weightsOf } from './weights.ts';

export type OutlineOptions = Wanted & {
  /** 3 to 6; null: as many as such documents usually have. */
  readonly parts: number | null;
  /** 自定主题, beside the built-in ones. */
  readonly ownTopics?: readonly Topic[];
  /** What is learnt of topics, for clauses no reader has labelled. */
  readonly model?: TopicModel;
};

/** An entry that is only offered goes where its neighbours go. */
const OFFERED = 0.2;

/**
 * What documents of the kind have (条款结构): for every topic some chosen precedent has, its evidence,
 * in the usual order and in parts. The same precedents and options always give the same outline.
 */
export function consensusOutline(
  precedents: readonly Precedent[],
  options: OutlineOptions,
): Outline {
  const { genre, ownTopics = [], model } = options;
  const documents = precedents.map((precedent) => topical(precedent, model));
  const weights = weightsOf(precedents, options);
  const entries = entriesOf([...builtInTopics, ...ownTopics], documents, weights, genre);
  const relations = relationsOf(
    entries.map(({ topic }) => topic),
    documents,
    weights,
  );
  const order = usualOrder(entries.length, relations).flatMap((number) => {
    const entry = entries[number];
    return entry === undefined ? [] : [{ topic: number, entry }];
  });
  const { opening, measures, closing } = framed(order, genre);
  const frames = [opening, closing].filter((part) => part.length > 0);
  const count = (options.parts ?? usualCount(documents, weights)) - frames.length;
  const groups = grouped(
    measures.map(({ topic, entry }) => ({ topic, weight: entry.suggested ? 1 : OFFERED })),
    Math.max(count, FEWEST_PARTS - frames.length),
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
    of: precedents.length,
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
