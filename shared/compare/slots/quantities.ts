import type { Span } from '../../model/span.ts';
import { basedBoundAt, boundAt } from './bounds.ts';
import { numberOf, numbersOf } from './figures.ts';
import type { SlotKind } from './types.ts';
import { type Measure, unitAt } from './units.ts';

/** A figure with its unit: 不超过50万元, 15%～30%, 不少于10场, 五个工作日内. */
export type Quantity = Span & {
  readonly kind: SlotKind;
  readonly unit: string;
  readonly least: number | null;
  readonly most: number | null;
  /** The figure and its unit alone: 50万元 of 不超过50万元. */
  readonly core: Span;
  /** Where the words before it end: at 不超过, or behind 研发成本 in 不超过研发成本30%. */
  readonly edge: number;
};

/** A run of digits; always matches whole, so that a long one is read once. */
const RUN =
  /[\d０-９]+(?:(?:,\d{3}|，000)(?!\d))*(?:[.．][\d０-９]+)?[十百千万亿]*|[〇○零一二两三四五六七八九十百千万亿]+/g;
const RUN_HERE = new RegExp(RUN.source, 'y');
const TO = /\s?[—–~～\-－至到]{1,2}\s?/y;
const UNIT = /[%％‰]|元|个百分点|个?工作日|个月|平方米|[家个名位人场件项年天日户]/y;
const PARTS_OF = /分之/y;
const LONGEST = 24;

/** The quantities of a text, in order. `text` has its names blanked out; `taken` are its dates. */
export function quantitiesIn(text: string, taken: readonly Span[] = []): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  let date = 0;
  for (let run = nextRun(text, at); run !== null; run = nextRun(text, at)) {
    at = run.to;
    while ((taken[date]?.to ?? Number.POSITIVE_INFINITY) <= run.from) date += 1;
    if ((taken[date]?.from ?? Number.POSITIVE_INFINITY) < run.to) {
      at = Math.max(at, taken[date]?.to ?? at);
      continue;
    }
    const quantity = quantityAt(text, run);
    if (quantity === null) continue;
    found.push(quantity);
    at = Math.max(at, quantity.to);
  }
  return found;
}

const nextRun = (text: string, from: number): Span | null => spanOf(RUN, text, from);
const runAt = (text: string, from: number): Span | null => spanOf(RUN_HERE, text, from);

function spanOf(pattern: RegExp, text: string, from: number): Span | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

function quantityAt(text: string, run: Span): Quantity | null {
  if (run.to - run.from > LONGEST || /[+×.]/.test(text.charAt(run.from - 1))) return null;
  const share = shareAt(text, run);
  if (share !== null) return share;
  const figure = text.slice(run.from, run.to);
  const own = unitAt(text, run.from, run);
  const last = rangeAt(text, run);
  const unit = last === null ? null : unitAt(text, run.from, last);
  // 投入50万元到2027年底: the second figure says something else.
  const isRange = unit !== null && (own === null || own.unit === unit.unit);
  if (last !== null && isRange) {
    const [least, most] = numbersOf(figure, text.slice(last.from, last.to), own !== null);
    return bounded(text, { from: run.from, to: unit.to }, unit, least, most);
  }
  if (own === null) return null;
  const value = numberOf(figure);
  return bounded(text, { from: run.from, to: own.to }, own, value, value);
}

/** 百分之三十, 千分之五, 三分之一. */
function shareAt(text: string, run: Span): Quantity | null {
  PARTS_OF.lastIndex = run.to;
  const parts = PARTS_OF.exec(text);
  if (parts === null) return null;
  const figure = runAt(text, run.to + parts[0].length);
  if (figure === null) return null;
  const whole = text.slice(run.from, run.to);
  const parted = numberOf(/^[百千万]$/.test(whole) ? `一${whole}` : whole);
  const value = (100 * numberOf(text.slice(figure.from, figure.to))) / parted;
  const share = Number(value.toPrecision(6));
  const unit = { kind: 'ratio', unit: '%', scale: 1 } as const;
  return bounded(text, { from: run.from, to: figure.to }, unit, share, share);
}

/** The second figure of 50万元至100万元, 15%～30%, 3—5个; the first may carry its unit. */
function rangeAt(text: string, run: Span): Span | null {
  UNIT.lastIndex = run.to;
  const end = run.to + (UNIT.exec(text)?.[0].length ?? 0);
  TO.lastIndex = end;
  const to = TO.exec(text);
  return to === null ? null : runAt(text, end + to[0].length);
}

function bounded(
  text: string,
  core: Span,
  unit: Measure & { readonly more?: boolean },
  least: number,
  most: number,
): Quantity | null {
  if (Number.isNaN(least) || Number.isNaN(most)) return null;
  const limit = unit.kind === 'ratio' ? basedBoundAt : boundAt;
  const bound = limit(text, core.from, core.to);
  const side = unit.more && bound.side === 'exact' ? 'least' : bound.side;
  const scaled = (value: number): number => Number((value * unit.scale).toPrecision(12));
  return {
    kind: unit.kind,
    unit: unit.unit,
    from: core.from - bound.before,
    to: core.to + bound.after,
    core,
    edge: core.from - (bound.base > 0 ? 0 : bound.before),
    least: side === 'most' && least === most ? null : scaled(Math.min(least, most)),
    most: side === 'least' && least === most ? null : scaled(Math.max(least, most)),
  };
}
