import { sentencesOf } from '../../text/segment-sentences.ts';
import { boundedRuns, type Stretch } from './bounded-runs.ts';
import { type Block, withoutIslands } from './clean.ts';
import { written } from './inside.ts';
import { remembered } from './remembered.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { joinedSentence, type Range, type Sentence, weightOf } from './sentences.ts';
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

function comparedAnew(segment: Segment, { a, b }: Texts): Segment {
  const better = anew(joinedSentence(a.slice(...segment.a)), joinedSentence(b.slice(...segment.b)));
  return better.runsOn < segment.runsOn ? { ...segment, ...better } : segment;
}

/**
 * Where a character or two are kept only to part two changes, they are cleared away as an island; then
 * once more with dearer runs.
 */
const anew = remembered((a: Sentence, b: Sentence): Pick<Segment, 'blocks' | 'runsOn'> => {
  const usual = bounded(a, b, RUN_COST);
  if (usual.runsOn === 0) return usual;
  const dearer = bounded(a, b, 3 * RUN_COST);
  return dearer.runsOn < usual.runsOn ? dearer : usual;
});

function bounded(a: Sentence, b: Sentence, runCost: number): Pick<Segment, 'blocks' | 'runsOn'> {
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  const runs = boundedRuns(stretchOf(a, partsA), stretchOf(b, partsB), weightOf, runCost);
  const blocks = withoutIslands(written(runs, a, b));
  const runsOn = segmentsOf(blocks, partsA, partsB).reduce((sum, one) => sum + one.runsOn, 0);
  return { blocks, runsOn };
}

type Part = Pick<Sentence, 'text'>;
const partsOf = ({ text }: Sentence): readonly Part[] =>
  sentencesOf(text).map((part) => ({ text: part }));

/** Words with the ends of the sentences they make up. */
function stretchOf({ ids, starts }: Sentence, parts: readonly Part[]): Stretch {
  const ends = new Uint8Array(ids.length + 1);
  ends[0] = 1;
  let [at, end] = [0, 0];
  for (const { text } of parts) {
    end += text.length;
    while (at < ids.length && (starts[at] ?? 0) < end) at += 1;
    ends[at] = 1;
  }
  return { ids, ends };
}
