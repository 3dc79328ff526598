import { lexicon, UNKNOWN } from './lexicon.ts';
import { quantityAt, unitAt } from './segment-literals.ts';

/** What stands around a run of Chinese characters, as far as it changes how the run is split. */
export type Surroundings = {
  /** A number stands right before: 50|万元. */
  readonly afterNumber: boolean;
  /** 〔2024〕32号 stands right behind: 沪知局|〔2024〕32号. */
  readonly beforeDocNumber: boolean;
};

const QUANTITY_COST = 62;
const UNIT_COST = 25;
/** An agency code such as 国知发运字 grows by this per character: less than two usual characters. */
const CODE_BASE = 10;
const CODE_COST = 45;
const CODE_LENGTH = 8;
/** 国际化, 竞争力, 创新型: a word of two characters takes one of these as its tail. */
const SUFFIX = /[化性力型者率感]/;
const SUFFIX_COST = 20;
const NOT_IN_CODE = /[和与及或按据照以由经见依在对的《》]/;

/**
 * Splits a run of Chinese characters at the least total cost (dynamic programming over all words
 * of the lists, a unigram model). Ties go to the longer last word, so the result is fixed.
 */
export function splitRun(run: string, around: Surroundings): string[] {
  const { costs, single, longest } = lexicon();
  const size = run.length;
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(size + 1);
  cost[0] = 0;
  const offer = (from: number, to: number, price: number): void => {
    const total = (cost[from] ?? 0) + price;
    if (total >= (cost[to] ?? 0)) return;
    cost[to] = total;
    start[to] = from;
  };
  for (let from = 0; from < size; from += 1) {
    const first = run.charCodeAt(from);
    offer(from, from + 1, single[first] ?? UNKNOWN);
    const limit = Math.min(
      size - from,
      from + 1 < size ? longest(first, run.charCodeAt(from + 1)) : 0,
    );
    for (let length = 2; length <= limit; length += 1) {
      const price = costs.get(run.slice(from, from + length));
      if (price === undefined) continue;
      offer(from, from + length, price);
      if (length === 2 && SUFFIX.test(run.charAt(from + 2)))
        offer(from, from + 3, price + SUFFIX_COST);
    }
    const quantity = quantityAt(run, from);
    if (quantity.length > 1) offer(from, from + quantity.length, QUANTITY_COST);
    if (from === 0 && around.afterNumber) {
      const unit = unitAt(run, 0);
      if (unit !== '') offer(0, unit.length, UNIT_COST);
    }
    if (around.beforeDocNumber && size - from <= CODE_LENGTH && !NOT_IN_CODE.test(run.slice(from)))
      offer(from, size, CODE_BASE + CODE_COST * (size - from));
  }
  const words: string[] = [];
  for (let to = size; to > 0; to = start[to] ?? 0) words.push(run.slice(start[to] ?? 0, to));
  return words.reverse();
}
