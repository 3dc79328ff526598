import { bestOf } from '../../compare/grid/filters.ts';
import type { ClauseRow } from '../../compare/grid/types.ts';
import { clauseName } from '../../model/names.ts';
import type { Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import { answerOf, type Names } from '../table/facts.ts';
import { figureFacts } from '../table/figures.ts';
import type { ClauseSources } from './types.ts';

/** 逐条来源: each precedent's answer to each clause of the draft. */
export const sourcesOf = (
  rows: readonly ClauseRow[],
  printed: Policy,
  names: Names,
): readonly ClauseSources[] => {
  const words = new Map([...walk(printed.clauses)].map((clause) => [clause.path, clause]));
  return rows.map((row) => ({
    name: clauseName(row.clause),
    answers: row.cells.map((cell) => {
      const { relation, copied, also } = answerOf(
        row.clause,
        words.get(row.clause.path) ?? row.clause,
        cell,
      );
      const [best] = cell.candidates;
      const source = [
        names.of(cell.doc),
        ...(best === undefined ? [] : [clauseName(best.clause)]),
        ...(also.length === 0 ? [] : [`（另见${also.join('、')}）`]),
      ].join(' ');
      return { source, relation, copied };
    }),
    figures: figureFacts(row.clause, bestOf(row), names),
  }));
};
