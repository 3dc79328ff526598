import { fromHan } from '../../model/numerals.ts';
import { areSound, BRACKETS, blank, NUMERAL, NUMERALS, numeralsOf } from './numerals.ts';
import type { Step, Unit } from './types.ts';

const RANK: Readonly<Record<Unit, number>> = {
  编: 0,
  部分: 0,
  章: 1,
  节: 2,
  条: 3,
  款: 4,
  项: 5,
  目: 6,
};

/** The smaller, the larger the unit: 编 before 条 before 项. */
export const rankOf = (unit: Unit): number => RANK[unit];

/** 第三条件, 第三条生产线, 第二项目, 第一款式, 第三目标 count something else. */
const UNIT =
  '(?<unit>编|篇|部分|章|节|条(?!件|例|文|款|[线路街河道链腿]|生产线|产业链|赛道|跑道|地铁|高速|铁路)|款(?!项|式)|项(?!目)|目(?![标的录前]))';

const NUMBERED = new RegExp(
  `第${blank}(?<numbers>${NUMERALS})${blank}${UNIT}(?:(?<=条)之(?<extra>[一二三四五六七八九十]{1,2}))?`,
  'y',
);
const RANGE_END = new RegExp(
  `${blank}(?:至|到|[—–－～~-]{1,2})${blank}第?${blank}(?<numbers>${NUMERAL})${blank}${UNIT}`,
  'y',
);
/** （一）, （一）至（三）项 without 第, where something before shows that it is a reference. */
const ITEMS = new RegExp(`(?<numbers>${BRACKETS})(?<unit>[项款条](?![目项式件例文]))?`, 'y');
const HERE = /本(?<unit>条|款|项|章|节|部分|编)/y;
const BEFORE =
  /[前上](?<many>[一二两三123])?(?<unit>条(?![件例文款])|款(?![项式])|项(?!目)|章|节)/y;

export type ReadStep = { readonly step: Step; readonly to: number };

/** 本条, 本部分 at a place. */
export const readHere = (text: string, at: number): ReadStep | null => {
  const match = matchAt(HERE, text, at);
  return match && { step: { kind: 'here', unit: unitOf(match) }, to: at + match[0].length };
};

/** 前款, 前两条, 上一章 at a place. */
export const readBefore = (text: string, at: number): ReadStep | null => {
  const match = matchAt(BEFORE, text, at);
  if (match === null) return null;
  const many = MANY[match.groups?.['many'] ?? ''] ?? 1;
  return { step: { kind: 'before', unit: unitOf(match), many }, to: at + match[0].length };
};

const MANY: Readonly<Record<string, number>> = { 二: 2, 两: 2, 2: 2, 三: 3, 3: 3 };

/** 第三条, 第（三）项至第（五）项. */
export function readNumbered(text: string, at: number): ReadStep | null {
  const first = numberedBy(NUMBERED, text, at);
  if (first === null) return null;
  const end = numberedBy(RANGE_END, text, first.to);
  if (end === null || end.step.unit !== first.step.unit) return first;
  const last = end.step.numerals.map((numeral) => ({ ...numeral, through: true }));
  return { step: { ...first.step, numerals: [...first.step.numerals, ...last] }, to: end.to };
}

/** （一）, （一）（二） at a place: items without 第 and 项. */
export const readItems = (text: string, at: number): Numbered | null => numberedBy(ITEMS, text, at);

type Numbered = { readonly step: Extract<Step, { kind: 'numbered' }>; readonly to: number };

function numberedBy(pattern: RegExp, text: string, at: number): Numbered | null {
  const match = matchAt(pattern, text, at);
  if (match === null) return null;
  const words = match.groups?.['numbers'] ?? '';
  const printed = numeralsOf(words, at + match[0].indexOf(words));
  if (!areSound(printed)) return null;
  const extra = match.groups?.['extra'];
  const numerals =
    extra === undefined
      ? printed
      : printed.map((numeral) => ({ ...numeral, value: numeral.value + fromHan(extra) / 100 }));
  return {
    step: { kind: 'numbered', unit: unitOf(match), numerals },
    to: at + match[0].length,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const unitOf = ({ groups }: RegExpExecArray): Unit => UNITS[groups?.['unit'] ?? ''] ?? '项';

const UNITS: Readonly<Record<string, Unit>> = {
  编: '编',
  篇: '编',
  部分: '部分',
  章: '章',
  节: '节',
  条: '条',
  款: '款',
  项: '项',
  目: '目',
};

/**
 * Goes on inwards as long as smaller units follow: 第三条｜第二款｜第（一）项, 第二部分｜（一）.
 */
export function readInner(text: string, outer: ReadStep): readonly [readonly Step[], number] {
  const steps: Step[] = [outer.step];
  let to = outer.to;
  for (;;) {
    const rank = rankOf(steps.at(-1)?.unit ?? '目');
    const next = readNumbered(text, to) ?? (rank < RANK.项 ? readItems(text, to) : null);
    if (next === null || rankOf(next.step.unit) <= rank) return [steps, to];
    steps.push(next.step);
    to = next.to;
  }
}
