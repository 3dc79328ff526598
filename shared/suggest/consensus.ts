import type { Precedent } from '../model/document.ts';
import type { Topic } from '../model/topic.ts';
import type { TopicModel } from '../topics/learn.ts';
import { builtInTopics } from '../topics/list.ts';
import { entriesOf } from './entries.ts';
import { type Relations, relationsOf } from './relations.ts';
import { type Topical, topical } from './topical.ts';
import type { OutlineEntry } from './types.ts';
import { type Wanted, weightsOf } from './weights.ts';

export type ConsensusOptions = Wanted & {
  /** 自定主题, beside the built-in ones. */
  readonly ownTopics?: readonly Topic[];
  /** What is learnt of topics, for clauses no reader has labelled. */
  readonly model?: TopicModel;
};

/** What some precedents have in common, before it is put in order and parts. */
export type Consensus = {
  readonly documents: readonly Topical[];
  readonly weights: readonly number[];
  /** A topic's number in `relations` is its entry's place here. */
  readonly entries: readonly OutlineEntry[];
  readonly relations: Relations;
};

let last: (Asked & { readonly consensus: Consensus }) | null = null;

type Asked = { readonly precedents: readonly Precedent[]; readonly options: ConsensusOptions };

/** Remembered for the precedents and options asked for last: they stay while the draft is edited. */
export function consensusOf(
  precedents: readonly Precedent[],
  options: ConsensusOptions,
): Consensus {
  const asked = { precedents, options };
  if (last !== null && isSame(last, asked)) return last.consensus;
  const { genre, ownTopics = [], model } = options;
  const documents = precedents.map((precedent) => topical(precedent, model));
  const weights = weightsOf(precedents, options);
  const entries = entriesOf([...builtInTopics, ...ownTopics], documents, weights, genre);
  const topics = entries.map(({ topic }) => topic);
  const relations = relationsOf(topics, documents, weights);
  const consensus = { documents, weights, entries, relations };
  last = { ...asked, consensus };
  return consensus;
}

const isSame = (one: Asked, other: Asked): boolean =>
  one.options.genre === other.options.genre &&
  one.options.level === other.options.level &&
  isSameList(one.options.ownTopics, other.options.ownTopics) &&
  one.options.model === other.options.model &&
  one.precedents.length === other.precedents.length &&
  one.precedents.every((precedent, at) => precedent === other.precedents[at]);

/** By what the topics say: the window sends them anew with every edit. */
const isSameList = (one: readonly Topic[] = [], other: readonly Topic[] = []): boolean =>
  one.length === other.length &&
  one.every(
    ({ id, name, definition }, at) =>
      id === other[at]?.id && name === other[at]?.name && definition === other[at]?.definition,
  );
