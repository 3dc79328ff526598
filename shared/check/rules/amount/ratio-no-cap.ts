import { type Figure, isLimit } from '../../amounts/figures.ts';
import { placedSpan } from '../../amounts/grants.ts';
import { hasWholeCap, isLimitedAround } from '../../amounts/limits.ts';
import { listsOf } from '../../amounts/lists.ts';
import { grantedBehind, openRatios } from '../../amounts/ratios.ts';
import type { Placed } from '../../draft.ts';
import type { Found, Rule } from '../../types.ts';

export const ratioNoCap: Rule = {
  id: 'ratio-no-cap',
  name: '比例资助没有上限',
  group: 'amount',
  severity: 'warning',
  basis: '实务',
  citation: '按比例给予的资助同时写明最高限额',
  // Where the share is one of taxes paid, that is the fault.
  yieldsTo: ['fair-contribution'],
  about: '按比例给予资助、补贴、贴息的，写明最高限额。',
  scope: 'document',
  find: (draft) => {
    const open = draft.paragraphs.filter(({ paragraph }) => openRatios(paragraph).length > 0);
    if (open.length === 0 || hasWholeCap(draft)) return [];
    const lists = listsOf(draft);
    return open
      .filter((placed) => !isLimitedAround(draft, placed, lists))
      .flatMap((placed) => openRatios(placed.paragraph).map((figure) => found(placed, figure)));
  },
  examples: {
    pass: [
      { text: '（一）按实际支出的50%给予资助，每家企业每年不超过20万元。' },
      { text: '第三条 专利质押融资额年均增长20%以上，对成效突出的机构给予奖励。' },
      { text: '2.按贷款利息的30%给予贴息。每家企业年度贴息最高20万元。' },
      {
        text: '三、按照以下标准给予补贴，最高10万元：\n1.中小企业按50%给予补贴；\n2.其他企业按30%给予补贴。',
      },
      { text: '4.可申请最高400万元担保贷款，给予50%贴息。' },
      { text: '5.贷款本金损失按30%的比例补偿，单户最高补偿100万元。' },
      { text: '（七）支持园区以不高于市场租金的70%提供场地，租金优惠50%的给予表扬和支持。' },
      { text: '6.首次拨付50%，验收通过后拨付剩余50%补助资金。' },
      {
        text: '一、按服务费的30%给予补贴。\n二、同一主体每年获得的资助总额不超过100万元。',
      },
      { text: '（三）按照市场租金的70%提供办公用房，免费开放共享设施。' },
      { text: '七、对检索费用给予补贴，单件不超过2万元，对其中首次申请的按50%给予补贴。' },
      { text: '8.对租用办公用房的机构，按照实付租金的40%给予补贴，每年不超过15万元。' },
    ],
    fail: [
      {
        text: '一、按鉴定费的30%给予补贴。\n二、各项政策不重复享受，其中保险补贴每家机构每年最高8万元。',
        finds: ['按鉴定费的30%给予补贴'],
      },
      {
        text: '第九条 对租用园区用房的机构，按照实付租金的40%给予补助，期限三年。',
        finds: ['按照实付租金的40%给予补助'],
      },
      {
        text: '（四）对质押评估费按照每笔最高5万元给予补助，对海外布局的企业按照代理费的20%给予补助。',
        finds: ['对海外布局的企业按照代理费的20%给予补助'],
      },
      {
        text: '（二）对海外维权费用，按照实际支出的30%给予资助。',
        finds: ['按照实际支出的30%给予资助'],
      },
      {
        text: '三、租用办公用房的，按照实际租金的30%给予补贴。',
        finds: ['按照实际租金的30%给予补贴'],
      },
      {
        text: '第五条 贷款利息给予50%的贴息，期限不超过2年。',
        finds: ['贷款利息给予50%的贴息'],
      },
      {
        text: '1.按评估费的30%给予补贴，最高10万元；按担保费的50%给予补贴。',
        finds: ['按担保费的50%给予补贴'],
      },
    ],
  },
};

function found(placed: Placed, figure: Figure): Found {
  const behind = grantedBehind(placed.paragraph, figure);
  const words = { from: figure.phrase.from, to: figure.to + behind.length };
  const quote = placed.paragraph.text.slice(words.from, words.to);
  return {
    span: placedSpan(placed, words),
    severity: isLimit(figure) ? 'info' : 'warning',
    message: `“${quote}”只有比例、没有最高限额，建议写明“最高不超过××万元”。`,
  };
}
