import type { LineRole } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import type { Sourced } from './sourced.ts';

/**
 * A line of the draft with what continues it, by itself: equal ones are the same object from one
 * check to the next. All spans count from its beginning.
 */
export type Paragraph = {
  /** As printed; line breaks inside it where text was copied out of a PDF. */
  readonly text: string;
  readonly role: LineRole;
  /** Depth of its clause; 0 outside the clauses. */
  readonly level: number;
  /** The marker of the clause that begins here. */
  readonly marker: Span | null;
  /** The heading of the clause that begins here. */
  readonly heading: Span | null;
  /** The bodies of its 责任单位 note, without brackets and label. */
  readonly responsible: Span | null;
  /** What of it is borrowed, and from where. */
  readonly sourced: readonly Sourced[];
};

/**
 * What a function tells of a paragraph, computed once for each: after an edit all others are known.
 */
export function perParagraph<T>(tell: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, { readonly told: T }>();
  return (paragraph) => {
    const before = known.get(paragraph);
    if (before !== undefined) return before.told;
    const told = tell(paragraph);
    known.set(paragraph, { told });
    return told;
  };
}
