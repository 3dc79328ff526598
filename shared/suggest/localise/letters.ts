import { blank } from '../../model/blanks.ts';
import type { Ground } from './ground.ts';
import { lettersOf, PLAIN } from './short.ts';
import type { Mark } from './types.ts';
import { wordEnds } from './words.ts';

/** 沪剧, 粤菜, 浙商, 京东集团 and 沪深交易所 are what they are anywhere. */
const NAMES = '(?!剧|菜|商|东|深)';

/**
 * A city's short name that is a word by itself at the head of others: 沪上高校, 京企, “沪九条”. In a
 * district of that city it may stay.
 */
export function cityLetters(text: string, ground: Ground): readonly Mark[] {
  const { from, sameCity } = ground;
  const letters = from === null || sameCity ? '' : lettersOf(ground);
  if (letters === '') return [];
  const plain = [...letters].filter((letter) => PLAIN.includes(letter)).join('');
  const anywhere =
    plain === '' ? '' : `|[${plain}]${NAMES}(?=\\p{Script=Han})|(?<=[进落离返入])[${plain}]`;
  const pattern = new RegExp(`[${letters}][上企]|[${letters}](?=籍)${anywhere}`, 'gu');
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return [];
  const ends = wordEnds(text);
  return found
    .filter(({ index }) => ends.has(index) && ends.has(index + 1))
    .map(({ 0: words, index }) => markOf(words, index, ground));
}

function markOf(words: string, index: number, { unit }: Ground): Mark {
  const span = { from: index, to: index + words.length };
  const change = { act: 'change', about: 'short', span, from: words } as const;
  const to = words.length === 1 ? null : `${unit}内${words.endsWith('企') ? '企业' : ''}`;
  return to === null
    ? {
        ...change,
        kind: 'blank',
        to: blank('地名'),
        reason: `“${words}”是其他城市的简称，请填写或删去。`,
      }
    : { ...change, kind: 'self', to, reason: `“${words}”用的是城市简称，改为“${to}”。` };
}
