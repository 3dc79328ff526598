import { quantityAt } from '../../text/segment-literals.ts';
import { type Block, type Change, withoutIslands } from './clean.ts';
import { blocksBetween } from './inside.ts';
import { type Sentence, sentenceOf, wordsOf } from './sentences.ts';

/** Two changed phrases keep this share of their characters, or are shown whole. */
const LEAST_KEPT = 1 / 3;

const ENDS = /[。！？\n]/;

/**
 * The difference in characters (字): inside a changed phrase only the characters that changed, 推进 ->
 * 推动 as 推[-进-]{+动+}. Amounts, document numbers and cited titles stay whole, and so do phrases that
 * have little in common.
 */
export const inCharacters = (blocks: readonly Block[]): readonly Block[] =>
  withoutIslands(blocks.flatMap((block) => (block.kind === 'change' ? refined(block) : [block])));

function refined(change: Change): readonly Block[] {
  const { gone, come } = change;
  if (gone === '' || come === '' || ENDS.test(gone) || ENDS.test(come)) return [change];
  const blocks = blocksBetween(charactersOf(gone), charactersOf(come));
  let kept = 0;
  for (const block of blocks) if (block.kind === 'equal') kept += block.text.length;
  return 2 * kept >= LEAST_KEPT * (gone.length + come.length) ? blocks : [change];
}

const charactersOf = (phrase: string): Sentence =>
  sentenceOf(
    phrase,
    wordsOf(phrase).flatMap((word) => (isWhole(word) ? [word] : [...word])),
  );

/** 50万元, 三年, 第二条, 〔2024〕32号, 《 and Latin words are not taken apart. */
const isWhole = (word: string): boolean =>
  !/^\p{Script=Han}+$/u.test(word) || (word.length > 1 && quantityAt(word, 0) === word);
