import { isClause, isSection } from '../../shared/compare/versions/row-kind.ts';
import type { Passage, VersionRow } from '../../shared/compare/versions/types.ts';
import { partWords } from '../../shared/compare/versions/words.ts';
import { pathName } from '../../shared/model/names.ts';

const SHORT = 16;

/** 拓展法律服务; where there is no heading the first words, for a part outside the clauses its name. */
export function nameOf({ part, heading, text }: Passage): string {
  if (part !== 'clause') return partWords[part];
  if (heading !== null) return heading;
  const [line = ''] = text.split('\n');
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}

/** 二.(五); outside the clauses the name of the part. */
export const placeOf = ([passage]: readonly Passage[]): string =>
  passage === undefined ? '' : passage.path === null ? nameOf(passage) : pathName(passage.path);

const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (count: number): string => han[count] ?? String(count);

/** 一分为二, 二并为一; where both sides have several: 二条改为三条. */
export function regrouped({ before, after }: VersionRow): string {
  if (before.length === 1) return `一分为${numeral(after.length)}`;
  if (after.length === 1) return `${numeral(before.length)}并为一`;
  return `${numeral(before.length)}条改为${numeral(after.length)}条`;
}

/** （三）→（四） */
export const renumbering = ({ before, after }: VersionRow): string =>
  `${markersOf(before)}→${markersOf(after)}`;

const markersOf = (passages: readonly Passage[]): string =>
  passages
    .map(({ marker }) => (marker === '' ? '无序号' : marker.replace(/[、.．\s]+$/u, '')))
    .join('');

/**
 * What is folded away: 未改动 12 条, 未改动 2 条：拓展法律服务、… , or the parts by their names. Headings
 * above clauses are not counted as such.
 */
export function foldWords(rows: readonly VersionRow[], lead: string): string {
  const clauses = rows.filter((row) => isClause(row) && !isSection(row));
  const others = namesOf(rows.filter((row) => !isClause(row)));
  if (clauses.length === 0) return `${lead}：${namesOf(rows)}`;
  const count = `${lead} ${clauses.length.toLocaleString('zh-CN')} 条`;
  const named = clauses.length <= 2 ? `：${namesOf(clauses)}` : '';
  return others === '' ? `${count}${named}` : `${count}${named}，以及${others}`;
}

/** 标题、附件: each name once. */
export const namesOf = (rows: readonly VersionRow[]): string =>
  [...new Set(rows.map(rowName))].join('、');

export const rowName = ({ before, after }: VersionRow): string => {
  const [passage] = after.length > 0 ? after : before;
  return passage === undefined ? '' : nameOf(passage);
};
