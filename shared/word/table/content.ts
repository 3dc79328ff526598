import { legendOf } from './legend.ts';
import { ownWord } from './own-word.ts';
import { tableRows } from './rows.ts';
import type { Comparison, ComparisonTable } from './types.ts';

/** The 条款对照表 of a draft, before it is a Word or an Excel file: both say the same. */
export const comparisonTable = (comparison: Comparison): ComparisonTable => {
  const { printed, precedents } = comparison;
  const own = ownWord(printed);
  const names = new Map(precedents.map(({ id, name }) => [id, name]));
  return {
    title: printed.title ?? printed.notice?.title ?? '未命名文件',
    legend: legendOf(precedents, own),
    columns: ['序号', `${own}条款`, ...precedents.map(({ name }) => name), '差异说明'],
    rows: tableRows(comparison, { own, of: (doc) => names.get(doc) ?? doc }),
  };
};
