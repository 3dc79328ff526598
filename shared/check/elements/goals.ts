import type { Clause } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';
import type { Draft, Placed } from '../draft.ts';

const YEAR = /20\d\d|[“"]?十[四五六]五|[一二三四五两]年(?:内|后|左右)/;
/** Years are no figures: 2027年, 2027—2029年. */
const YEARS = /20\d\d年?(?:\s?[-－–—～~至到]{1,2}\s?20\d\d)?年/g;
/** 100家, 300名, 20%, 三个, 千家, 翻一番 */
const FIGURE =
  /\d|[百千万]余?[家名件个人项亿]|[一二三四五六七八九十]+[家名件个项]|翻[一两]番|全覆盖/;

/** A time by which something is to be reached. */
export const hasYear = (words: string): boolean => YEAR.test(words);

/** Something that can be counted when the time has come. */
export const hasFigure = (words: string): boolean => FIGURE.test(words.replace(YEARS, ''));

/** The clauses whose heading says that they hold goals: 工作目标, 总体目标. */
export const goalClauses = ({ policy }: Draft): readonly Clause[] =>
  [...walk(policy.clauses)].filter(({ heading }) => /目标(?:任务)?$/.test(heading ?? ''));

/** The points of the goals printed behind dashes (——服务机构稳定增长。…), those of each clause together. */
export const dashedGoals = (draft: Draft): readonly (readonly Placed[])[] =>
  goalClauses(draft).map(({ path }) =>
    draft.paragraphs.filter((placed) => placed.path === path && placed.paragraph.role === 'dash'),
  );
