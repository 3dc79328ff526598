import { blank } from '../../model/blanks.ts';
import type { Ground } from './ground.ts';
import type { Mark } from './types.ts';

/** “北方会展之都”: what a city calls itself, in quotes. */
const SLOGAN = /“\p{Script=Han}{2,8}之[都城]”/gu;

/** Such names of cities whose data does not list them. */
export const slogans = (text: string, { from, sameCity, unit }: Ground): readonly Mark[] =>
  from === null || sameCity || from.level === '国家'
    ? []
    : [...text.matchAll(SLOGAN)].map(({ 0: words, index }) => ({
        act: 'change',
        about: 'position',
        kind: 'blank',
        span: { from: index, to: index + words.length },
        from: words,
        to: blank('定位'),
        reason: `${words}是原文件所在城市的定位，不属于本${unit}，请填写或删去。`,
      }));
