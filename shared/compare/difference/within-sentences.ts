import { boundedRuns, type Stretch } from './bounded-runs.ts';
import { type Block, withoutIslands } from './clean.ts';
import { written } from './inside.ts';
import { type Range, type Segment, segmentsOf } from './segments.ts';
import { joinedSentence, type Sentence, weightOf } from './sentences.ts';
import { RUN_COST } from './words.ts';

type Texts = { readonly a: readonly Sentence[]; readonly b: readonly Sentence[] };

/** Combinations of words that are weighed at once, and in one comparison. */
const MOST_CELLS = 100_000;
const MOST_CELLS_IN_ALL = 400_000;
/** What keeps more than this of its text is a sentence edited, not another one. */
const EDITED = 0.5;

/**
 * A difference in which changes do not run on from inside one sentence into another, as far as that
 * costs no more than it is worth: [-……制度体系。持续-]{+深入+}开展…… reads as one change where in truth
 * one sentence was struck and the next begins in other words.
 */
export function withinSentences(blocks: readonly Block[], texts: Texts): readonly Block[] {
  if (!blocks.some(holdsEnd)) return blocks;
  const segments = segmentsOf(blocks, texts.a, texts.b);
  const done: Segment[] = [];
  let cellsLeft = MOST_CELLS_IN_ALL;
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment) break;
    const most = Math.min(MOST_CELLS, cellsLeft);
    const fits = (one: Segment): boolean => cellsIn(one, texts) <= most;
    if (segment.runsOn === 0 || keptShare(segment) > EDITED || !fits(segment)) {
      done.push(segment);
      continue;
    }
    // With as many changed neighbours as can be weighed: they may be the better counterparts.
    let stretch = segment;
    for (let last = done.at(-1); last && !isUnchanged(last); last = done.at(-1)) {
      const wider = joined(last, stretch);
      if (!fits(wider)) break;
      stretch = wider;
      done.pop();
    }
    for (let next = segments[at + 1]; next && !isUnchanged(next); next = segments[at + 1]) {
      const wider = joined(stretch, next);
      if (!fits(wider)) break;
      stretch = wider;
      at += 1;
    }
    cellsLeft -= cellsIn(stretch, texts);
    done.push(comparedAnew(stretch, texts));
  }
  return done.flatMap((segment) => segment.blocks);
}

const END = /[。！？!?\n]/;
const holdsEnd = (block: Block): boolean =>
  block.kind === 'change' && (END.test(block.gone) || END.test(block.come));

const isUnchanged = ({ blocks }: Segment): boolean => blocks.every(({ kind }) => kind === 'equal');

const joined = (first: Segment, second: Segment): Segment => ({
  a: [first.a[0], second.a[1]],
  b: [first.b[0], second.b[1]],
  blocks: [...first.blocks, ...second.blocks],
  runsOn: first.runsOn + second.runsOn,
});

function keptShare({ blocks }: Segment): number {
  let [kept, size] = [0, 0];
  for (const block of blocks) {
    if (block.kind === 'equal') kept += 2 * block.text.length;
    else size += block.gone.length + block.come.length;
  }
  return kept / (kept + size);
}

const cellsIn = (segment: Segment, { a, b }: Texts): number =>
  wordsIn(a, segment.a) * wordsIn(b, segment.b);

function wordsIn(sentences: readonly Sentence[], [from, to]: Range): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += sentences[at]?.words.length ?? 0;
  return count;
}

/**
 * Where a character or two are kept only to part two changes, they are cleared away as an island; then
 * once more with dearer runs.
 */
function comparedAnew(segment: Segment, texts: Texts): Segment {
  const a = texts.a.slice(...segment.a);
  const b = texts.b.slice(...segment.b);
  const [oneA, oneB] = [joinedSentence(a), joinedSentence(b)];
  let best = segment;
  for (const runCost of [RUN_COST, 3 * RUN_COST]) {
    const runs = boundedRuns(stretchOf(oneA, a), stretchOf(oneB, b), weightOf, runCost);
    const blocks = withoutIslands(written(runs, oneA, oneB));
    const runsOn = segmentsOf(blocks, a, b).reduce((sum, one) => sum + one.runsOn, 0);
    if (runsOn < best.runsOn) best = { ...segment, blocks, runsOn };
    if (runsOn === 0) break;
  }
  return best;
}

function stretchOf({ ids }: Sentence, parts: readonly Sentence[]): Stretch {
  const ends = new Uint8Array(ids.length + 1);
  ends[0] = 1;
  let at = 0;
  for (const { words } of parts) {
    at += words.length;
    ends[at] = 1;
  }
  return { ids, ends };
}
