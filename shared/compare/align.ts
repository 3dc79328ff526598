import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { builtInModel, type TopicModel } from '../topics/learn.ts';
import { unitsOf } from '../topics/units.ts';
import { decidedOn } from './alignment/decided.ts';
import { isRead, libraryOf, readPrecedent } from './alignment/library.ts';
import { linksOf } from './alignment/links.ts';
import { prepare } from './alignment/prepared.ts';
import type { Alignment, Link, LinkDecision } from './types.ts';

/** How far an alignment is, in clauses read and compared. */
export type Progress = { readonly done: number; readonly total: number };

/**
 * Finds for every draft clause its counterparts in the precedents, by meaning: never by number or
 * order, and several draft clauses may share one counterpart. A clause that introduces a list is
 * compared together with the items of the list. What the drafter decided goes before what the words
 * say. `topics` are a reader's labels of the draft, where it is a document of the library, or the
 * drafter's; `model` is learnt of the whole library.
 */
export function align(
  draft: Policy,
  precedents: readonly Precedent[],
  decisions: readonly LinkDecision[] = [],
  topics: Precedent['topics'] = {},
  model: TopicModel = builtInModel(),
): Alignment {
  const steps = alignSteps(draft, precedents, decisions, topics, model);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `align` in pieces of some milliseconds, so that a newer draft can stop it in between. */
export function* alignSteps(
  draft: Policy,
  precedents: readonly Precedent[],
  decisions: readonly LinkDecision[] = [],
  topics: Precedent['topics'] = {},
  model: TopicModel = builtInModel(),
): Generator<Progress, Alignment> {
  const units = unitsOf(draft.clauses);
  const unread = precedents.filter((precedent) => !isRead(precedent));
  const total = units.length + sum(unread.map(({ policy }) => unitsOf(policy.clauses).length));
  let done = 0;
  const read = [];
  for (const precedent of precedents) {
    const steps = readPrecedent(precedent, model);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      done += step.value;
      yield { done, total };
    }
    read.push(step.value);
  }
  const library = libraryOf(read, model);
  const decided = decidedOn(decisions, draft, precedents);
  const links: Link[] = [];
  const novel: string[] = [];
  const found = new Uint8Array(library.clauses.length);
  for (const unit of units) {
    const own = linksOf(prepare(unit, topics[unit.path]), library, decided.get(unit.path));
    for (const link of own.links) links.push(link);
    for (const number of own.numbers) found[number] = 1;
    if (own.links.length === 0) novel.push(unit.path);
    done += 1;
    yield { done, total };
  }
  return { links, missing: library.places.filter((_, number) => found[number] === 0), novel };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
