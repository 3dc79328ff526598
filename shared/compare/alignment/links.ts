import type { TopicModel } from '../../topics/model.ts';
import type { Link } from '../types.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Decided } from './decided.ts';
import type { Library } from './library.ts';
import { type Prepared, primaryTopic } from './prepared.ts';
import { scoreOf } from './scores.ts';
import { sharedPhrases, sharedWords } from './shared-phrases.ts';

/** From here on a reader puts them side by side as main counterparts (相近). */
const SAME = 0.46;
const MOST = 3;
/**
 * A further candidate reaches this share of the best one: beside a clear counterpart, clauses that
 * only touch the matter are noise.
 */
const BESIDE_BEST = 0.85;

/**
 * Without a phrase in common the words are scattered (优化, 培育, 产业): documents on other subjects
 * have as many. Then two clauses must be more alike.
 */
const WITHOUT_PHRASE = 0.42;
const PHRASE_LENGTH = 4;

const leastScore = (shared: readonly string[]): number =>
  shared.some(({ length }) => length >= PHRASE_LENGTH) ? 0 : WITHOUT_PHRASE;

/** The links of a draft clause, document by document, and the places of the clauses linked to. */
export type Linked = { readonly links: readonly Link[]; readonly numbers: readonly number[] };

const known = new WeakMap<Prepared, WeakMap<Library, Linked>>();

/** What the drafter said of the clause goes first, document by document; else the words say it. */
export function linksOf(
  clause: Prepared,
  library: Library,
  decided: ReadonlyMap<string, Decided> | undefined,
): Linked {
  if (decided) return linked(clause, library, decided);
  const own = known.get(clause) ?? new WeakMap<Library, Linked>();
  known.set(clause, own);
  const links = own.get(library) ?? linked(clause, library, new Map());
  own.set(library, links);
  return links;
}

function linked(clause: Prepared, library: Library, decided: ReadonlyMap<string, Decided>): Linked {
  const links: Link[] = [];
  const numbers: number[] = [];
  const add = (candidate: Candidate, by: Link['by']): void => {
    const link = linkOf(clause, candidate, by, library.model);
    if (by === 'words' && link.topic === null && link.score < leastScore(link.shared)) return;
    links.push(link);
    numbers.push(candidate.number);
  };
  candidatesOf(clause.features, library).forEach((near, at) => {
    const said = decided.get(library.documents[at]?.id ?? '');
    if (said?.none) return;
    const confirmed = said ? confirmedOf(clause, library, at, said) : [];
    const open = near.filter(
      ({ clause: { unit } }) => !said?.confirmed.has(unit.path) && !said?.rejected.has(unit.path),
    );
    for (const candidate of confirmed) add(candidate, 'drafter');
    for (const candidate of chosen(open).slice(0, Math.max(0, MOST - confirmed.length)))
      add(candidate, 'words');
  });
  return { links, numbers };
}

/** Whatever the words say of them; the most alike first. */
function confirmedOf(
  { features }: Prepared,
  { clauses, documents }: Library,
  at: number,
  { confirmed }: Decided,
): readonly Candidate[] {
  const { from = 0, to = 0 } = documents[at] ?? {};
  return clauses
    .slice(from, to)
    .map((clause, place) => ({ number: from + place, clause, score: 0 }))
    .filter(({ clause: { unit } }) => confirmed.has(unit.path))
    .map((one) => ({ ...one, score: scoreOf(features, one.clause.features) }))
    .sort((a, b) => b.score - a.score);
}

/** Of candidates in order, best first, those worth a drafter's look. */
function chosen(candidates: readonly Candidate[]): readonly Candidate[] {
  const least = (candidates[0]?.score ?? 0) * BESIDE_BEST;
  return candidates.slice(0, MOST).filter(({ score }) => score >= least);
}

function linkOf(
  clause: Prepared,
  { clause: other, score }: Candidate,
  by: Link['by'],
  model: TopicModel,
): Link {
  const primary = primaryTopic(clause, model);
  const topic = primary === primaryTopic(other, model) ? primary : null;
  const phrases = sharedPhrases(clause.unit, other.unit);
  const isUnexplained = phrases.length === 0 && topic === null;
  return {
    draft: clause.unit.path,
    doc: other.doc,
    path: other.unit.path,
    score,
    relation: by === 'drafter' || score >= SAME ? 'same' : 'related',
    shared: isUnexplained ? sharedWords(clause.unit, other.unit) : phrases,
    topic,
    by,
  };
}
