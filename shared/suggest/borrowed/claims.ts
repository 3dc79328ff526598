import { likeness } from '../../compare/decisions/likeness.ts';
import type { PassageIndex } from '../../compare/passage-index.ts';
import type { Borrowed } from '../../model/borrowed.ts';
import { bare, type TextSentence } from './text-sentences.ts';

/** Which records have their sentences, and whose the sentences are. */
export type Claims = {
  readonly records: readonly Borrowed[];
  readonly sentences: readonly TextSentence[];
  readonly index: PassageIndex<TextSentence>;
  readonly of: (record: Borrowed) => readonly TextSentence[];
  readonly isFree: (sentence: TextSentence) => boolean;
  /**
   * True when the record may have the sentence and has it now. A sentence others have can be had as
   * well only where it was made of both.
   */
  readonly take: (record: Borrowed, sentence: TextSentence) => boolean;
};

/** Records more alike than this are wordings of one measure: one sentence is not made of both. */
const ALIKE = 0.5;
/** So much of a record's words must stand in a sentence that others have as well. */
const CONTAINED = 0.75;

export function openClaims(
  records: readonly Borrowed[],
  sentences: readonly TextSentence[],
  index: PassageIndex<TextSentence>,
): Claims {
  const found = new Map<Borrowed, TextSentence[]>();
  const holders = new Map<TextSentence, Borrowed[]>();
  const mayShare = (record: Borrowed, { words }: TextSentence, others: readonly Borrowed[]) =>
    others.every(
      (other) => other !== record && likeness(other.inserted, record.inserted) < ALIKE,
    ) &&
    (record.now === words || knownWords(record).some((own) => contained(own, words) >= CONTAINED));
  return {
    records,
    sentences,
    index,
    of: (record) => found.get(record) ?? [],
    isFree: (sentence) => !holders.has(sentence),
    take: (record, sentence) => {
      const others = holders.get(sentence);
      if (others !== undefined && !mayShare(record, sentence, others)) return false;
      holders.set(sentence, [...(others ?? []), record]);
      found.set(record, [...(found.get(record) ?? []), sentence]);
      return true;
    },
  };
}

/** What a record can be known by: the words it was last found as, and those it came as. */
export const knownWords = ({ now, inserted }: Borrowed): readonly string[] =>
  now === undefined ? [bare(inserted)] : [now.replaceAll('\n', ''), bare(inserted)];

/** How much of some words stands in others, 0 to 1, by pairs of neighbouring characters. */
export function contained(words: string, other: string): number {
  const [own, all] = [words.length - 1, other.length - 1];
  if (own < 1) return other.includes(words) ? 1 : 0;
  return Math.min(1, (likeness(words, other) * (own + all)) / (2 * own));
}
