import { segmentSentence } from '../../text/segment.ts';

/** A sentence as the comparison sees it: every word a number, the same number for the same word. */
export type Sentence = {
  readonly text: string;
  readonly words: readonly string[];
  readonly ids: Int32Array;
  /** Where each word begins; after the last word the length of the text. */
  readonly starts: Int32Array;
};

/** Sentences of a text, by their places. */
export type Range = readonly [from: number, to: number];

const SENTENCES_KEPT = 10_000;
const WORDS_KEPT = 200_000;
const SENTENCE_KEPT = 2_000;

const numbers = new Map<string, number>();
const weights: number[] = [];
const sentences = new Map<string, Sentence>();
const joined = new Map<string, Sentence>();

export const textOf = (sentences: readonly Sentence[]): string =>
  sentences.map(({ text }) => text).join('');

/** The text of words [from, to). */
export const wordsFrom = ({ text, starts }: Sentence, from: number, to: number): string =>
  text.slice(starts[from], starts[to]);

/** What a word says, in characters: a comma in common says next to nothing. */
export const weightOf = (id: number): number => weights[id] ?? 0;

/** Number of words known so far; every id is smaller. */
export const wordsKnown = (): number => weights.length;

/**
 * Reads the sentences of both texts of one comparison. They are remembered between comparisons (one
 * keystroke changes one sentence); when too much is remembered all is forgotten, never between the
 * two.
 */
export function readBoth(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly Sentence[], readonly Sentence[]] {
  if (sentences.size + joined.size > SENTENCES_KEPT || weights.length > WORDS_KEPT) {
    sentences.clear();
    joined.clear();
    numbers.clear();
    weights.length = 0;
  }
  return [a.map(read), b.map(read)];
}

function read(text: string): Sentence {
  const known = sentences.get(text);
  if (known) return known;
  const sentence = sentenceOf(text, wordsOf(text));
  if (text.length <= SENTENCE_KEPT) sentences.set(text, sentence);
  return sentence;
}

/** Several sentences read as one; remembered like them. */
export function joinedSentence(parts: readonly Sentence[]): Sentence {
  const [first, ...more] = parts;
  if (first && more.length === 0) return first;
  const text = textOf(parts);
  const known = joined.get(text);
  if (known) return known;
  const words = parts.flatMap((part) => part.words);
  const sentence = sentenceOf(text, words);
  if (text.length <= SENTENCE_KEPT) joined.set(text, sentence);
  return sentence;
}

/** A stretch of text read as these words. */
export function sentenceOf(text: string, words: readonly string[]): Sentence {
  const ids = new Int32Array(words.length);
  const starts = new Int32Array(words.length + 1);
  let end = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    ids[at] = numberOf(word);
    end += word.length;
    starts[at + 1] = end;
  }
  return { text, words, ids, starts };
}

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, weights.length);
  weights.push(/[\p{L}\p{N}]/u.test(word) ? Math.min(word.length, 8) : 0.5);
  return weights.length - 1;
}

/** The words of a sentence or a part of one, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  const words = segmentSentence(text);
  return text.includes('《') || text.includes('》') ? joinTitleMarks(words) : words;
}

/** A longer one is most likely an unclosed 《; whole it would hide what changed in it. */
const LONGEST_TITLE = 60;

/**
 * A cited title is one word with its brackets: 《专利代理条例》 -> 《商标代理条例》 is another document, not
 * another word of it. A 《 or 》 without its partner goes with its neighbour.
 */
function joinTitleMarks(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let open = '';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const title = word === '《' ? titleAt(words, at) : null;
    if (title !== null) {
      whole.push(open + title.text);
      open = '';
      at = title.last;
    } else if (word === '《') open += word;
    else if (word === '》' && open === '' && whole.length > 0)
      whole.push((whole.pop() ?? '') + word);
    else {
      whole.push(open + word);
      open = '';
    }
  }
  if (open !== '') whole.push(open);
  return whole;
}

/** The title that begins at a 《, with the titles cited inside it; null where it is not closed. */
function titleAt(
  words: readonly string[],
  from: number,
): { readonly text: string; readonly last: number } | null {
  let text = '';
  let depth = 0;
  for (let at = from; at < words.length && text.length <= LONGEST_TITLE; at += 1) {
    const word = words[at] ?? '';
    text += word;
    if (word === '《') depth += 1;
    if (word === '》') depth -= 1;
    if (depth === 0) return text.length <= LONGEST_TITLE ? { text, last: at } : null;
  }
  return null;
}
