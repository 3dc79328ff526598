import type { Policy } from '../../model/policy.ts';
import { proposalIn } from '../proposal.ts';
import type { Found } from '../types.ts';
import { itemsOf, withoutNumber } from './items.ts';
import { placeOfItem } from './place.ts';

export type Letter = {
  /** 无意见 */
  readonly none: boolean;
  readonly found: readonly Found[];
};

/** 我局无意见, 无修改意见, 无不同意见, 没有意见和建议; 原则同意 alone says as much. */
const NONE =
  /(?:无|没有|未提出|不提)(?:其他|其它|不同|异议|修改|反馈|补充|具体|任何)?(?:的)?(?:修改)?(?:意见|异议)|无意见/u;

/** Reads a letter of a unit: each suggestion with its place in the text that was sent round. */
export function readLetter(text: string, sent: Policy): Letter {
  const items = itemsOf(text);
  if (NONE.test(text) && items.every((item) => NONE.test(item))) return { none: true, found: [] };
  const said = items.length > 0 ? items : [text.trim()].filter((words) => words !== '');
  return { none: said.length === 0, found: said.map((item) => foundOf(item, sent)) };
}

function foundOf(item: string, sent: Policy): Found {
  const place = placeOfItem(item, sent);
  return {
    kind: 'letter',
    author: '',
    at: null,
    said: withoutNumber(item),
    ...place,
    proposal: place.place === 'clause' ? proposalIn(item, place.line) : [],
    parts: 1,
  };
}

/** A suggestion that came by word of mouth, placed like one of a letter. */
export const readSpoken = (said: string, sent: Policy): Found => ({
  ...foundOf(said.trim(), sent),
  kind: 'spoken',
});
