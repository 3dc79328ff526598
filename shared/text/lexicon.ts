import general from '../../templates/lexicon/general.json';
import trade from '../../templates/lexicon/terms.json';
import { type Beginnings, beginnings } from './beginnings.ts';

/**
 * The words that segmentation knows, with their costs (about -10 ln of a word's share of all
 * words, so that costs of neighbours add up). General Chinese comes from ICU's dictionary; terms of
 * the trade (知识产权, 高质量, 集聚区) are cheaper than any way to split them, hence always whole.
 */
export type Lexicon = {
  readonly costs: ReadonlyMap<string, number>;
  /** Cost of a character by itself, by its UTF-16 unit. */
  readonly single: Uint8Array;
  /** Length of the longest word by its first two UTF-16 units; 0 where no word begins. */
  readonly longest: Beginnings['longest'];
};

/** Cost of a character that no list knows: dearer than any known one. */
export const UNKNOWN = 150;

/** A term costs this share of its cheapest split; 服务业 must still lose to 服务 + 业务. */
const TERM_SHARE = 0.66;

let loaded: Lexicon | null = null;

/** Reads the lists at the first call (about 15 ms), not when the module is imported. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

function load(): Lexicon {
  const costs = new Map<string, number>();
  const single = new Uint8Array(0x1_0000).fill(UNKNOWN);
  const { add: begin, longest } = beginnings();
  const add = (word: string, cost: number): void => {
    costs.set(word, cost);
    if (word.length === 1) single[word.charCodeAt(0)] = cost;
    else begin(word);
  };
  // A key such as "74-2" says: cost 74, words of two characters written one after another.
  for (const [key, words] of Object.entries(general.words)) {
    const [cost = UNKNOWN, length = 1] = key.split('-').map(Number);
    for (let at = 0; at < words.length; at += length) add(words.slice(at, at + length), cost);
  }
  // Short terms first: 知识产权服务业 is priced by its split 知识产权 + 服务业.
  const terms = Object.values(trade.terms).flatMap((list) => list.split(' '));
  for (const term of [...new Set(terms)].sort((a, b) => a.length - b.length)) {
    add(term, Math.round(cheapest(term, costs) * TERM_SHARE));
  }
  return { costs, single, longest };
}

/** Cost of the cheapest way to split a term into known words. */
function cheapest(term: string, costs: ReadonlyMap<string, number>): number {
  const best = [0];
  for (let to = 1; to <= term.length; to += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let from = 0; from < to; from += 1) {
      const word = term.slice(from, to);
      const cost = costs.get(word) ?? (word.length === 1 ? UNKNOWN : Number.POSITIVE_INFINITY);
      least = Math.min(least, (best[from] ?? 0) + cost);
    }
    best.push(least);
  }
  return best.at(-1) ?? UNKNOWN;
}
