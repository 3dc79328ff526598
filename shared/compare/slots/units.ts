import type { Span } from '../../model/span.ts';
import { isSaid } from './speech.ts';
import type { SlotKind } from './types.ts';

/** What a figure measures. `scale` brings it to the unit: 元 to 万元 is 0.0001. */
export type Measure = {
  readonly kind: SlotKind;
  readonly unit: string;
  readonly scale: number;
};

/** The measure behind a figure, and where its unit ends. */
export type Unit = Measure & {
  readonly to: number;
  /** 100余家: at least that many. */
  readonly more: boolean;
};

type Shape = {
  readonly pattern: RegExp;
  readonly unit: (words: string) => Measure;
};

const MONEY = /\s?(?:(美|港|欧|日)元|英镑|元(?!素|旦|宵|器件|代|气|老))/y;
const SHARE = /\s?([%％‰]|个?百分点)|成(?=以上|以下|左右|[，。；、）的比])/y;
const TIME =
  /\s?(?:个?工作日|个?自然日|个月|个?小时|分钟|周年|周(?![边年])|年(?!期(?!限|间))(?![级产检报薪轻代均货会])|日|天)/y;
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

/** 1000万 without 元 behind a word that speaks of money: 年营业收入不低于1000万, 再奖3万. */
const OF_MONEY =
  /(?:(?:收入|营收|产值|规模|资金|投入|投资|金额|总额|额度|贷款|预算|经费)[^，。；]{0,8}|(?:最高|奖励?|资助|补贴|补助|给予|支持)[^，。；、]{0,6})$/;
/** 10万、30万、50万元: the unit stands behind the last. */
const SHARES_UNIT = /(?:\s?(?:、|和|或|及)\s?[\d.]{1,8}[百千万亿]{1,2}){1,8}元/y;
const ENDS_AMOUNT = /[^\p{Script=Han}\dA-Za-z]|[以左上或的及和等至]|$/uy;

const MORE = /[余多]/y;

/** The unit behind the figure that ends at `figure.to`; null when the figure is no quantity. */
export function unitAt(text: string, from: number, figure: Span): Unit | null {
  const words = text.slice(figure.from, figure.to);
  MORE.lastIndex = figure.to;
  const more = MORE.test(text);
  const start = figure.to + (more ? 1 : 0);
  for (const { pattern, unit } of SHAPES) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const read = { ...unit(match[0].trim()), to: start + match[0].length, more };
    return isSaid(text, from, words, read) ? read : null;
  }
  return lacksUnit(text, from, figure)
    ? { kind: 'amount', unit: '万元', scale: 1e-4, to: figure.to, more: false }
    : null;
}

/** Is 1000万 or 3亿 money though 元 is left out? */
function lacksUnit(text: string, from: number, figure: Span): boolean {
  const words = text.slice(figure.from, figure.to);
  if (words.length < 2 || !/[千万亿]$/.test(words)) return false;
  const goesOn = (pattern: RegExp): boolean => {
    pattern.lastIndex = figure.to;
    return pattern.test(text);
  };
  const before = text.slice(Math.max(0, from - 20), from);
  return goesOn(SHARES_UNIT) || (goesOn(ENDS_AMOUNT) && OF_MONEY.test(before));
}
