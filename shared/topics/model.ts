import { type CueIndex, cuesIn, type FoundCues } from './cues.ts';
import { overlap, type Packed, packed, type Table } from './packed.ts';
import type { Wording } from './units.ts';
import { countsOf, HEADING, type Vector, weighted } from './vectors.ts';

/** What labelled clauses, definitions and cues say of the topics. */
export type TopicModel = {
  /** Ids; everywhere else a topic is its number in this list. */
  readonly topics: readonly string[];
  /** How rare a term is in the labelled clauses. */
  readonly rarity: (term: string) => number;
  /** The centre of each topic: its definition, cues and labelled clauses. */
  readonly centres: Table;
  /** The labelled clauses one by one, each with the numbers of its topics and their scores. */
  readonly examples: { readonly clauses: Table; readonly labels: readonly Labels[] };
  readonly cues: CueIndex;
};

export type Labels = readonly (readonly [topic: number, score: number])[];

/** Everything in a clause that speaks for the topics. */
export type Evidence = {
  readonly vector: Vector;
  readonly cues: FoundCues;
  /** For each topic how strongly all of it speaks for it. */
  readonly strengths: readonly number[];
};

/**
 * Three ways, added up, as no one of them is enough: likeness to the centre of a topic (Rocchio
 * 1971), to the most alike clause with that label (1-nearest-neighbour, which follows a correction at
 * once), and the cues found. Measured against others: docs/decisions.md.
 */
const SHARES = { centre: 1, nearest: 0.5, cues: 0.25 } as const;
/** Cues that count so much together (a body with two of them) are half of all that cues can say. */
const HALF = 2;

export function evidenceIn(wording: Wording, model: TopicModel): Evidence {
  const vector = vectorOf(wording, model.rarity);
  const clause = packed(vector);
  const centres = overlap(clause, model.centres).products;
  const nearest = nearestOf(clause, model);
  const cues = cuesIn(wording, model.cues);
  const strengths = model.topics.map((_, topic) => {
    const told = sum(cues.get(topic)?.values() ?? []);
    return (
      (centres[topic] ?? 0) * SHARES.centre +
      (nearest[topic] ?? 0) * SHARES.nearest +
      (told / (told + HALF)) * SHARES.cues
    );
  });
  return { vector, cues, strengths };
}

/** The headings above a clause give it context. */
const PARENTS = 0.5;

const vectorOf = ({ heading, parents, body }: Wording, rarity: TopicModel['rarity']): Vector =>
  weighted(countsIn({ heading, parents, body }), rarity);

export const countsIn = ({ heading, parents, body }: Wording): ReadonlyMap<string, number> =>
  countsOf([
    [heading, HEADING],
    [body, 1],
    [parents.join('\n'), PARENTS],
  ]);

/** For each topic the squared likeness to the clause with its label that is most alike. */
function nearestOf(clause: Packed, { topics, examples }: TopicModel): Float32Array {
  const nearest = new Float32Array(topics.length);
  const likeness = overlap(clause, examples.clauses).products;
  examples.labels.forEach((labels, number) => {
    const alike = (likeness[number] ?? 0) ** 2;
    for (const [topic, score] of labels)
      nearest[topic] = Math.max(nearest[topic] ?? 0, alike * score);
  });
  return nearest;
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
