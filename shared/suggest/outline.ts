import type { Precedent } from '../model/document.ts';
import type { Topic } from '../model/topic.ts';
import { builtInTopics } from '../topics/list.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { frameHas } from './genres.ts';
import { usualOrder } from './order.ts';
import { partHeadings } from './part-headings.ts';
import { grouped, usualCount } from './parts.ts';
import { type Topical, topical } from './topical.ts';
import type { HeadingProposal, Outline, OutlineEntry, OutlinePart } from './types.ts';
import { typicalHeadings } from './typical-headings.ts';
import { type Wanted, weightsOf } from './weights.ts';

export type OutlineOptions = Wanted & {
  /** 3 to 6; null: as many as such documents usually have. */
  readonly parts: number | null;
  /** 自定主题, beside the built-in ones. */
  readonly ownTopics?: readonly Topic[];
};

/** A clause type is ticked from the beginning when its weighted share reaches this. */
const SUGGESTED = 0.4;

/**
 * What documents of the kind have (条款结构): for every topic some chosen precedent has, its evidence,
 * in the usual order and in parts. The same precedents and options always give the same outline.
 */
export function consensusOutline(
  precedents: readonly Precedent[],
  options: OutlineOptions,
): Outline {
  const documents = precedents.map(topical);
  const weights = weightsOf(precedents, options);
  const evidence = new Map(evidenceOf(documents, weights).map((one) => [one.topic, one]));
  const known = topicsOf(options).filter(({ id }) => evidence.has(id));
  const order = usualOrder(
    known.map(({ id }) => id),
    documents,
    weights,
  );
  const entries = new Map(
    known.flatMap((topic) => {
      const found = evidence.get(topic.id);
      return found === undefined
        ? []
        : [[topic.id, entryOf(topic, found, documents, weights, options)] as const];
    }),
  );
  const count = options.parts ?? usualCount(documents, weights);
  const groups = grouped(order, count, documents, weights);
  return { parts: named(groups, entries, documents, weights), of: precedents.length };
}

const topicsOf = ({ ownTopics = [] }: OutlineOptions): readonly Topic[] => [
  ...builtInTopics,
  ...ownTopics,
];

function entryOf(
  { id, name, definition }: Topic,
  { support, docs, weight }: Evidence,
  documents: readonly Topical[],
  weights: readonly number[],
  { genre }: OutlineOptions,
): OutlineEntry {
  const headings = typicalHeadings(id, documents, weights);
  return {
    topic: id,
    name,
    definition,
    heading: headings[0]?.text ?? name,
    headings,
    support,
    docs,
    of: documents.length,
    weight,
    kind: kindOf(docs, documents.length),
    suggested: frameHas(id, genre) ?? weight >= SUGGESTED,
  };
}

/** Most have it; about half; few. */
function kindOf(docs: number, of: number): OutlineEntry['kind'] {
  if (docs * 2 > of) return 'core';
  return docs * 5 >= of * 2 ? 'common' : 'occasional';
}

/** Each part with its headings; no two parts begin with the same. */
function named(
  groups: readonly (readonly string[])[],
  entries: ReadonlyMap<string, OutlineEntry>,
  documents: readonly Topical[],
  weights: readonly number[],
): readonly OutlinePart[] {
  const taken = new Set<string>();
  return groups.map((topics) => {
    const all = partHeadings(topics, documents, weights);
    const headings = [...all.filter(isFree(taken)), ...all.filter((one) => !isFree(taken)(one))];
    const own = topics.flatMap((topic) => entries.get(topic) ?? []);
    const [first] = headings;
    const heading =
      first !== undefined && isFree(taken)(first)
        ? first.text
        : own
            .slice(0, 2)
            .map(({ name }) => name)
            .join('、');
    taken.add(heading);
    return { heading, headings, entries: own };
  });
}

const isFree =
  (taken: ReadonlySet<string>) =>
  ({ text }: HeadingProposal): boolean =>
    !taken.has(text);
