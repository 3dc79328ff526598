import { type Coverage, coverage } from '../../compare/coverage.ts';
import type { ClauseRow, GridRow } from '../../compare/grid/types.ts';
import { gridOf } from '../../compare/grid.ts';
import type { Clause } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { absenceCell, counterpartCell, draftCell, unmatchedCell } from './cells.ts';
import { clauseFacts, type Names } from './facts.ts';
import { type MissingGroup, missingGroups } from './missing.ts';
import type { Comparison, TableRow } from './types.ts';

/** The rows in order of the draft, what it lacks where it would belong. */
export const tableRows = (comparison: Comparison, names: Names): readonly TableRow[] => {
  const { draft, printed, precedents, alignment, decisions } = comparison;
  const grid = gridOf(draft, precedents, alignment, decisions);
  const covered = coverage(draft, precedents, alignment);
  const words = new Map([...walk(printed.clauses)].map((clause) => [clause.path, clause]));
  const inPrint = (clause: Clause): Clause => words.get(clause.path) ?? clause;
  const numbers = { clause: 0, missing: 0 };
  const rowsOf = (row: GridRow): readonly TableRow[] => {
    switch (row.kind) {
      case 'section':
        return [sectionRow(inPrint(row.clause))];
      case 'clause':
        numbers.clause += 1;
        return [clauseRow(row, inPrint(row.clause), `${numbers.clause}`, names)];
      default:
        return missingGroups(row.clauses, covered.missingClauses).map((group) => {
          numbers.missing += 1;
          return missingRow(group, `缺${numbers.missing}`, { docs: grid.docs, names, covered });
        });
    }
  };
  return grid.rows.flatMap(rowsOf);
};

const sectionRow = ({ marker, heading, level, style }: Clause): TableRow => {
  // 第一章　总则, but 一、提升…
  const gap = style === 'part' || style === 'chapter' || style === 'section' ? '\u3000' : '';
  return { kind: 'section', depth: level, text: `${marker.trim()}${gap}${heading ?? ''}` };
};

const clauseRow = (row: ClauseRow, printed: Clause, number: string, names: Names): TableRow => ({
  kind: 'clause',
  number,
  draft: draftCell(printed),
  others: row.cells.map(({ candidates: [best] }) =>
    best === undefined ? absenceCell('无对应') : counterpartCell(printed, best),
  ),
  facts: clauseFacts(row, names),
});

type Around = {
  readonly docs: readonly string[];
  readonly names: Names;
  readonly covered: Coverage;
};

const missingRow = (
  { topic, clauses }: MissingGroup,
  number: string,
  { docs, names, covered }: Around,
): TableRow => ({
  kind: 'missing',
  number,
  draft: absenceCell(`${names.own}缺`),
  others: docs.map((doc) => {
    const found = clauses.find((unmatched) => unmatched.doc === doc);
    return found === undefined ? [] : unmatchedCell(found.clause);
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
  return [`主题“${row.name}”：所列${others.length}份先例中${having}份有${own}`];
};
