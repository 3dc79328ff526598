import type { Precedent } from '../../model/document.ts';
import type { TopicModel } from '../../topics/model.ts';
import { unitsOf } from '../../topics/units.ts';
import { featuresOf, type Prepared, primaryTopic } from './prepared.ts';
import { type Tables, tablesOf } from './scores.ts';

/** The compared clauses of a precedent, ready. */
type Document = { readonly id: string; readonly clauses: readonly LibraryClause[] };

export type LibraryClause = Prepared & { readonly doc: string };

const documents = new WeakMap<Precedent, Document>();

/** How many clauses are prepared before others get their turn. */
const AT_ONCE = 20;

/** Prepares the clauses of a precedent; yields how many were done since it last yielded. */
export function* readPrecedent(
  precedent: Precedent,
  model: TopicModel,
): Generator<number, Document> {
  const known = documents.get(precedent);
  if (known) return known;
  const { id, policy, topics } = precedent;
  const clauses: LibraryClause[] = [];
  for (const unit of unitsOf(policy.clauses)) {
    const labels = topics[unit.path] ?? [];
    const clause = { doc: id, unit, features: featuresOf(unit, labels), labels };
    // Known from here on: the first alignment links thousands of them.
    primaryTopic(clause, model);
    clauses.push(clause);
    if (clauses.length % AT_ONCE === 0) yield AT_ONCE;
  }
  const document = { id, clauses };
  documents.set(precedent, document);
  yield clauses.length % AT_ONCE;
  return document;
}

export const isRead = (precedent: Precedent): boolean => documents.has(precedent);

/** Some precedents as one list of clauses, to be looked up together. */
export type Library = {
  readonly clauses: readonly LibraryClause[];
  /** Ids in order, with the clauses of each: from its start to the next one's. */
  readonly documents: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** Where each clause stands, as an alignment names what the draft lacks. */
  readonly places: readonly { readonly doc: string; readonly path: string }[];
  readonly tables: Tables;
  /** By which the primary topics of linked clauses are read. */
  readonly model: TopicModel;
};

/** The window aligns with one library; a large one takes some tens of megabytes. */
const KEPT = 2;
const kept: { readonly read: readonly Document[]; readonly library: Library }[] = [];

export function libraryOf(read: readonly Document[], model: TopicModel): Library {
  const before = kept.find(
    (one) =>
      one.library.model === model &&
      one.read.length === read.length &&
      one.read.every((document, at) => document === read[at]),
  );
  if (before) return before.library;
  const library = build(read, model);
  kept.unshift({ read, library });
  kept.splice(KEPT);
  return library;
}

function build(read: readonly Document[], model: TopicModel): Library {
  const clauses = read.flatMap((document) => document.clauses);
  let from = 0;
  const spans = read.map(({ id, clauses: own }) => {
    from += own.length;
    return { id, from: from - own.length, to: from };
  });
  const places = clauses.map(({ doc, unit: { path } }) => ({ doc, path }));
  return {
    clauses,
    documents: spans,
    places,
    tables: tablesOf(clauses.map(({ features }) => features)),
    model,
  };
}
