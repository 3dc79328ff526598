import { segment } from '../../text/segment.ts';
import { background } from './background.ts';
import type { Unit } from './units.ts';

const MOST = 4;
/** 服务机构 is no reason; 参与构建涵盖基础标准 is. */
const LEAST_LENGTH = 4;
/** Log rarity a phrase's rarest word needs: found in less than about a fifth of all clauses. */
const LEAST_RARITY = 1.6;
const LONGEST_TEXT = 2_000;

/**
 * The longest phrases two clauses share word for word, in any order, longest first: what a drafter
 * is shown as the reason for a link. Phrases do not run over marks, and none lies within another.
 */
export function sharedPhrases(a: Unit, b: Unit): readonly string[] {
  const one = wordsOf(a);
  const other = wordsOf(b);
  const phrases = new Set<string>();
  for (let from = 0; from < one.words.length; from += 1) {
    const word = one.words[from] ?? '';
    if (!one.isWord[from]) continue;
    let longest = 0;
    for (const place of other.places.get(word) ?? []) {
      // Found already, from a word further in front.
      if (one.isWord[from - 1] && one.words[from - 1] === other.words[place - 1]) continue;
      let length = 1;
      while (one.isWord[from + length] && one.words[from + length] === other.words[place + length])
        length += 1;
      longest = Math.max(longest, length);
    }
    if (longest === 0) continue;
    const words = trimmed(one.words.slice(from, from + longest));
    if (isTelling(words)) phrases.add(words.join(''));
  }
  const sorted = [...phrases].sort((x, y) => y.length - x.length);
  const telling: string[] = [];
  for (const phrase of sorted) {
    if (telling.length === MOST) break;
    if (!telling.some((longer) => longer.includes(phrase))) telling.push(phrase);
  }
  return telling;
}

/** The words of a clause and where each stands. */
type Words = {
  readonly words: readonly string[];
  readonly isWord: readonly boolean[];
  readonly places: ReadonlyMap<string, readonly number[]>;
};

const known = new WeakMap<Unit, Words>();

function wordsOf(clause: Unit): Words {
  const before = known.get(clause);
  if (before) return before;
  const words = segment(`${clause.heading}。${clause.body}`.slice(0, LONGEST_TEXT));
  const isWord = words.map((word) => /[\p{L}\p{N}]/u.test(word));
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const list = places.get(word);
    if (list) list.push(at);
    else places.set(word, [at]);
  });
  const fresh = { words, isWord, places };
  known.set(clause, fresh);
  return fresh;
}

const LOOSE_ENDS = new Set('的和与及等在对为以将并或从向到由中其各');

/** Without 的, 和 … at either end. */
function trimmed(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !LOOSE_ENDS.has(word));
  const last = words.findLastIndex((word) => !LOOSE_ENDS.has(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

function isTelling(words: readonly string[]): boolean {
  const { rarity } = background();
  return (
    words.join('').length >= LEAST_LENGTH && words.some((word) => rarity(word) >= LEAST_RARITY)
  );
}
