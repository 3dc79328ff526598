import { assertNever } from '../../model/assert.ts';
import { blank } from '../../model/blanks.ts';
import type { Closing, SkeletonChoice, Validity } from './choice.ts';
import { selfName } from './title.ts';
import { lastDay, longestYears, printedDate } from './validity.ts';

/** What each provision of the 附则 is about, for lists. */
export const closingName: Readonly<Record<Closing, string>> = {
  funding: '资金来源和申报兑现',
  recovery: '监督管理和资金追回',
  interpretation: '解释机关',
  effect: '施行日期和有效期',
  relation: '与原有文件的关系',
};

/** Words of one provision of the 附则; what the drafter has to decide is a blank. */
export const closingWords = (
  closing: Closing,
  { genre, profile, validity }: Pick<SkeletonChoice, 'genre' | 'profile' | 'validity'>,
): string => {
  const own = selfName[genre];
  switch (closing) {
    case 'funding':
      return `${own}所需资金${blank('资金来源和预算安排')}。${blank('申报条件、审核程序和兑现时限；同一事项不重复支持的规则')}`;
    case 'recovery':
      return blank('对政策执行的监督；对弄虚作假、骗取资金的处理和追回');
    case 'interpretation':
      return `${own}由${profile.leadOrgan === '' ? blank('解释机关') : profile.leadOrgan}负责解释。`;
    case 'effect':
      return `${own}${effectWords(validity)}。`;
    case 'relation':
      return blank('与原有文件的关系，同时废止的写明文件名称和文号；没有的删去本款');
    default:
      return assertNever(closing);
  }
};

/** 自2027年1月1日起施行，有效期至2031年12月31日 */
export const effectWords = ({ effective, years, trial }: Validity): string => {
  const from = effective === null ? blank('施行日期') : printedDate(effective);
  if (years === null) {
    const most = longestYears(trial) === 2 ? '，试行、暂行不超过2年' : '，一般不超过5年';
    return `自${from}起施行，有效期${blank(`期限${most}`)}`;
  }
  return effective === null
    ? `自${from}起施行，有效期${years}年`
    : `自${from}起施行，有效期至${printedDate(lastDay(effective, years))}`;
};
