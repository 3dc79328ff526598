import type { Clause } from '../model/policy.ts';
import { introducesList, walk } from '../model/walk.ts';

/**
 * What is compared: one clause with words of its own. The items of a list it introduces belong to
 * it, as two cities never cut their lists alike.
 */
export type Unit = {
  readonly clause: Clause;
  readonly path: string;
  /** The clause's heading, or its lead phrase where it has none. */
  readonly heading: string;
  /** Headings of the clauses around it, outermost first. */
  readonly parents: readonly string[];
  /** Own text with the items joined to it. */
  readonly body: string;
};

/** What a clause says, as far as its topics follow from it. */
export type Wording = Pick<Unit, 'heading' | 'parents' | 'body'>;

/** A sentence by itself. */
export const wordingOf = (body: string): Wording => ({ heading: '', parents: [], body });

export function unitsOf(clauses: readonly Clause[], parents: readonly string[] = []): Unit[] {
  return clauses.flatMap((clause) => {
    const list = introducesList(clause);
    const own = clause.text !== '' || clause.children.length === 0;
    const inner = [...parents, clause.heading ?? ''].filter((heading) => heading !== '');
    return [
      ...(own ? [unit(clause, parents, list)] : []),
      ...(list ? [] : unitsOf(clause.children, inner)),
    ];
  });
}

function unit(clause: Clause, parents: readonly string[], list: boolean): Unit {
  const heading = clause.heading ?? leadPhrase(clause.text);
  return { clause, path: clause.path, heading, parents, body: bodyOf(clause, list) };
}

/** The own text of a compared clause with the items of the list it introduces, if it does. */
export function bodyOf(clause: Clause, list = introducesList(clause)): string {
  const items = list
    ? [...walk(clause.children)].map((item) => `${item.heading ?? ''}\n${item.text}`)
    : [];
  return [clause.text, ...items].join('\n');
}

/** The words before the first mark: what an item without heading opens with. */
const leadPhrase = (text: string): string => /^[^，,。；;：:\n]{2,30}/.exec(text)?.[0] ?? '';
