import type { Span } from '../../../model/span.ts';
import { type Figure, figuresOf, isLimit, sumOf } from '../../amounts/figures.ts';
import { placedSpan } from '../../amounts/grants.ts';
import { type List, listsOf } from '../../amounts/lists.ts';
import type { Placed } from '../../draft.ts';
import { type Paragraph, perParagraph } from '../../paragraph.ts';
import { readableOf } from '../../readable.ts';
import type { Found, Rule } from '../../types.ts';

export const amountTotal: Rule = {
  id: 'amount-total',
  name: '分项与总额不符',
  group: 'amount',
  severity: 'error',
  basis: '实务',
  citation: '总额与分项之和一致',
  about: '写明分项的资金，总额等于分项之和。',
  scope: 'document',
  find: (draft) => [
    ...draft.paragraphs.flatMap((placed) =>
      totalsIn(placed.paragraph).map(({ span, related, ...found }) => ({
        ...found,
        span: placedSpan(placed, span),
        related: (related ?? []).map((part) => placedSpan(placed, part)),
      })),
    ),
    ...listsOf(draft).flatMap(totalsOver),
  ],
  examples: {
    pass: [
      { text: '（一）共安排资金1000万元，其中机构培育500万元、人才引育300万元、公共服务200万元。' },
      { text: '第八条 安排专项资金2000万元，其中人才培养不低于300万元。' },
      { text: '2.设立1亿元基金，其中市级出资5000万元、区级出资5000万元。' },
      { text: '三、安排资金800万元，其中主要用于机构培育300万元、人才200万元、宣传100万元等。' },
      { text: '5.评选一等奖1名奖励10万元、二等奖2名奖励5万元，奖金共20万元。' },
      { text: '四、总额1000万元，其中单个项目最高200万元、每家机构最高300万元。' },
    ],
    fail: [
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

/** An exact sum that is one part, and not so much for each. */
const isPart = (figure: Figure): boolean =>
  sumOf(figure) !== null &&
  !isLimit(figure) &&
  !/每|各|单[个笔家项件]|最高|不超过|至少|左右/.test(figure.before) &&
  !/^(?:以上|以内|左右)/.test(figure.after);

/** What divides the sum before it into parts. */
const OF_WHICH = /其中|分别(?:用于|安排)|(?<=，)包括|按以下(?:分配|安排)|(?<=元)：/;
const TOTAL_BEHIND = /(?:合计|共计|总计|总共|共)(?:安排|投入|为|是|约|资金|金额)*$/;
const OPEN = /等|主要|其余|剩余|结余|左右|约/;
const SHARED_OUT = /分别|各(?:项|安排)|共分|三部分|两部分|四部分/;

/** More figures than any paragraph shares out; bounds the work on hostile texts. */
const MOST = 80;

const totalsIn = perParagraph((paragraph): readonly Found[] => {
  const all = figuresOf(paragraph);
  const figures = all.filter(({ kind }) => kind === 'amount');
  if (figures.length < 2 || all.length > MOST) return [];
  // 一等奖2名各10万元: a part may be so much for each.
  const counts = (from: number, to: number): boolean =>
    all.some((figure) => figure.kind === 'count' && figure.from >= from && figure.to <= to);
  const text = readableOf(paragraph);
  const marks = [...text.matchAll(new RegExp(OF_WHICH, 'g'))].map(({ index }) => index);
  const byMarks = marks.flatMap((mark, index) => {
    const end = Math.min(stop(text, mark), marks[index + 1] ?? text.length);
    const total = figures.findLast(({ to }) => to <= mark);
    const parts = figures.filter(({ from, to }) => from > mark && to <= end);
    const words = text.slice(mark, end);
    if (total === undefined || /。/.test(text.slice(total.to, mark)) || isInBrackets(words))
      return [];
    if (counts(mark, end)) return [];
    // 共计1200万元：… lists all of it; 每项50万元：… explains.
    const lists = text[mark] === '：';
    if (lists && !/[共总]|合计/.test(total.before)) return [];
    return compared(paragraph, total, parts, lists || SHARED_OUT.test(words), OPEN.test(words));
  });
  const behind = figures.flatMap((total) => {
    if (!TOTAL_BEHIND.test(total.before)) return [];
    const start = stopBefore(text, total.from);
    const parts = figures.filter(({ from, to }) => from >= start && to < total.from);
    return parts.length < 2 ||
      counts(start, total.from) ||
      OF_WHICH.test(text.slice(start, total.from))
      ? []
      : compared(paragraph, total, parts, true, false);
  });
  return [...byMarks, ...behind];
});

const stop = (text: string, from: number): number => {
  const at = text.indexOf('。', from);
  return at < 0 ? text.length : at;
};
const stopBefore = (text: string, to: number): number => text.lastIndexOf('。', to - 1) + 1;
/** 500万元（其中市级200万元）: what stands in brackets divides a part again. */
const isInBrackets = (words: string): boolean => /[（）]/.test(words);

/** @param closed the words say that nothing is left out; @param open that something is. */
function compared(
  { text }: Paragraph,
  total: Figure,
  parts: readonly Figure[],
  closed: boolean,
  open: boolean,
): readonly Found[] {
  const whole = sumOf(total);
  if (whole === null || isLimit(total) || parts.length === 0 || !parts.every(isPart)) return [];
  const words = (figure: Figure): string => text.slice(figure.core.from, figure.core.to);
  const severity = verdict(whole, parts, closed, open);
  return severity === null
    ? []
    : [
        {
          span: total.core,
          related: parts.map(({ core }) => core),
          severity,
          message: messageOf(words(total), whole, parts.map(words), total0(parts)),
        },
      ];
}

const total0 = (parts: readonly Figure[]): number =>
  Number(parts.reduce((sum, part) => sum + (sumOf(part) ?? 0), 0).toPrecision(12));

/** More than the whole is wrong in any case; less may leave something unnamed. */
function verdict(
  whole: number,
  parts: readonly Figure[],
  closed: boolean,
  open: boolean,
): 'error' | 'warning' | null {
  const sum = total0(parts);
  if (sum > whole) return 'error';
  if (sum === whole || open) return null;
  if (closed) return 'error';
  return parts.length >= 3 ? 'warning' : null;
}

const messageOf = (total: string, whole: number, parts: readonly string[], sum: number): string =>
  `“${total}”与分项${parts.length > 1 ? '之和' : ''}${sum}万元（${parts.slice(0, 6).join('、')}${
    parts.length > 6 ? '等' : ''
  }）不符，${sum > whole ? '分项超出' : '尚差'}${Number(Math.abs(sum - whole).toPrecision(12))}万元，请核对总额和分项。`;

const SUMS_UP = /(?:其中|分配|安排|构成|组成|包括|如下|分项|用于)[^。；]{0,10}：\s*$/;

/** A total in the words that introduce a list, and one sum in each of its items. */
function totalsOver({ intro, items }: List): readonly Found[] {
  if (items.length < 2 || !SUMS_UP.test(readableOf(intro.paragraph))) return [];
  const total = figuresOf(intro.paragraph).findLast((figure) => sumOf(figure) !== null);
  const parts = items.map((item) => ({ item, figures: figuresOf(item.paragraph) }));
  const whole = total === undefined ? null : sumOf(total);
  if (total === undefined || whole === null || isLimit(total)) return [];
  if (!parts.every(({ figures: [part, ...more] }) => part && isPart(part) && more.length === 0))
    return [];
  const figures = parts.flatMap((part) => part.figures);
  const sum = total0(figures);
  if (sum === whole) return [];
  const words = (placed: Placed, { from, to }: Span): string =>
    placed.paragraph.text.slice(from, to);
  return [
    {
      span: placedSpan(intro, total.core),
      related: parts.flatMap((part) => part.figures.map(({ core }) => placedSpan(part.item, core))),
      message: messageOf(
        words(intro, total.core),
        whole,
        parts.flatMap((part) => part.figures.map(({ core }) => words(part.item, core))),
        sum,
      ),
    },
  ];
}
