import { fromHan } from '../../model/numerals.ts';

const SPAN_OF_YEARS = /(?:19|20)\d{2}\s*年?\s*[-—–－~～至]+\s*(?<last>(?:19|20)\d{2})\s*年?/g;
const FIVE_YEARS = /“(?<which>十[一二三四五六七八九]?)五”/;
/** The first five-year plan began in 1953; the fourteenth ends in 2025, the fifteenth in 2030. */
const BEFORE_FIRST = 1955;

/**
 * The last year of the period a title names: 2020 in …行动计划（2018年-2020年）, 2025 in “十四五”规划;
 * null where it names none.
 */
export const lastYearIn = (title: string): number | null => {
  const which = FIVE_YEARS.exec(title)?.groups?.['which'];
  const years = [
    ...[...title.matchAll(SPAN_OF_YEARS)].map(({ groups }) => Number(groups?.['last'])),
    ...(which === undefined ? [] : [BEFORE_FIRST + 5 * fromHan(which)]),
  ];
  return years.length === 0 ? null : Math.max(...years);
};
