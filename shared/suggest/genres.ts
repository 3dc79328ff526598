/**
 * 文种 by how they are written: a family shares its frame (若干措施 begin with the first measure,
 * 行动计划 with 指导思想 and 工作目标) and so the clauses others of the family are looked to for.
 */
export type Family = 'measures' | 'plan' | 'points' | 'rules';

/** By the end of the title's genre; the first that fits. */
const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ['points', /要点$|工作计划$|清单$/],
  ['plan', /(?:行动|工作|实施|专项|三年)(?:计划|方案)$|方案$|计划$|规划$|纲要$/],
  ['rules', /办法$|细则$|规定$|条例$|规则$|制度$|章程$/],
  ['measures', /措施$|政策$|意见$|举措$|条款$/],
];

export const familyOf = (genre: string | null): Family | null =>
  FAMILIES.find(([, ending]) => ending.test(genre ?? ''))?.[0] ?? null;

/** 若干措施 and 若干政策措施 are one genre, 意见 is kindred: both are lists of measures. */
const KINDRED = 0.85;
/** 行动计划 beside 若干措施: the same matters in another frame. */
const OTHER = 0.6;

/** How much a document of one genre says about one of another, 0 to 1. */
export function genreLikeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return 1;
  if (one === other) return 1;
  const family = familyOf(one);
  return family !== null && family === familyOf(other) ? KINDRED : OTHER;
}

/**
 * Topics that are frame and no measure. A plan always has 总体要求 before its measures and 保障措施
 * behind them; 若干措施 and 工作要点 begin with the first measure, and say in 附则 what must be said.
 */
const FRAME: Readonly<Record<string, Readonly<Record<Family, boolean | null>>>> = {
  'general-goals': { plan: true, measures: false, points: false, rules: false },
  'organisational-guarantee': { plan: true, measures: false, points: false, rules: false },
  'statistics-monitoring': { plan: true, measures: false, points: null, rules: false },
};

/** Whether a document of the genre has the topic by its kind alone; null: the precedents decide. */
export function frameHas(topic: string, genre: string | null): boolean | null {
  const family = familyOf(genre);
  const has = Object.hasOwn(FRAME, topic) ? FRAME[topic] : undefined;
  return family === null || has === undefined ? null : has[family];
}
