import { diffArrays } from 'diff';
import { wordsOf } from '../../../shared/compare/difference/sentences.ts';
import { difference } from '../../../shared/compare/difference.ts';
import { sentencesOf } from '../../../shared/text/segment-sentences.ts';
import { acrossDocuments, light, shanghaiLegal, tianjinLegal } from '../compare-texts.ts';
import { type Effort, sized } from '../effort.ts';
import { atMost, type Figure, informs } from '../figure.ts';
import { exponentOf } from '../growth/exponent.ts';
import { withVersion } from '../peer-version.ts';
import { race, raced, type Times } from '../race.ts';
import type { Differ, TextPair } from '../readability.ts';
import { milliseconds } from '../timing.ts';
import { diffMatchPatch, jsdiffChars, peers } from './peers.ts';
import { editedText, neverSeen } from './whole-text.ts';

/** Time of the difference of two clauses, as a multiple of the peers' on the same pairs. */
export function clauseTimeFigures(effort: Effort): readonly Figure[] {
  const legal = { other: tianjinLegal, draft: shanghaiLegal };
  const chars = `${withVersion('diff', 'jsdiff')} diffChars`;
  const whole = '一条的差异：';
  const rounds = sized(effort, 9, 1);
  const calls = (full: number): number => sized(effort, full, 1);
  const warm = ({ other, draft }: TextPair): Times =>
    race(
      { run: () => difference(other, draft), calls: calls(200) },
      { run: () => jsdiffChars(other, draft), calls: calls(20) },
      rounds,
    );
  const named = (what: string, pair: TextPair) => ({
    what: `${whole}${what}`,
    size: `${pair.other.length} 对 ${pair.draft.length} 字`,
    peer: chars,
  });
  return [
    raced({ ...named('天津 五 对上海 二.12，热', legal), times: warm(legal), bar: 0.1 }),
    raced({
      ...named('天津 五 对上海 二.12，每次都是没见过的文字', legal),
      times: cold(legal, rounds, calls(20)),
      bar: 0.5,
    }),
    raced({ ...named('轻微修改一条，热', light), times: warm(light), bar: 0.2 }),
    ...peers.map(([peer, differ]) =>
      raced({
        what: `${whole}跨文件条款，热`,
        size: `${acrossDocuments.length} 对`,
        peer,
        times: race(
          { run: () => compareAll(difference), calls: calls(10) },
          { run: () => compareAll(differ), calls: 1 },
          rounds,
        ),
        bar: null,
      }),
    ),
  ];
}

/** Every call sees phrases that have not been seen before. */
function cold({ other, draft }: TextPair, rounds: number, calls: number): Times {
  const fresh = Array.from(
    { length: (rounds + 1) * calls },
    () => [neverSeen(other), neverSeen(draft)] as const,
  );
  const side = (differ: Differ) => ({
    run: (call: number) => differ(...(fresh[call] ?? ['', ''])),
    calls,
  });
  return race(side(difference), side(jsdiffChars), rounds);
}

function compareAll(differ: Differ): void {
  for (const { other, draft } of acrossDocuments) differ(other, draft);
}

/** How the time of a whole text grows with its size, and how it stands to the best peer. */
export function wholeTextFigures(effort: Effort): readonly Figure[] {
  const growth = sized(effort, [0.01, 0.1, 0.5], [0.1]).flatMap((share): readonly Figure[] => {
    const sizes = sized(effort, [10_000, 100_000, 1_000_000], [1_000, 2_000]);
    const times = sizes.map((size) => once(size, share));
    const name = `全文，${100 * share}% 改动`;
    return [
      atMost(`${name}：时间增长指数`, 1.15, exponentOf(sizes, times)),
      informs(
        `　${name}：${sizes.map((size) => `${size / 10_000} 万`).join('、')}字`,
        times.map((time) => `${time.toFixed(0)} ms`).join(', '),
      ),
    ];
  });
  return [...growth, wholeTextRace(effort), costFigure(effort)];
}

/** diffChars takes over half a minute here, diffWords with Intl more memory than Node has. */
function wholeTextRace(effort: Effort): Figure {
  const size = sized(effort, 100_000, 1_000);
  const rounds = sized(effort, 5, 1);
  const pairs = Array.from({ length: rounds + 1 }, () => editedText(size, 0.1));
  const side = (differ: Differ) => ({
    run: (call: number) => {
      const { other, draft } = pairs[call] ?? { other: '', draft: '' };
      return differ(other, draft);
    },
    calls: 1,
  });
  return raced({
    what: '全文的差异，10% 改动',
    size: `${size / 10_000} 万字`,
    peer: withVersion('@dmsnell/diff-match-patch', 'diff-match-patch'),
    times: race(side(difference), side(diffMatchPatch), rounds),
    bar: 0.15,
  });
}

/** The best of some texts, none of them seen before. */
function once(size: number, share: number): number {
  const pairs = Array.from({ length: size >= 1_000_000 ? 2 : 3 }, () => editedText(size, share));
  return milliseconds(
    (round) => {
      const { other, draft } = pairs[round] ?? { other: '', draft: '' };
      difference(other, draft);
    },
    1,
    pairs.length,
  );
}

/**
 * Characters marked, against the fewest words an exact differ has to touch (Myers, over the same
 * words: what a difference in whole words cannot go below), before anything is made readable.
 */
function costFigure(effort: Effort): Figure {
  let [ours, least] = [0, 0];
  for (let run = 0; run < sized(effort, COST_RUNS, 1); run += 1) {
    const { other, draft } = editedText(sized(effort, 20_000, 1_000), 0.1, 7 + 7919 * run);
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
