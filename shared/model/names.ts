import type { Clause } from './policy.ts';

/** A path as people read it: the parser tells clauses of one number apart by #2, #3. */
export const pathName = (path: string): string => path.replace(/#(\d+)/g, '（第$1处）');

const FIRST_WORDS = 18;

/** A clause as a list names it: 二.9 培育品牌服务机构; without a heading its first words. */
export const clauseName = (clause: Clause): string =>
  `${pathName(clause.path)} ${clause.heading ?? firstWords(clause.text)}`;

const firstWords = (text: string): string =>
  text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;
