import type { Clause, Policy } from '../../shared/model/policy.ts';
import { walk } from '../../shared/model/walk.ts';

export type OutlineItem = {
  readonly path: string;
  readonly level: number;
  readonly marker: string;
  readonly label: string;
  /** Where the caret goes. */
  readonly offset: number;
};

/** A clause without a heading is known by its first words; the list cuts them to its width. */
const FIRST_WORDS = 40;

export const outlineItems = (policy: Policy): readonly OutlineItem[] =>
  [...walk(policy.clauses)].map((clause) => ({
    path: clause.path,
    level: clause.level,
    marker: clause.marker.trim(),
    label: outlineLabel(clause),
    offset: clause.span.from,
  }));

/** What a clause is called in the outline: its heading, else its first words. */
export const outlineLabel = (clause: Clause): string =>
  clause.heading ?? (clause.text.slice(0, FIRST_WORDS).replaceAll('\n', ' ') || '（空）');
