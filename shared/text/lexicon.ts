import general from '../../templates/lexicon/general.json';
import trade from '../../templates/lexicon/terms.json';
import { type WordTree, wordTree } from './word-tree.ts';

/**
 * The words that segmentation knows, with their costs (about -10 ln of a word's share of all
 * words, so that costs of neighbours add up). General Chinese comes from ICU's dictionary; terms of
 * the trade (知识产权, 高质量, 集聚区) are cheaper than any way to split them, hence always whole.
 */
export type Lexicon = {
  readonly tree: WordTree;
  /** The words and their costs by the numbers the tree has for them, from 1. */
  readonly words: readonly string[];
  readonly costs: readonly number[];
  /** Cost of a character by itself, by its UTF-16 unit. */
  readonly single: Uint8Array;
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
  const tree = wordTree();
  const words = [''];
  const costs = [0];
  const single = new Uint8Array(0x1_0000).fill(UNKNOWN);
  const add = (word: string, cost: number): void => {
    const number = tree.add(word);
    words[number] = word;
    costs[number] = cost;
    if (word.length === 1) single[word.charCodeAt(0)] = cost;
  };
  // A key such as "74-2" says: cost 74, words of two characters written one after another.
  for (const [key, list] of Object.entries(general.words)) {
    const [cost = UNKNOWN, length = 1] = key.split('-').map(Number);
    for (let at = 0; at < list.length; at += length) add(list.slice(at, at + length), cost);
  }
  // Short terms first: 知识产权服务业 is priced by its split 知识产权 + 服务业.
  const terms = Object.values(trade.terms).flatMap((list) => list.split(' '));
  for (const term of [...new Set(terms)].sort((a, b) => a.length - b.length)) {
    add(term, Math.round(cheapest(term, { tree, costs, single }) * TERM_SHARE));
  }
  return { tree, words, costs, single };
}

/** Cost of the cheapest way to split a term into known words. */
function cheapest(term: string, known: Pick<Lexicon, 'tree' | 'costs' | 'single'>): number {
  const best = new Array<number>(term.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let from = 0; from < term.length; from += 1) {
    const before = best[from] ?? 0;
    const offer = (to: number, cost: number): void => {
      best[to] = Math.min(best[to] ?? 0, before + cost);
    };
    offer(from + 1, known.single[term.charCodeAt(from)] ?? UNKNOWN);
    let node = 0;
    for (let at = from; at < term.length; at += 1) {
      node = known.tree.next(node, term.charCodeAt(at));
      if (node === 0) break;
      const word = known.tree.wordAt(node);
      if (word !== 0) offer(at + 1, known.costs[word] ?? UNKNOWN);
    }
  }
  return best.at(-1) ?? UNKNOWN;
}
