import type { Span } from '../../../model/span.ts';
import { type CountedShares, countedShares } from '../../amounts/counted-shares.ts';
import { type FigureAt, sumOf } from '../../amounts/figures.ts';
import { placedSpan } from '../../amounts/grants.ts';
import { sharesOver } from '../../amounts/listed-shares.ts';
import { listsOf } from '../../amounts/lists.ts';
import { type Shares, sharesIn } from '../../amounts/shares.ts';
import type { Placed } from '../../draft.ts';
import type { Found, Rule } from '../../types.ts';

export const amountTotal: Rule = {
  id: 'amount-total',
  name: '分项与总额不符',
  group: 'amount',
  severity: 'error',
  basis: '实务',
  citation: '总额与分项之和一致',
  about: '写明分项的资金、数量，总数等于分项之和。',
  scope: 'document',
  find: (draft) => [
    ...draft.paragraphs.flatMap((placed) =>
      sharesIn(placed.paragraph).flatMap((shares) => compared(at(placed, shares))),
    ),
    ...listsOf(draft).flatMap(sharesOver).flatMap(compared),
    ...draft.paragraphs.flatMap((placed) =>
      countedShares(placed.paragraph).flatMap((shares) => counted(placed, shares)),
    ),
  ],
  examples: {
    pass: [
      { text: '（一）共安排资金1000万元，其中机构培育500万元、人才引育300万元、公共服务200万元。' },
      { text: '第八条 安排专项资金2000万元，其中人才培养不低于300万元。' },
      { text: '2.设立1亿元基金，其中市级出资5000万元、区级出资5000万元。' },
      { text: '三、安排资金800万元，其中主要用于机构培育300万元、人才200万元、宣传100万元等。' },
      { text: '5.评选一等奖1名奖励10万元、二等奖2名奖励5万元，奖金共20万元。' },
      { text: '四、总额1000万元，其中单个项目最高200万元、每家机构最高300万元。' },
      { text: '六、培育示范园区6个，其中国家级1个、省级2个、市级3个，服务企业300家。' },
      { text: '7.引进人才50名，其中持证人员40名、硕士以上30名。' },
      { text: '（八）服务企业200家，其中高新技术企业不少于80家、上市企业不少于10家。' },
      { text: '第九条 建设服务站12个，其中园区型5个、高校型3个。' },
    ],
    fail: [
      {
        text: '（五）建设服务站12个，其中园区型5个、高校型4个、企业型4个，实现全覆盖。',
        finds: ['12个'],
      },
      {
        text: '第十条 认定示范单位30家（其中国家级5家、省级10家和市级12家）。',
        finds: ['30家'],
      },
      {
        text: '（二）2027年安排专项资金2000万元，其中代理提升800万元、运营转化700万元、人才培养600万元。',
        finds: ['2000万元'],
      },
      {
        text: '第九条 机构培育300万元、人才培养200万元、公共服务100万元，合计500万元。',
        finds: ['500万元'],
      },
      {
        text: '1.三年投入资金900万元，分配如下：\n（1）2027年300万元；\n（2）2028年300万元；\n（3）2029年200万元。',
        finds: ['900万元'],
      },
      {
        text: '五、安排资金100万元，其中宣传培训150万元。',
        finds: ['100万元'],
      },
    ],
  },
};

const at = (placed: Placed, { total, parts, ...said }: Shares): Shares<FigureAt> => ({
  ...said,
  total: { placed, figure: total },
  parts: parts.map((figure) => ({ placed, figure })),
});

function compared(shares: Shares<FigureAt>): readonly Found[] {
  const { total, parts } = shares;
  const whole = sumOf(total.figure) ?? 0;
  const sum = exact(parts.reduce((all, { figure }) => all + (sumOf(figure) ?? 0), 0));
  const severity = verdict(whole, sum, shares);
  if (severity === null) return [];
  return [
    {
      span: spanOf(total),
      related: parts.map(spanOf),
      severity,
      message: messageOf(wordsOf(total), whole, parts.map(wordsOf), sum),
    },
  ];
}

/**
 * Kinds that may meet (持证人员、硕士) need not add up, and kinds of one class may be more than the
 * two that are named.
 */
function counted(placed: Placed, { unit, total, parts, apart }: CountedShares): readonly Found[] {
  const sum = parts.reduce((all, { count }) => all + count, 0);
  if (!apart || sum === total.count || (sum < total.count && parts.length < 3)) return [];
  const said = parts.slice(0, 6).map(({ count }) => `${count}${unit}`);
  return [
    {
      span: placedSpan(placed, total.span),
      related: parts.map(({ span }) => placedSpan(placed, span)),
      severity: sum > total.count ? 'error' : 'warning',
      message: `“${total.count}${unit}”与分项之和${sum}${unit}（${said.join('、')}${
        parts.length > 6 ? '等' : ''
      }）不符，请核对总数和分项。`,
    },
  ];
}

const spanOf = ({ placed, figure }: FigureAt): Span => placedSpan(placed, figure.core);
const wordsOf = ({ placed, figure: { core } }: FigureAt): string =>
  placed.paragraph.text.slice(core.from, core.to);

/** Keeps 0.1 + 0.2 at 0.3. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** More than the whole is wrong in any case; less may leave something unnamed. */
function verdict(
  whole: number,
  sum: number,
  { parts, closed, open }: Shares<FigureAt>,
): 'error' | 'warning' | null {
  if (sum > whole) return 'error';
  if (sum === whole || open) return null;
  if (closed) return 'error';
  return parts.length >= 3 ? 'warning' : null;
}

const messageOf = (total: string, whole: number, parts: readonly string[], sum: number): string =>
  `“${total}”与分项${parts.length > 1 ? '之和' : ''}${sum}万元（${parts.slice(0, 6).join('、')}${
    parts.length > 6 ? '等' : ''
  }）不符，${sum > whole ? '分项超出' : '尚差'}${exact(Math.abs(sum - whole))}万元，请核对总额和分项。`;
