/**
 * What shows that 第二部分 or 第一项 refers to a place of a text and does not count something (第二
 * 部分资金, 第一项任务).
 */
const BEFORE =
  /(?:按照?|依照?|依据|根据|参照|对照|适用|执行|符合|违反|见|除|属于|享受|前述|上述|满足|落实|和|或|及|与|、|在|对|从)[“"]?$/;
const BEHIND =
  /^(?:[中内]|所[列称述指涉规]|规定|明确|确定|载明|列明|情形|条件|标准|要求|执行|办理|以外|之外|除外|另有|不适用|同样|第|之|的(?:规定|要求|标准|条件|情形|措施|奖励|资助|支持|政策))/;
/** Behind an article also the end of a clause, and what is done by it, will do: 第三条给予的资助。 */
const MARK = /^[”"]?(?:[，。；：、）)的]|给予|享受|申报|申请|兑现|予以|处理|处罚|$)/;

/** @param isArticle 条 is seldom used to count anything else. */
export const hasCue = (text: string, from: number, to: number, isArticle: boolean): boolean => {
  const behind = text.slice(to, to + 6);
  return (
    BEHIND.test(behind) ||
    BEFORE.test(text.slice(Math.max(0, from - 4), from)) ||
    (isArticle && MARK.test(behind))
  );
};

/** Behind 前款 and 上条, which also stand in 此前款项 and 网上条目. */
export const hasCueBehind = (text: string, to: number): boolean =>
  BEHIND.test(text.slice(to, to + 6));
