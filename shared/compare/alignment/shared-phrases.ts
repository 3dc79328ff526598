import { segment } from '../../text/segment.ts';
import { background } from '../../topics/background.ts';
import type { Unit } from '../../topics/units.ts';
import { isLooseEnd, isRare, isTellingLength } from './telling.ts';

const MOST = 4;
/** Log rarity of a word that is told where there is no phrase: not 服务, but 标准. */
const LEAST_WORD_RARITY = 0.3;
const LONGEST_TEXT = 2_000;

/**
 * The longest phrases two clauses share word for word, in any order, longest first: what a drafter
 * is shown as the reason for a link. Phrases do not run over marks, and none lies within another.
 * Each grows from a rare word both have, as one without a rare word would say nothing.
 */
export function sharedPhrases(a: Unit, b: Unit): readonly string[] {
  const one = wordsOf(a);
  const other = wordsOf(b);
  const phrases = new Set<string>();
  for (const [word, places] of one.rare)
    for (const otherPlace of other.rare.get(word) ?? [])
      for (const place of places) {
        const before = one.words[place - 1] ?? MARK;
        // Found already from the rare word in front.
        if (before === other.words[otherPlace - 1] && one.rare.has(before)) continue;
        const words = phraseAround(one.words, place, other.words, otherPlace);
        const phrase = words.join('');
        // In 在知识产权 the rare word was a loose end; what is left says nothing.
        if (isTellingLength(phrase.length) && words.some((each) => one.rare.has(each)))
          phrases.add(phrase);
      }
  const sorted = [...phrases].sort((x, y) => y.length - x.length);
  const telling: string[] = [];
  for (const phrase of sorted) {
    if (telling.length === MOST) break;
    if (!telling.some((longer) => longer.includes(phrase))) telling.push(phrase);
  }
  return telling;
}

/** What stands around two places as far as both texts have it, up to a mark; without loose ends. */
function phraseAround(
  one: readonly string[],
  at: number,
  other: readonly string[],
  otherAt: number,
): readonly string[] {
  let [from, to] = [at, at + 1];
  const shift = otherAt - at;
  while (from > 0 && one[from - 1] !== MARK && one[from - 1] === other[from - 1 + shift]) from -= 1;
  while (to < one.length && one[to] !== MARK && one[to] === other[to + shift]) to += 1;
  while (isLooseEnd(one[from] ?? MARK)) from += 1;
  while (isLooseEnd(one[to - 1] ?? MARK)) to -= 1;
  return one.slice(from, to);
}

/**
 * The words of two or more characters both clauses have that are found in fewest clauses, rarest
 * first: all that can be said of a link whose clauses share no phrase.
 */
export function sharedWords(a: Unit, b: Unit): readonly string[] {
  const { rarity } = background();
  const other = new Set(wordsOf(b).words);
  const common = [...new Set(wordsOf(a).words)]
    .filter((word) => word.length > 1 && other.has(word))
    .sort((x, y) => rarity(y) - rarity(x));
  // 知识产权 and 服务 are in nearly every clause: only where there is nothing else.
  const telling = common.filter((word) => rarity(word) >= LEAST_WORD_RARITY);
  return (telling.length > 0 ? telling : common).slice(0, MOST);
}

/** The words of a clause, marks as blanks, and where the rare ones stand. */
type Words = {
  readonly words: readonly string[];
  readonly rare: ReadonlyMap<string, readonly number[]>;
};

const MARK = '';
const known = new WeakMap<Unit, Words>();

function wordsOf(clause: Unit): Words {
  const before = known.get(clause);
  if (before) return before;
  const words = segment(`${clause.heading}。${clause.body}`.slice(0, LONGEST_TEXT)).map((word) =>
    /[\p{L}\p{N}]/u.test(word) ? word : MARK,
  );
  const rare = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word === MARK || !isRare(word)) return;
    const places = rare.get(word);
    if (places) places.push(at);
    else rare.set(word, [at]);
  });
  const fresh = { words, rare };
  known.set(clause, fresh);
  return fresh;
}
