import { readableOf } from '../readable.ts';
import { type Award, isOfFirm } from './awards.ts';
import type { Granting } from './grants.ts';

const ALL_SUPPORTS =
  /本(?:措施|办法|政策|细则|意见|规定|文件|若干)|各项|多项|全部|所有|(?:资助|奖励|奖补|补贴|支持|扶持|补助)(?:资金|金额)?的?(?:总额|总和|合计)|(?:获得|享受)[^，]{0,10}(?:总额|累计|合计)/;
/** 多项政策就高享受，其中贷款贴息每家企业最高15万元: the limit of one support among several. */
const OF_ONE = /其中(?![每单同各])/;
const EXCEPTS = /除外|另有规定|不受[^，]{0,8}限制/;

/** True for 同一主体每年获得的资助总额不超过100万元: a limit of all that the document gives one firm. */
export function isWholeCap(granting: Granting, award: Award): boolean {
  if (award.scope !== 'total' || hasOwnAward(granting, award)) return false;
  const { sentence, before } = award.figure;
  const words = readableOf(granting.paragraph).slice(sentence.from, sentence.to);
  if (OF_ONE.test(before)) return false;
  return isOfFirm(before) && ALL_SUPPORTS.test(words) && !EXCEPTS.test(words);
}

/** Another award in the sentence of the limit: what it limits is said there. */
export const hasOwnAward = ({ awards }: Granting, award: Award): boolean =>
  awards.some((other) => other.scope !== 'total' && sameSentence(other, award));

/** Both are said in one sentence of their paragraph. */
export const sameSentence = (a: Award, b: Award): boolean =>
  a.figure.sentence.from === b.figure.sentence.from;
