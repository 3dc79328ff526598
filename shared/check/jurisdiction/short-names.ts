import type { Ground } from '../../suggest/localise/ground.ts';
import type { Around } from './around.ts';

const THINGS =
  /^(?:各)?(?:高校|院校|大学|央企|国企|中央|部属|科研|研究|领馆|领事|外资|世界|国际|总部|医院|两院|院士|全国)/;
const TOGETHER = /合作|对接|联合|联动|共建|协同|引进|邀请|依托|招商|推介|交流|来自|分支机构/;

/** 与在沪高校合作 in Shanghai, 驻京办事处, 赴杭招商: short names that are meant. */
export function isRightShortName(words: string, { part, behind }: Around, ground: Ground): boolean {
  const letter = words.slice(-1);
  const isOwn = isOwnLetter(letter, ground);
  if (isOwn && ground.own.district === '') return true;
  if (/^[驻赴]/.test(words)) return true;
  return THINGS.test(behind) ? isOwn || TOGETHER.test(part) : !isOwn && TOGETHER.test(part);
}

/** 沪 in Shanghai, 杭 and 浙 in Hangzhou. */
export function isOwnLetter(letter: string, { own, profile, gazetteer }: Ground): boolean {
  return (
    profile.cityAbbreviations.includes(letter) ||
    gazetteer.codes.some(
      ({ code, province, city, district }) =>
        code === letter &&
        district === '' &&
        province === own.province &&
        (city === '' || own.city === '' || city === own.city),
    )
  );
}
