import { type Block, withoutIslands } from './clean.ts';
import { remembered } from './remembered.ts';
import { replaced } from './replaced.ts';
import { type Sentence, weightOf, wordsFrom } from './sentences.ts';
import { commonRuns, type Run } from './words.ts';

/**
 * A pair that keeps less than this of its characters is shown as two whole sentences. So little is
 * enough because only phrases are kept: where two sentences share less than a third, what they share
 * is still marked.
 */
const LEAST_KEPT = 0.1;

/** What changed between two corresponding sentences, in words. */
export const insideSentence = remembered((a: Sentence, b: Sentence): readonly Block[] => {
  if (a.text === b.text) return [{ kind: 'equal', text: a.text }];
  const blocks = blocksBetween(a, b);
  let kept = 0;
  for (const block of blocks) if (block.kind === 'equal') kept += block.text.length;
  return kept * 2 < LEAST_KEPT * (a.text.length + b.text.length)
    ? replaced([a], [b], false)
    : blocks;
});

/** What two stretches of words have in common and what changed, islands cleared away. */
export const blocksBetween = (a: Sentence, b: Sentence): readonly Block[] =>
  withoutIslands(written(slid(commonRuns(a.ids, b.ids, weightOf), a, b), a, b));

/** Equal text and changes by turns, none empty. */
export function written(runs: readonly Run[], a: Sentence, b: Sentence): Block[] {
  const blocks: Block[] = [];
  let [atA, atB] = [0, 0];
  for (const run of [...runs, { a: a.words.length, b: b.words.length, length: 0 }]) {
    if (run.a > atA || run.b > atB) {
      const gone = wordsFrom(a, atA, run.a);
      blocks.push({ kind: 'change', gone, come: wordsFrom(b, atB, run.b) });
    }
    atA = run.a + run.length;
    atB = run.b + run.length;
    if (run.length > 0) blocks.push({ kind: 'equal', text: wordsFrom(a, run.a, atA) });
  }
  return blocks;
}

/**
 * 商标、版权、专利 -> 商标、专利 can be read as 版权、 or as 、版权 taken out. Where words were only
 * added or only taken out, the change is moved so that it ends with the mark: a whole item.
 */
function slid(runs: readonly Run[], a: Sentence, b: Sentence): readonly Run[] {
  if (runs.length < 2) return runs;
  const moved = [...runs];
  for (let at = 1; at < moved.length; at += 1) {
    const left = moved[at - 1];
    const right = moved[at];
    if (!left || !right) break;
    const [endA, endB] = [left.a + left.length, left.b + left.length];
    const [sentence, from, to] = endB === right.b ? [a, endA, right.a] : [b, endB, right.b];
    if (endA !== right.a && endB !== right.b) continue;
    const most = left.length - 1;
    for (let by = 1; by <= most && sentence.ids[from - by] === sentence.ids[to - by]; by += 1) {
      if (!isMark(sentence.words[from - by - 1]) || !isMark(sentence.words[to - by - 1])) continue;
      moved[at - 1] = { ...left, length: left.length - by };
      moved[at] = { a: right.a - by, b: right.b - by, length: right.length + by };
      break;
    }
  }
  return moved;
}

const isMark = (word: string | undefined): boolean =>
  word !== undefined && /^[，、；,]$/.test(word);
