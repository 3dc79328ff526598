import { copied } from '../../compare/copied.ts';
import { bestOf } from '../../compare/grid/filters.ts';
import type { ClauseRow, GridCell } from '../../compare/grid/types.ts';
import { wordsOf } from '../../compare/grid/words.ts';
import { pathName } from '../../model/names.ts';
import type { Clause } from '../../model/policy.ts';
import { figureFacts } from './figures.ts';

export type Names = {
  /** 本区. */
  readonly own: string;
  /** Short name of a precedent: 上海. */
  readonly of: (doc: string) => string;
};

/**
 * 差异说明 of a clause: how it stands to each precedent, then the figures that differ.
 *
 * @param printed the clause in the words that are written: only they can be the same as a
 *   precedent's; shares and figures are counted as it was read, as the window counts them.
 */
export const clauseFacts = (row: ClauseRow, printed: Clause, names: Names): readonly string[] => {
  const isNovel =
    row.cells.length > 0 && row.cells.every(({ candidates }) => candidates.length === 0);
  return [
    ...(isNovel
      ? [`${names.own}新增：所列先例均无对应${decidedIn(row.cells)}`]
      : row.cells.map((cell) => `${names.of(cell.doc)}：${answerFact(row.clause, printed, cell)}`)),
    ...figureFacts(row.clause, bestOf(row), names),
  ];
};

const SAME = '文字相同';

/** How a precedent answers a clause, in words. */
export type Answer = {
  /** 文字相同, 相近, 相关, 无对应, as the drafter may have confirmed it. */
  readonly relation: string;
  /** 31%; '' where nothing stands word for word in it. */
  readonly copied: string;
  /** Places of its other clauses on the matter. */
  readonly also: readonly string[];
};

export const answerOf = (draft: Clause, printed: Clause, cell: GridCell): Answer => {
  const [best, ...more] = cell.candidates;
  if (best === undefined) return { relation: `无对应${decidedIn([cell])}`, copied: '', also: [] };
  const theirs = wordsOf(best.clause);
  const share = copied(wordsOf(draft), theirs);
  const relation =
    wordsOf(printed) === theirs ? SAME : best.link.relation === 'same' ? '相近' : '相关';
  return {
    relation: best.link.by === 'drafter' ? `${relation}（已确认）` : relation,
    copied: share === 0 ? '' : percent(share),
    also: more.map(({ clause }) => pathName(clause.path)),
  };
};

/** 相近，照搬31%，另见二.10 */
const answerFact = (draft: Clause, printed: Clause, cell: GridCell): string => {
  const { relation, copied, also } = answerOf(draft, printed, cell);
  return [
    relation,
    ...(copied === '' || relation.startsWith(SAME) ? [] : [`照搬${copied}`]),
    ...(also.length === 0 ? [] : [`另见${also.join('、')}`]),
  ].join('，');
};

/** What is not nothing is not 0%, and what is not all is not 100%. */
export const percent = (share: number): string => {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return '不足1%';
  return whole === 100 && share < 1 ? '99%以上' : `${whole}%`;
};

/** Whether the words alone found nothing, or the drafter said so. */
const decidedIn = (cells: readonly GridCell[]): string =>
  cells.length > 0 && cells.every(({ decisions }) => decisions.some(({ kind }) => kind === 'none'))
    ? '（已确认）'
    : '';
