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

/** 差异说明 of a clause: how it stands to each precedent, then the figures that differ. */
export const clauseFacts = (row: ClauseRow, names: Names): readonly string[] => {
  const isNovel =
    row.cells.length > 0 && row.cells.every(({ candidates }) => candidates.length === 0);
  return [
    ...(isNovel
      ? [`${names.own}新增：所列先例均无对应${decidedIn(row.cells)}`]
      : row.cells.map((cell) => `${names.of(cell.doc)}：${relationFact(row.clause, cell)}`)),
    ...figureFacts(row.clause, bestOf(row), names),
  ];
};

/** 相近，照搬31%，另见二.10 */
export const relationFact = (draft: Clause, cell: GridCell): string => {
  const [best, ...more] = cell.candidates;
  if (best === undefined) return `无对应${decidedIn([cell])}`;
  const [own, theirs] = [wordsOf(draft), wordsOf(best.clause)];
  const relation = own === theirs ? '文字相同' : best.link.relation === 'same' ? '相近' : '相关';
  const also = more.map(({ clause }) => pathName(clause.path)).join('、');
  return [
    best.link.by === 'drafter' ? `${relation}（已确认）` : relation,
    ...(own === theirs ? [] : shareOf(own, theirs)),
    ...(also === '' ? [] : [`另见${also}`]),
  ].join('，');
};

const shareOf = (own: string, theirs: string): readonly string[] => {
  const share = copied(own, theirs);
  return share === 0 ? [] : [`照搬${percent(share)}`];
};

export const percent = (share: number): string => {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '不足1%' : `${whole}%`;
};

/** Whether the words alone found nothing, or the drafter said so. */
const decidedIn = (cells: readonly GridCell[]): string =>
  cells.length > 0 && cells.every(({ decisions }) => decisions.some(({ kind }) => kind === 'none'))
    ? '（已确认）'
    : '';
