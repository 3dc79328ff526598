import type { Precedent } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { segmentSentence } from '../../text/segment.ts';
import { sentencesOf } from '../../text/segment-sentences.ts';
import type { Phrase } from './phrase.ts';

const SHORTEST = 4;
const LONGEST = 24;
/** So far two sentences are compared for what they have in common at their beginnings. */
const COMPARED = 24;

type Sentence = {
  readonly words: string;
  readonly precedent: Precedent;
  /** Place of the precedent in the library. */
  readonly order: number;
};

/**
 * How sentences begin: up to the first mark (对符合条件的知识产权服务机构), and as far as sentences have
 * it in common (支持符合条件的). Sorted sentences that begin alike are neighbours, so that one pass finds
 * what they share.
 */
export function openingsOf(precedents: readonly Precedent[]): readonly Phrase[] {
  const sentences = precedents
    .flatMap(sentencesIn)
    .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
  const texts = new Set<string>();
  sentences.forEach(({ words }, at) => {
    const phrase = /^[^，,、；;：:。（(“《！？]+/.exec(words)?.[0] ?? '';
    if (phrase.length >= SHORTEST && phrase.length <= LONGEST) texts.add(phrase);
    const shared = sharedWords(sentences[at - 1]?.words ?? '', words);
    if (shared.length >= SHORTEST) texts.add(shared);
  });
  return [...texts].map((text) => phraseOf(text, sentences));
}

const sentencesIn = (precedent: Precedent, order: number): readonly Sentence[] =>
  [...walk(precedent.policy.clauses)].flatMap(({ text }) =>
    sentencesOf(text).flatMap((sentence) => {
      const words = sentence.trim();
      return words.length < SHORTEST ? [] : [{ words, precedent, order }];
    }),
  );

/** What two sentences begin with, up to the end of a word and before any mark. */
function sharedWords(one: string, other: string): string {
  let length = 0;
  while (length < COMPARED && length < one.length && one[length] === other[length]) length += 1;
  const common = one.slice(0, length);
  if (length < SHORTEST) return '';
  let taken = '';
  for (const word of segmentSentence(other.slice(0, COMPARED + SHORTEST))) {
    if (/^[，,、；;：:。（(“《！？]/.test(word) || !common.startsWith(taken + word)) break;
    taken += word;
  }
  return taken;
}

/** Who begins a sentence so; the sentences are sorted. */
function phraseOf(text: string, sentences: readonly Sentence[]): Phrase {
  const found = new Map<number, Precedent>();
  let count = 0;
  for (let at = firstFrom(sentences, text); sentences[at]?.words.startsWith(text); at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined) break;
    found.set(sentence.order, sentence.precedent);
    count += 1;
  }
  const inOrder = [...found].sort(([a], [b]) => a - b).map(([, precedent]) => precedent);
  return { text, precedents: inOrder, count, topics: [] };
}

/** The first sentence that is not before the text (binary search). */
function firstFrom(sentences: readonly Sentence[], text: string): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.words ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
