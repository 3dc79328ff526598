import { type Coverage, coverage } from '../../compare/coverage.ts';
import type { ClauseRow, GridRow } from '../../compare/grid/types.ts';
import { gridOf } from '../../compare/grid.ts';
import type { Clause } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { absenceCell, counterpartCell, draftCell, sectionText, unmatchedCell } from './cells.ts';
import { clauseFacts, type Names } from './facts.ts';
import { type MissingGroup, missingGroups } from './missing.ts';
import type { Comparison, TableRow } from './types.ts';

/** What every row needs of the documents around it. */
type Around = {
  readonly names: Names;
  readonly docs: readonly string[];
  readonly covered: Coverage;
  /** The draft's clause in the words that are written. */
  readonly inPrint: (clause: Clause) => Clause;
  /** The source text of the draft, and of a precedent. */
  readonly source: string;
  readonly sourceOf: (doc: string) => string;
};

/** The rows in order of the draft, what it lacks where it would belong. */
export const tableRows = (comparison: Comparison, names: Names): readonly TableRow[] => {
  const { draft, precedents, alignment, decisions } = comparison;
  const grid = gridOf(draft, precedents, alignment, decisions);
  const around = aroundOf(comparison, names);
  const numbers = { clause: 0, missing: 0 };
  const rowsOf = (row: GridRow): readonly TableRow[] => {
    switch (row.kind) {
      case 'section': {
        const clause = around.inPrint(row.clause);
        return [{ kind: 'section', depth: clause.level, text: sectionText(clause) }];
      }
      case 'clause':
        numbers.clause += 1;
        return [clauseRow(row, `${numbers.clause}`, around)];
      default:
        return missingGroups(row.clauses, around.covered.missingClauses).map((group) => {
          numbers.missing += 1;
          return missingRow(group, `缺${numbers.missing}`, around);
        });
    }
  };
  return grid.rows.flatMap(rowsOf);
};

const aroundOf = (comparison: Comparison, names: Names): Around => {
  const { draft, printed, precedents, alignment, knowledge } = comparison;
  const words = new Map([...walk(printed.clauses)].map((clause) => [clause.path, clause]));
  const sources = new Map(precedents.map(({ id, policy }) => [id, policy.source]));
  return {
    names,
    docs: precedents.map(({ id }) => id),
    covered: coverage(draft, precedents, alignment, knowledge),
    inPrint: (clause) => words.get(clause.path) ?? clause,
    source: draft.source,
    sourceOf: (doc) => sources.get(doc) ?? '',
  };
};

const clauseRow = (row: ClauseRow, number: string, around: Around): TableRow => {
  const clause = around.inPrint(row.clause);
  return {
    kind: 'clause',
    number,
    draft: draftCell(clause, around.source),
    others: row.cells.map(({ doc, candidates: [best] }) =>
      best === undefined
        ? absenceCell('无对应')
        : counterpartCell(clause, best, around.sourceOf(doc)),
    ),
    facts: clauseFacts(row, clause, around.names),
  };
};

const missingRow = (
  { topic, clauses }: MissingGroup,
  number: string,
  { names, docs, covered, sourceOf }: Around,
): TableRow => ({
  kind: 'missing',
  number,
  draft: absenceCell(`${names.own}缺`),
  others: docs.map((doc) => {
    const found = clauses.find((unmatched) => unmatched.doc === doc);
    return found === undefined ? [] : unmatchedCell(found.clause, sourceOf(doc));
  }),
  facts: [
    `${names.own}缺：${clauses.map(({ doc }) => names.of(doc)).join('、')}有此条`,
    ...topicFact(topic, covered),
  ],
});

/** How many of the precedents have something on the topic, and whether the draft has. */
const topicFact = (topic: string | null, { rows }: Coverage): readonly string[] => {
  const row = rows.find((one) => one.topic === topic);
  if (row === undefined) return [];
  const [draft, ...others] = row.cells;
  const having = others.filter(({ clauses }) => clauses.length > 0).length;
  const own = (draft?.clauses.length ?? 0) > 0 ? '，本稿他处已涉及' : '';
  const of = others.length === 1 ? '' : `：所列${others.length}份先例中${having}份有`;
  return [`主题“${row.name}”${of}${own}`];
};
