import { bestOf } from '../../compare/grid/filters.ts';
import type { ClauseRow } from '../../compare/grid/types.ts';
import { clauseName } from '../../model/names.ts';
import { answerOf, type Names } from '../table/facts.ts';
import { figureFacts } from '../table/figures.ts';
import type { ClauseSources } from './types.ts';

/** 逐条来源: each precedent's answer to each clause of the draft. */
export const sourcesOf = (rows: readonly ClauseRow[], names: Names): readonly ClauseSources[] =>
  rows.map((row) => ({
    name: clauseName(row.clause),
    answers: row.cells.map((cell) => {
      const { relation, copied, also } = answerOf(row.clause, cell);
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
