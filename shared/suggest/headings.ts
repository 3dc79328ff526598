import type { Precedent } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';
import { type Answering, about, sourceOf, type TopicsOf } from './measures/answering.ts';
import { leadsWithVerb } from './measures/kinds.ts';
import type { HeadingProposal, Source } from './types.ts';

/** As many as are looked through at a glance. */
const MOST = 8;
/** A longer one is a sentence, no heading. */
const LONGEST = 30;

/**
 * Headings for a clause: those of the clauses that answer it and of all clauses of its topic, without
 * the present one. Verb first before others, then the most widespread, then those of the clauses that
 * answer it, in their order.
 *
 * @param localise a heading as the own district would print it (本市 -> 本区); null leaves it out.
 */
export function headingsFor(
  present: string | null,
  answers: readonly Answering[],
  topic: string | null,
  precedents: readonly Precedent[],
  topicsOf: TopicsOf,
  localise: (heading: string, precedent: Precedent) => string | null = (heading) => heading,
): readonly HeadingProposal[] {
  const bySame = new Map<string, Source[]>();
  const add = (precedent: Precedent, clause: Clause): void => {
    if (clause.heading === null || clause.heading.length > LONGEST) return;
    const text = localise(clause.heading, precedent);
    if (text === null) return;
    const source = sourceOf(precedent, clause);
    const sources = bySame.get(text);
    if (sources === undefined) bySame.set(text, [source]);
    else if (!sources.some(({ doc, path }) => doc === source.doc && path === source.path))
      sources.push(source);
  };
  for (const { precedent, clause } of answers) add(precedent, clause);
  for (const precedent of precedents)
    for (const clause of about(topic, precedent, topicsOf)) add(precedent, clause);
  bySame.delete(present ?? '');
  return [...bySame]
    .map(([text, sources]) => ({ text, sources }))
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MOST);
}

const rank = ({ text, sources }: HeadingProposal): number =>
  (leadsWithVerb(text) ? 100 : 0) + new Set(sources.map(({ doc }) => doc)).size;
