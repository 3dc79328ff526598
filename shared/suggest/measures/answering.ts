import { answersOf, comparedOf } from '../../compare/answers.ts';
import type { Alignment } from '../../compare/types.ts';
import type { Precedent } from '../../model/document.ts';
import type { Clause } from '../../model/policy.ts';
import type { Source } from '../types.ts';

/** A precedent's clause that answers a clause of the draft. */
export type Answering = {
  readonly precedent: Precedent;
  readonly clause: Clause;
  /** Linked by the alignment or the drafter, or only about the same topic. */
  readonly by: 'link' | 'topic';
};

/** Topics of a precedent's clause, the primary one first. */
export type TopicsOf = (precedent: Precedent, path: string) => readonly string[];

/** So many clauses of one document are looked through where only the topic tells. */
const MOST_BY_TOPIC = 3;

/**
 * The clauses of each precedent that answer a clause of the draft, best first: those linked to it;
 * where a precedent has none, its clauses with the same primary topic, in order of the text.
 *
 * @param topic primary topic of the draft's clause, null where it is about none.
 */
export const answering = (
  alignment: Alignment,
  path: string,
  topic: string | null,
  precedents: readonly Precedent[],
  topicsOf: TopicsOf,
): readonly Answering[] =>
  precedents.flatMap((precedent): readonly Answering[] => {
    const linked = answersOf(alignment, path, precedent);
    return linked.length > 0
      ? linked.map(({ clause }) => ({ precedent, clause, by: 'link' }))
      : about(topic, precedent, topicsOf)
          .slice(0, MOST_BY_TOPIC)
          .map((clause) => ({ precedent, clause, by: 'topic' }));
  });

/** Clauses of a precedent with this primary topic. */
export const about = (
  topic: string | null,
  precedent: Precedent,
  topicsOf: TopicsOf,
): readonly Clause[] =>
  topic === null
    ? []
    : [...comparedOf(precedent).values()].filter(
        ({ path }) => topicsOf(precedent, path)[0] === topic,
      );

export const sourceOf = (precedent: Precedent, { path, heading }: Clause): Source => ({
  doc: precedent.id,
  path,
  heading,
});
