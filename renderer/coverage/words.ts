import type { CoverageCell, CoverageRow } from '../../shared/compare/coverage.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName, pathName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';

/** 本稿 for the draft, the short name for a precedent. */
export const docName = (doc: string | null, precedents: readonly Precedent[]): string =>
  doc === null ? '本稿' : (precedents.find(({ id }) => id === doc)?.name ?? doc);

/** How much of a topic a document covers, in words: the bar says the same as a length. */
function amountWord({ clauses, share }: CoverageCell): string {
  if (clauses.length === 0) return '没有';
  if (share >= 0.6) return '覆盖较多';
  if (share >= 0.3) return '覆盖一部分';
  return '覆盖较少';
}

/** 信用体系，上海，2条，覆盖较多（5项举措中有4项） */
export function cellName(
  row: CoverageRow,
  cell: CoverageCell,
  precedents: readonly Precedent[],
): string {
  const doc = docName(cell.doc, precedents);
  if (cell.clauses.length === 0) return `${row.name}，${doc}，没有`;
  return `${row.name}，${doc}，${cell.clauses.length}条，${amountWord(cell)}（${row.measures.length}项举措中有${cell.measures}项）`;
}

/** How many of the precedents have something on the topic. */
export const having = ({ cells }: CoverageRow): number =>
  cells.filter(({ doc, clauses }) => doc !== null && clauses.length > 0).length;

export const percent = (share: number): string => {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '<1%' : `${whole}%`;
};

/** 二.9 培育品牌服务机构 in the document; the bare path where the clause is gone. */
export function nameOfClause(policy: Policy | undefined, path: string): string {
  const clause = policy === undefined ? null : findClause(policy.clauses, path);
  return clause === null ? pathName(path) : clauseName(clause);
}

export const policyOf = (
  doc: string | null,
  draft: Policy,
  precedents: readonly Precedent[],
): Policy | undefined => (doc === null ? draft : precedents.find(({ id }) => id === doc)?.policy);
