import type { Precedent } from '../../model/document.ts';
import type { Policy } from '../../model/policy.ts';
import { builtInModel, type TopicModel } from '../../topics/learn.ts';
import { classified } from '../../topics/library.ts';
import { fitsOf, topicsOfClause } from '../../topics/topics.ts';
import { type Unit, unitsOf } from '../../topics/units.ts';
import type { Alignment } from '../types.ts';

/** A clause with its topics, the primary one first. */
export type TopicalClause = { readonly unit: Unit; readonly topics: readonly string[] };

/** One column of the matrix. */
export type TopicalDocument = {
  /** Null for the draft. */
  readonly doc: string | null;
  readonly clauses: readonly TopicalClause[];
};

const known = new WeakMap<TopicModel, WeakMap<Precedent, TopicalDocument>>();

export function topicalPrecedent(
  precedent: Precedent,
  model: TopicModel = builtInModel(),
): TopicalDocument {
  const read = known.get(model) ?? new WeakMap<Precedent, TopicalDocument>();
  known.set(model, read);
  const before = read.get(precedent);
  if (before !== undefined) return before;
  const { topics } = classified(precedent, model);
  const clauses = unitsOf(precedent.policy.clauses).map((unit) => ({
    unit,
    topics: idsOf(topics[unit.path] ?? []),
  }));
  const document = { doc: precedent.id, clauses };
  read.set(precedent, document);
  return document;
}

/** What is known of topics beside the words. */
export type TopicKnowledge = {
  /** What the drafter said of clauses of the draft, by path; an empty list for about none. */
  readonly decided?: Precedent['topics'];
  /** Learnt of the whole library. */
  readonly model?: TopicModel;
};

/**
 * The draft by topics: what the drafter said, else what the words say. A clause whose words say
 * nothing of a topic has that of its best counterpart: the drafter, or many shared phrases, put the
 * two side by side.
 */
export function topicalDraft(
  draft: Policy,
  alignment: Alignment,
  precedents: readonly TopicalDocument[],
  { decided = {}, model = builtInModel() }: TopicKnowledge = {},
): TopicalDocument {
  const others = new Map(
    precedents.flatMap(({ doc, clauses }) =>
      clauses.map(({ unit, topics }) => [`${doc} ${unit.path}`, topics.slice(0, 1)]),
    ),
  );
  const borrowed = new Map<
    string,
    { readonly score: number; readonly topics: readonly string[] }
  >();
  for (const { draft: path, doc, path: other, score } of alignment.links) {
    const topics = others.get(`${doc} ${other}`);
    if (topics !== undefined && score > (borrowed.get(path)?.score ?? 0))
      borrowed.set(path, { score, topics });
  }
  const clauses = unitsOf(draft.clauses).map((unit) => {
    const said = decided[unit.path];
    if (said !== undefined) return { unit, topics: idsOf(said) };
    const topics = idsOf(topicsOfClause(unit, undefined, () => fitsOf(unit, model)));
    return { unit, topics: topics.length > 0 ? topics : (borrowed.get(unit.path)?.topics ?? []) };
  });
  return { doc: null, clauses };
}

const idsOf = (topics: readonly { readonly id: string }[]): readonly string[] =>
  topics.map(({ id }) => id);
