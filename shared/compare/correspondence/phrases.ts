import { isLooseEnd, isRare, isTellingLength } from '../alignment/telling.ts';
import type { Sentence } from '../difference/sentences.ts';

/** Words [from, from + length) of a sentence that stand word for word in one of the other text. */
export type SharedPhrase = {
  readonly a: { readonly sentence: number; readonly from: number };
  readonly b: { readonly sentence: number; readonly from: number };
  /** In words. */
  readonly length: number;
};

/** Places of the other text that are tried for one pair of words; 一一一一… has thousands. */
const MOST_PLACES = 64;

/**
 * The phrases two texts share word for word, wherever they stand: not in order, one place as often
 * as it is used. They are as long as they can be and do not run over marks, except 、 and brackets:
 * 经营、质量、信用等.
 */
export function sharedPhrases(
  a: readonly Sentence[],
  b: readonly Sentence[],
): readonly SharedPhrase[] {
  const places = placesOf(b);
  const phrases: SharedPhrase[] = [];
  a.forEach((sentence, index) => {
    for (let from = 0; from < sentence.ids.length; from += 1) {
      for (const place of places.get(seedAt(sentence, from)) ?? []) {
        const other = b[place.sentence];
        if (!other || goesFurtherBack(sentence, from, other, place.from)) continue;
        const phrase = trimmed(sentence, from, commonLength(sentence, from, other, place.from));
        if (phrase.length > 0)
          phrases.push({
            a: { sentence: index, from: phrase.from },
            b: { sentence: place.sentence, from: place.from + phrase.from - from },
            length: phrase.length,
          });
      }
    }
  });
  return phrases;
}

type Place = { readonly sentence: number; readonly from: number };

/** Where every word of the text stands, the first places of each. */
function placesOf(sentences: readonly Sentence[]): ReadonlyMap<number, readonly Place[]> {
  const places = new Map<number, Place[]>();
  sentences.forEach((sentence, index) => {
    for (let from = 0; from < sentence.ids.length; from += 1) {
      if (!isWord(sentence.words[from])) continue;
      const list = places.get(seedAt(sentence, from));
      if (!list) places.set(seedAt(sentence, from), [{ sentence: index, from }]);
      else if (list.length < MOST_PLACES) list.push({ sentence: index, from });
    }
  });
  return places;
}

/** A word and the one behind it as one number; a sentence's last word by itself. */
const seedAt = ({ ids, words }: Sentence, from: number): number => {
  const word = words[from] ?? '';
  const id = ids[from] ?? 0;
  // A long word is a phrase by itself: 质押融资 before 业务 and before 产品.
  return isTellingLength(word.length) ? -1 - id : id * 1_048_576 + (ids[from + 1] ?? 0);
};

const isWord = (word: string | undefined): boolean =>
  word !== undefined && /[\p{L}\p{N}、（）]/u.test(word);

const goesFurtherBack = (a: Sentence, fromA: number, b: Sentence, fromB: number): boolean =>
  fromA > 0 && isWord(a.words[fromA - 1]) && a.ids[fromA - 1] === b.ids[fromB - 1];

function commonLength(a: Sentence, fromA: number, b: Sentence, fromB: number): number {
  let length = 0;
  while (isWord(a.words[fromA + length]) && a.ids[fromA + length] === b.ids[fromB + length])
    length += 1;
  return length;
}

const isLoose = (word = ''): boolean => /^[、（）]$/.test(word) || isLooseEnd(word);

/** Without 的, 和 … at either end; of no length when what remains tells nothing. */
function trimmed({ words }: Sentence, from: number, length: number) {
  let [first, last] = [from, from + length];
  while (first < last && isLoose(words[first])) first += 1;
  while (first < last && isLoose(words[last - 1])) last -= 1;
  const phrase = words.slice(first, last);
  const tells = isTellingLength(phrase.join('').length) && phrase.some(isRare);
  return { from: first, length: tells ? last - first : 0 };
}
