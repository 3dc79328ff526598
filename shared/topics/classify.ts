import type { ClauseTopic } from '../model/document.ts';
import { builtInModel, type TopicModel } from './learn.ts';
import { overlap, packed } from './packed.ts';
import { fitsOf, topicsOfClause } from './topics.ts';
import type { Unit } from './units.ts';
import { clauseVector } from './vectors.ts';

/** A topic of a clause with the words of the clause that decided for it, those that say most first. */
export type TopicReading = ClauseTopic & { readonly words: readonly string[] };

export type TopicContext = {
  /** What a reader or the drafter said of this clause: goes before what its words say. */
  readonly labels?: readonly ClauseTopic[];
  /** What is learnt of the whole library; without it, of what comes with the product. */
  readonly model?: TopicModel;
};

/**
 * The topics of a clause, the primary one first and at most two more; none for closing clauses (施行,
 * 解释) and for words about nothing the topics know.
 */
export function topicsOf(
  unit: Unit,
  { labels = [], model = builtInModel() }: TopicContext = {},
): readonly TopicReading[] {
  const vector = clauseVector(unit.heading, unit.body);
  const topics = topicsOfClause(unit, labels, () => fitsOf(packed(vector), model));
  return topics.map((topic) => ({ ...topic, words: wordsFor(topic.id, vector, model) }));
}

const MOST_WORDS = 5;

/** The words that speak more for this topic than for the others on average, fragments left out. */
function wordsFor(
  topic: string,
  vector: ReadonlyMap<string, number>,
  { topics, centres }: TopicModel,
): readonly string[] {
  const at = topics.indexOf(topic);
  const speaking = [...vector].flatMap(([term, weight]) => {
    if (term.startsWith(' ') || term.length < 2) return [];
    const products = overlap(packed(new Map([[term, weight]])), centres).products;
    const mean = products.reduce((sum, product) => sum + product, 0) / Math.max(1, topics.length);
    const surplus = (products[at] ?? 0) - mean;
    return surplus > 0 ? [{ term, surplus }] : [];
  });
  const best = speaking.sort((a, b) => b.surplus - a.surplus).map(({ term }) => term);
  return best
    .filter((term) => !best.some((other) => other !== term && other.includes(term)))
    .slice(0, MOST_WORDS);
}
