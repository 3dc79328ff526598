import type { Span } from '../../model/span.ts';
import { RUN, type RunIndex, runsOf } from './runs.ts';
import type { CopiedPassage } from './types.ts';
import { type Wording, wordingOf } from './wording.ts';

/** Letters of telling words that make a run a copied passage: three or four words that seldom meet. */
const TELLING = 7;
/** So long a run is no chance, be its words as common as they may. */
const LONG = 14;
/** 规范知识产权服务市场秩序。 A whole sentence or phrase is carried over on purpose even if it is plain. */
const WHOLE_SENTENCE = 8;
/** Telling letters count twice: 建立质量监控机制, but not 创新服务模式. */
const WHOLE_PHRASE = 12;

/**
 * The passages of the draft a drafter would call copied (照搬): runs of the indexed text, drawn in to
 * whole words, that say more than the set phrases of the trade.
 */
export function passagesOf(draft: string, index: RunIndex): readonly CopiedPassage[] {
  const runs = runsOf(draft, index);
  if (runs.length === 0) return [];
  const wording = wordingOf(draft);
  return runs
    .map((run, at) => wholeWords(draft, run, wording, runs[at - 1]?.to === run.from))
    .filter((run) => run.to - run.from >= RUN && isCopied(run, wording));
}

function isCopied(passage: Span, { sentences, phrases, plain, telling }: Wording): boolean {
  const within = (sums: Int32Array, { from, to }: Span): number =>
    (sums[to] ?? 0) - (sums[from] ?? 0);
  const held = (parts: readonly Span[]): readonly Span[] =>
    parts.filter(({ from, to }) => from >= passage.from && to <= passage.to);
  return (
    within(telling, passage) >= TELLING ||
    within(plain, passage) >= LONG ||
    held(sentences).some((sentence) => within(plain, sentence) >= WHOLE_SENTENCE) ||
    held(phrases).some((part) => within(plain, part) + within(telling, part) >= WHOLE_PHRASE)
  );
}

/** 的，of 违反规定的，依法查处: a passage does not begin with the end of what stands before it. */
const LEADING_MARK = /[\s，,、。；;：:？！）)】〕》”’]/;
const LEADING_WORD = /[的等和与及或]/;

/** @param goesOn the run before ends where this one begins: nothing is taken off between the two. */
function wholeWords(
  draft: string,
  { from, to, otherFrom }: CopiedPassage,
  { wordStarts }: Wording,
  goesOn: boolean,
): CopiedPassage {
  let [start, end] = [from, to];
  const isLoose = (at: number): boolean => {
    const character = draft.charAt(at);
    if (LEADING_MARK.test(character)) return true;
    return LEADING_WORD.test(character) && wordStarts[at + 1] === 1;
  };
  while (start < end && wordStarts[start] !== 1) start += 1;
  while (end > start && wordStarts[end] !== 1) end -= 1;
  if (start > 0 && !goesOn) while (start < end && isLoose(start)) start += 1;
  return { from: start, to: end, otherFrom: otherFrom + start - from };
}
