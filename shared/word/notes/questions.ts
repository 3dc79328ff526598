import { copied } from '../../compare/copied.ts';
import type { Coverage } from '../../compare/coverage.ts';
import { bestOf } from '../../compare/grid/filters.ts';
import type { ClauseRow } from '../../compare/grid/types.ts';
import { wordsOf } from '../../compare/grid/words.ts';
import { clauseName, pathName } from '../../model/names.ts';
import type { Clause } from '../../model/policy.ts';
import { type Names, percent } from '../table/facts.ts';
import { listed } from './listed.ts';
import type { ClauseSources, NotesItem } from './types.ts';

/** From here on a clause counts as taken over word for word. */
const MOSTLY = 0.5;

type Facts = {
  readonly rows: readonly ClauseRow[];
  /** Of the rows, in their order. */
  readonly sources: readonly ClauseSources[];
  readonly covered: Coverage;
  readonly names: Names;
};

/** 需要说明的问题: what the comparison shows a reader will ask about, and a blank for the answer. */
export const questionsOf = ({ rows, sources, covered, names }: Facts): readonly NotesItem[] => [
  point(
    '没有先例对应的条款',
    rows.filter(isNovel).map(({ clause }) => inList(clause)),
    ['所列先例均无对应的，共', '条'],
    '设定上述条款的理由和依据',
  ),
  point(
    '多数先例有而草稿没有的主题',
    missingTopics(covered, names),
    ['过半先例有条款而草稿没有的主题，共', '个'],
    '不作规定的理由，或者补充的条款',
  ),
  point(
    '与先例不同的数额、比例、期限和数量',
    rows.flatMap(({ clause }, at) =>
      (sources[at]?.figures ?? []).map((fact) => `${inList(clause)}，${fact}`),
    ),
    ['与对应先例条款不同，或者只有一方写明的，共', '处'],
    '确定上述标准的测算和依据',
  ),
  point(
    '文字大部分取自先例的条款',
    rows.flatMap((row) => copiedFact(row, names)),
    [`与某一先例条款逐字相同的文字达到${percent(MOSTLY)}的，共`, '条'],
    '结合本地实际调整的情况',
  ),
];

const point = (
  heading: string,
  facts: readonly string[],
  [before, unit]: readonly [string, string],
  blank: string,
): NotesItem => ({
  kind: 'point',
  heading,
  texts:
    facts.length === 0
      ? ['与所列先例比对，没有此类情形。']
      : [`${before}${facts.length}${unit}：`, ...listed(facts), `［待填：${blank}］`],
});

const isNovel = ({ cells }: ClauseRow): boolean =>
  cells.length > 0 && cells.every(({ candidates }) => candidates.length === 0);

const missingTopics = ({ rows }: Coverage, names: Names): readonly string[] =>
  rows
    .filter(({ kind }) => kind === 'missing')
    .flatMap(({ name, cells }) => {
      const others = cells.filter(({ doc }) => doc !== null);
      const having = others.flatMap(({ doc, clauses }) =>
        doc === null || clauses.length === 0 ? [] : [names.of(doc)],
      );
      return having.length * 2 > others.length ? [`${name}（${having.join('、')}有）`] : [];
    });

const copiedFact = (row: ClauseRow, names: Names): readonly string[] => {
  const shares = bestOf(row).flatMap(({ doc, clause }) => {
    const share = copied(wordsOf(row.clause), wordsOf(clause));
    return share >= MOSTLY ? [`${names.of(doc)}${percent(share)}`] : [];
  });
  return shares.length === 0 ? [] : [`${inList(row.clause)}：${shares.join('，')}`];
};

/** 支持机构落户发展（二.(二)）: its place behind it, where it stands behind the number of a list. */
const inList = (clause: Clause): string =>
  clause.heading === null ? clauseName(clause) : `${clause.heading}（${pathName(clause.path)}）`;
