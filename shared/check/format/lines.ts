import { perPolicy } from '../../model/per-policy.ts';
import type { LineRole, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';

/** A line with words, without the blanks at both ends. */
export type PrintedLine = {
  readonly text: string;
  readonly span: Span;
  readonly role: LineRole;
  /** True in a clause; false before and behind the clauses. */
  readonly inClause: boolean;
};

/** The lines of the document as printed; blank ones and noise are left out. */
export const printedLines: (policy: Policy) => readonly PrintedLine[] = perPolicy(
  ({ lines, source }) =>
    lines.flatMap(({ span, role, path }) => {
      if (role === 'blank' || role === 'noise') return [];
      const printed = source.slice(span.from, span.to);
      const text = printed.trim();
      const from = span.from + printed.indexOf(text);
      return [{ text, span: { from, to: from + text.length }, role, inClause: path !== null }];
    }),
);
