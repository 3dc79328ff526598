import { wordsOf } from '../../compare/grid/words.ts';
import type { Clause } from '../../model/policy.ts';
import { sentencesOf } from '../../text/segment-sentences.ts';

/** 包括： is no measure. */
const LEAST_LENGTH = 8;
/** A sentence that goes on on the next line: it announces a list, or is an item with more behind it. */
const GOES_ON = /[：:；;，,]$/;
/** What stands before the first word and is not said: a dash, the bodies of the sentence before. */
const BEFORE = /^(?:[—–-]{1,2}\s?|[（(](?:责任|牵头|配合)(?:单位|部门)[：:][^（）()]*[）)])/;

/** A sentence without what stands before its first word and is not said. */
export const wordsAlone = (sentence: string): string => sentence.trim().replace(BEFORE, '');

/**
 * The sentences of a clause that say what is done, as they stand there, without its heading. A list
 * stays with the sentence that announces it (按照以下标准给予资助： and its items): an item alone says
 * nothing about its subject.
 */
export function measureSentences(clause: Clause): readonly string[] {
  const whole: string[] = [];
  for (const sentence of sentencesOf(wordsOf(clause))) {
    const text = wordsAlone(sentence);
    if (text === '') continue;
    const before = whole.at(-1);
    if (before !== undefined && GOES_ON.test(before))
      whole[whole.length - 1] = `${before}\n${text}`;
    else whole.push(text);
  }
  return whole.filter((text) => text.length >= LEAST_LENGTH);
}
