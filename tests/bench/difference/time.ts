import { diffArrays } from 'diff';
import { wordsOf } from '../../../shared/compare/difference/sentences.ts';
import { difference } from '../../../shared/compare/difference.ts';
import { sentencesOf } from '../../../shared/text/segment-sentences.ts';
import { acrossDocuments, light, shanghaiLegal, tianjinLegal } from '../compare-texts.ts';
import { atMost, type Figure, informs } from '../figure.ts';
import type { Differ, TextPair } from '../readability.ts';
import { milliseconds } from '../timing.ts';
import { diffMatchPatch, jsdiffChars } from './peers.ts';
import { editedText, neverSeen } from './whole-text.ts';

/** Time of the difference of two clauses, as a multiple of diffChars on the same pair. */
export function clauseTimeFigures(): readonly Figure[] {
  const legal = { other: tianjinLegal, draft: shanghaiLegal };
  return [
    atMost('天津 五 / 上海 二.12：与 diffChars 之比，热', 0.1, warm(legal), 3),
    atMost('天津 五 / 上海 二.12：与 diffChars 之比，冷', 0.5, cold(legal), 3),
    atMost('轻微修改一条：与 diffChars 之比，热', 0.2, warm(light), 3),
    informs(
      '16 对跨文件条款：与 diffChars 之比，热',
      (
        milliseconds(() => compareAll(difference), 10) /
        milliseconds(() => compareAll(jsdiffChars), 2)
      ).toFixed(3),
    ),
  ];
}

const warm = ({ other, draft }: TextPair): number =>
  milliseconds(() => difference(other, draft), 200) /
  milliseconds(() => jsdiffChars(other, draft), 40);

/** Every call sees phrases that have not been seen before. */
function cold({ other, draft }: TextPair): number {
  const fresh = Array.from({ length: 400 }, () => [neverSeen(other), neverSeen(draft)] as const);
  const once = (differ: Differ): number =>
    milliseconds((call) => differ(...(fresh[call] ?? ['', ''])), 40);
  return once(difference) / once(jsdiffChars);
}

function compareAll(differ: Differ): void {
  for (const { other, draft } of acrossDocuments) differ(other, draft);
}

const SIZES = [10_000, 100_000, 1_000_000] as const;

/** How the time of a whole text grows with its size, and how it stands to the best peer. */
export function wholeTextFigures(): readonly Figure[] {
  const growth = [0.01, 0.1, 0.5].flatMap((share): readonly Figure[] => {
    const [small, middle, large] = SIZES.map((size) => once(difference, size, share));
    const exponent = Math.log10((large ?? 0) / (small ?? 1)) / 2;
    const times = [small, middle, large].map((time) => `${time?.toFixed(0)} ms`).join(', ');
    const name = `全文，${100 * share}% 改动`;
    return [
      atMost(`${name}：时间增长指数`, 1.15, exponent),
      informs(`　${name}：1 万、10 万、100 万字`, times),
    ];
  });
  const ours = once(difference, 100_000, 0.1);
  const best = once(diffMatchPatch, 100_000, 0.1);
  return [
    ...growth,
    // diffChars takes over half a minute here, diffWords with Intl more memory than Node has.
    atMost('10 万字 10% 改动：与 diff-match-patch 之比', 0.15, ours / best),
    costFigure(),
  ];
}

/** The best of three texts, none of them seen before. */
function once(differ: Differ, size: number, share: number): number {
  const pairs = [1, 2, 3].map(() => editedText(size, share));
  return milliseconds(
    (round) => {
      const { other, draft } = pairs[round] ?? { other: '', draft: '' };
      differ(other, draft);
    },
    1,
    pairs.length,
  );
}

/**
 * Characters marked, against the fewest words an exact differ has to touch (Myers, over the same
 * words: what a difference in whole words cannot go below), before anything is made readable.
 */
function costFigure(): Figure {
  let [ours, least] = [0, 0];
  for (let run = 0; run < COST_RUNS; run += 1) {
    const { other, draft } = editedText(20_000, 0.1, 7 + 7919 * run);
    for (const { op, text } of difference(other, draft)) if (op !== 'equal') ours += text.length;
    for (const { added, removed, value } of diffArrays(comparedWords(other), comparedWords(draft)))
      if (added || removed) least += value.join('').length;
  }
  return atMost('全文，10% 改动：标出的字 / 逐词最少', 1.02, ours / least, 3);
}

const COST_RUNS = 8;

/** The words that are compared: a cited title is one with its brackets, 《专利代理条例》. */
const comparedWords = (text: string): string[] =>
  sentencesOf(text).flatMap((sentence) => wordsOf(sentence));
