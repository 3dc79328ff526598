/** The last year of a five-year plan by its name. */
const PLANS: Readonly<Record<string, number>> = {
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
};

export const PLAN = '十[一二三四五]五';

/** 2025 for 十四五; null for a name that is no plan of the state. */
export const endOfPlan = (name: string): number | null => PLANS[name] ?? null;

/**
 * The last year a plan is made for, from its title: 2025 for “十四五”…规划 and for …方案（2023—2025年）;
 * null where the title names no period.
 */
export function lastYearOf(title: string): number | null {
  const range = /(?:19|20)\d{2}年?\s?(?:[-－–—～~至到]|——)\s?((?:19|20)\d{2})年?/.exec(title)?.[1];
  if (range !== undefined) return Number(range);
  const plan = new RegExp(`[“"]?(${PLAN})[”"]?`).exec(title)?.[1];
  return plan === undefined ? null : endOfPlan(plan);
}
