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
const SUFFIXES = '化性力型者率感';
const SUFFIX_COST = 20;
const NOT_IN_CODE = /[和与及或按据照以由经见依在对的《》]/;

/** For every place in a run: the least cost to get there, where the last word begins and its number. */
type Table = { readonly cost: Int32Array; readonly start: Int32Array; readonly word: Int32Array };

const tableFor = (size: number): Table => ({
  cost: new Int32Array(size + 1),
  start: new Int32Array(size + 1),
  word: new Int32Array(size + 1),
});

// Used again and again: to make it anew would take longer than to fill it.
const USUAL_SIZE = 256;
const usualTable = tableFor(USUAL_SIZE);
const NEVER = 0x7fff_ffff;

/** A word that no list has, such as an amount; it is cut out of the text. */
const UNLISTED = 0;

/**
 * Splits a run of Chinese characters at the least total cost (dynamic programming over all words
 * of the lists, a unigram model). Ties go to the longer last word, so the result is fixed.
 */
export function splitRun(run: string, around: Surroundings): string[] {
  const { tree, costs, single } = lexicon();
  const size = run.length;
  const table = size <= USUAL_SIZE ? usualTable : tableFor(size);
  table.cost.fill(NEVER, 1, size + 1);
  table.cost[0] = 0;
  for (let from = 0; from < size; from += 1) {
    const first = run.charCodeAt(from);
    let node = tree.next(0, first);
    offer(table, from, from + 1, single[first] ?? UNKNOWN, tree.wordAt(node));
    for (let to = from + 2; to <= size && node !== 0; to += 1) {
      node = tree.next(node, run.charCodeAt(to - 1));
      const word = tree.wordAt(node);
      if (word === UNLISTED) continue;
      const price = costs[word] ?? UNKNOWN;
      offer(table, from, to, price, word);
      if (to === from + 2 && to < size && SUFFIXES.includes(run.charAt(to)))
        offer(table, from, to + 1, price + SUFFIX_COST, UNLISTED);
    }
    const quantity = quantityAt(run, from);
    if (quantity.length > 1) offer(table, from, from + quantity.length, QUANTITY_COST, UNLISTED);
    if (from === 0 && around.afterNumber) {
      const unit = unitAt(run, 0);
      if (unit !== '') offer(table, 0, unit.length, UNIT_COST, UNLISTED);
    }
    if (around.beforeDocNumber && size - from <= CODE_LENGTH && !NOT_IN_CODE.test(run.slice(from)))
      offer(table, from, size, CODE_BASE + CODE_COST * (size - from), UNLISTED);
  }
  return traced(run, table);
}

/** A word from one place to another, taken where nothing cheaper leads there. */
function offer(table: Table, from: number, to: number, price: number, word: number): void {
  const total = (table.cost[from] ?? 0) + price;
  if (total >= (table.cost[to] ?? 0)) return;
  table.cost[to] = total;
  table.start[to] = from;
  table.word[to] = word;
}

/**
 * The words on the way back. A listed word is the string of the list itself: nothing to cut out, and
 * its hash is known wherever it is looked up.
 */
function traced(run: string, { start, word }: Table): string[] {
  const listed = lexicon().words;
  const words: string[] = [];
  for (let to = run.length; to > 0; to = start[to] ?? 0) {
    const number = word[to] ?? UNLISTED;
    words.push((number === UNLISTED ? undefined : listed[number]) ?? run.slice(start[to], to));
  }
  return words.reverse();
}
