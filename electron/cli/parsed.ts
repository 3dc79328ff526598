import type { Clause, Line, Policy } from '../../shared/model/policy.ts';
import { type Span, sliceOf } from '../../shared/model/span.ts';
import type { TopicReading } from '../../shared/topics/classify.ts';

/**
 * The shape of `parse --json`. Names and notes (title, marker, heading, responsible, deadline) are
 * as printed; `text` is as read, the same words that `compare --json` takes differences of.
 */
export const parsedJson = (
  policy: Policy,
  topics: ReadonlyMap<string, readonly TopicReading[]>,
) => ({
  title: printedTitle(policy),
  issuers: policy.issuers,
  docNumber: policy.docNumber,
  issuedOn: policy.issuedOn,
  genre: policy.genre,
  notice: policy.notice === null ? null : spanJson(policy.notice.span),
  preamble: policy.preamble === null ? null : spanJson(policy.preamble.span),
  clauses: policy.clauses.map((clause) => clauseJson(clause, policy.source, topics)),
  noise: policy.noise.map(({ span, text, reason }) => ({ ...spanJson(span), text, reason })),
  corrections: policy.corrections.map(({ span, printed, reading, confidence, reason }) => ({
    ...spanJson(span),
    printed,
    reading,
    confidence,
    reason,
  })),
});

export type ClauseJson = {
  readonly path: string;
  readonly level: number;
  readonly marker: string;
  readonly heading: string | null;
  readonly runIn: boolean;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly responsible: {
    readonly text: string;
    readonly lead: readonly string[];
    readonly support: readonly string[];
  } | null;
  readonly deadline: string | null;
  /** As a reader labelled it, else as its words say, with the words that decided. */
  readonly topics: readonly TopicReading[];
  readonly children: readonly ClauseJson[];
};

function clauseJson(
  clause: Clause,
  source: string,
  topics: ReadonlyMap<string, readonly TopicReading[]>,
): ClauseJson {
  const { path, level, marker, headingSpan, runIn, text, span, responsible, deadline } = clause;
  return {
    path,
    level,
    marker,
    heading: headingSpan === null ? null : sliceOf(source, headingSpan),
    runIn,
    text,
    ...spanJson(span),
    responsible:
      responsible === null
        ? null
        : {
            text: sliceOf(source, responsible.span),
            lead: responsible.lead,
            support: responsible.support,
          },
    deadline: deadline === null ? null : sliceOf(source, deadline.span),
    topics: topics.get(path) ?? [],
    children: clause.children.map((child) => clauseJson(child, source, topics)),
  };
}

/** A title broken over several lines, joined; indents and trailing blanks are layout. */
const printedTitle = ({ title, lines, source }: Policy): string | null => {
  const isTitle = (line: Line): boolean => line.role === 'title';
  const printed = lines.filter(isTitle).map(({ span }) => sliceOf(source, span).trim());
  return title === null || printed.length === 0 ? title : printed.join('');
};

const spanJson = ({ from, to }: Span): Span => ({ from, to });
