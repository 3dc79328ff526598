import type { Span } from '../../model/span.ts';
import type { SlotKind } from './types.ts';

/** The unit of a figure, and where it ends. `scale` brings the figure to it: 元 to 万元 is 0.0001. */
export type Unit = {
  readonly kind: SlotKind;
  readonly unit: string;
  readonly scale: number;
  readonly to: number;
};

type Shape = {
  readonly pattern: RegExp;
  readonly unit: (words: string) => Omit<Unit, 'to'>;
};

const MONEY = /\s?(?:(美|港|欧|日)元|英镑|元(?!素|旦|宵|器件|代|气|老))/y;
const SHARE = /\s?([%％‰]|个?百分点)|成(?=以上|以下|左右|[，。；、）的比])/y;
const TIME =
  /\s?(?:个?工作日|个?自然日|个月|个?小时|分钟|周年|周(?![边年])|年(?![级产检报薪轻代均货会])|日|天)/y;
const COUNTED =
  /\s?(?:家[（(]次[）)]|(?:人|家|件|场|项|户|批|架)次|课时|学时|平方米|平方公里|公里|家|个|名|位(?!一体)|人(?!才|民|员|工|口|均|力|次)|件|项|条|场|次(?!产业|日|年|月)|期(?!间|限|刊|望)|所|座|处|户|种|类|套|门|对|亩|分|份|篇|部(?!门|分|队|委|级)|张|支|款|倍|辆|台|吨|本(?!市|区|地))/y;

/** Counted the same, said differently. */
const SAME: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  '家（次）': '家次',
  '家(次)': '家次',
  场次: '场',
};

const SHAPES: readonly Shape[] = [
  {
    pattern: MONEY,
    unit: (words) => ({
      kind: 'amount',
      unit: words === '元' ? '万元' : `万${words}`,
      scale: 1e-4,
    }),
  },
  {
    pattern: SHARE,
    unit: (words) =>
      words.endsWith('百分点')
        ? { kind: 'ratio', unit: '个百分点', scale: 1 }
        : { kind: 'ratio', unit: '%', scale: words === '‰' ? 0.1 : words === '成' ? 10 : 1 },
  },
  { pattern: TIME, unit: (words) => ({ kind: 'deadline', unit: TIMES[words] ?? words, scale: 1 }) },
  { pattern: COUNTED, unit: (words) => ({ kind: 'count', unit: SAME[words] ?? words, scale: 1 }) },
];

const TIMES: Readonly<Record<string, string>> = {
  个工作日: '工作日',
  个自然日: '日',
  自然日: '日',
  天: '日',
  个小时: '小时',
  个月: '月',
  周年: '年',
};

/** 1000万 without 元 behind a word that speaks of money: 年营业收入不低于1000万. */
const OF_MONEY =
  /(?:收入|营收|产值|规模|资金|投入|投资|金额|总额|额度|资助|奖励|补贴|补助|贷款|预算|经费)[^，。；]{0,8}$/;
const ENDS_AMOUNT = /[^\p{Script=Han}\dA-Za-z]|[以左上或的及和等至]|$/uy;

/** The unit behind the figure that ends at `figure.to`; null when the figure is no quantity. */
export function unitAt(text: string, from: number, figure: Span): Unit | null {
  const words = text.slice(figure.from, figure.to);
  for (const { pattern, unit } of SHAPES) {
    pattern.lastIndex = figure.to;
    const match = pattern.exec(text);
    if (match === null) continue;
    const read = { ...unit(match[0].trim()), to: figure.to + match[0].length };
    return says(text, from, words, read) ? read : null;
  }
  if (!/[千万亿]$/.test(words) || words.length < 2) return null;
  ENDS_AMOUNT.lastIndex = figure.to;
  const isAmount =
    ENDS_AMOUNT.test(text) && OF_MONEY.test(text.slice(Math.max(0, from - 20), from));
  return isAmount ? { kind: 'amount', unit: '万元', scale: 1e-4, to: figure.to } : null;
}

const CUE =
  /(?:不少于|不低于|不超过|至少|最多|最长|超过|达到?|满|每(?:年|季度|半年|月|周)[^，。；]{0,8})$/;
const SPAN_CUE = /(?:有效期|期限|为期|连续|近|满|试行|暂定|试点期)[为是]?$/;
/** Figures of speech: 三个方面, 四个层次; 上述两项 points back; 前10名 is a rank. */
const SPEECH = /^(?:方面|层次|维度|环节|阶段|领域|统一|坚持|自觉|重点|关键|主体)/;
const POINTS = /(?:以上|上述|以下|前述|下列|这|该|其他|其中|任意|同一|各|哪|另|前|后|上|下|月|每)$/;
const INSIDE = /^(?:以内|之内|内(?![部容外涵地])|以上|以下|后(?!续))/;

/** Is the figure said of something? Chinese digits are words as often as figures (一项, 十分, 三方). */
function says(text: string, from: number, figure: string, unit: Unit): boolean {
  const before = text.slice(Math.max(0, from - 14), from);
  const after = text.slice(unit.to, unit.to + 4);
  const isHan = !/[\d０-９]/.test(figure);
  if (unit.kind === 'amount') return !isHan || figure.length > 1;
  if (unit.kind === 'ratio') return true;
  if (unit.kind === 'deadline') return isTime(before, figure, after, unit, isHan);
  if (/^[万亿千]/.test(figure) || /^[1一１]$/.test(figure))
    return CUE.test(before) && !/每[^，。；]{0,8}$/.test(before);
  if (/前$/.test(before) && (unit.unit === '人' || unit.unit === '家')) return false;
  if (!isHan) return true;
  if (unit.unit === '分' || POINTS.test(before) || (unit.unit === '个' && SPEECH.test(after)))
    return false;
  // 三次产业, 五类方式: a manner of speaking unless a target is set.
  const spoken = /^[二两]$/.test(figure) || /^[类种次]$/.test(unit.unit);
  return !spoken || CUE.test(before);
}

function isTime(
  before: string,
  figure: string,
  after: string,
  unit: Unit,
  isHan: boolean,
): boolean {
  // 4月26日 is a day, 2026年 a year.
  if (/月$/.test(before) || (unit.unit === '年' && figure.length >= 4)) return false;
  const bounded = INSIDE.test(after) || CUE.test(before) || SPAN_CUE.test(before);
  if (unit.unit === '小时' || unit.unit === '分钟') return bounded;
  return bounded || !isHan;
}
