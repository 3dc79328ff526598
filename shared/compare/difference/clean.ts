import { segmentSentence } from '../../text/segment.ts';

/** A change: what the other text has and what the draft has instead; either may be ''. */
export type Change = { readonly kind: 'change'; readonly gone: string; readonly come: string };
/** A difference before it is written out. */
export type Block = { readonly kind: 'equal'; readonly text: string } | Change;

const joined = (a: Change, island: string, b: Change): Change => ({
  kind: 'change',
  gone: a.gone + island + b.gone,
  come: a.come + island + b.come,
});

const sizeOf = ({ gone, come }: Change): number => Math.max(gone.length, come.length);

/** Ends of sentences are landmarks: they are never swallowed. */
const LANDMARK = /[。；！？\n]/;

/**
 * Equal text between two changes that only breaks up the reading: 的 in 深入的推进 -> 扎实的做好; three
 * characters between changes three times as long, four (知识产权) between changes six times as long.
 * Between smaller ones they are a phrase by which a reader finds the place again. What keeps a change
 * from running on into the next sentence stays.
 */
function isIsland(text: string, before: Change, after: Change): boolean {
  const size = text.length;
  if (LANDMARK.test(text)) return false;
  if (size === 1) return true;
  const least = Math.min(sizeOf(before), sizeOf(after));
  const breaksUp = size === 2 || (size === 3 && least >= 9) || (size === 4 && least >= 24);
  return breaksUp && !runsOn(joined(before, text, after));
}

/** Whether a change holds the end of a sentence and goes on behind it. */
const runsOn = ({ gone, come }: Change): boolean => END_INSIDE.test(gone) || END_INSIDE.test(come);
const END_INSIDE = /[。！？\n](?!$)/;

/**
 * Takes islands into the changes around them. A change that has grown is looked at again together
 * with what stands before it, so one pass is enough.
 */
export function withoutIslands(blocks: readonly Block[]): Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    let next = block;
    while (next.kind === 'change') {
      const island = done.at(-1);
      const before = done.at(-2);
      if (island?.kind !== 'equal' || before?.kind !== 'change') break;
      if (!isIsland(island.text, before, next)) break;
      done.length -= 2;
      next = joined(before, island.text, next);
    }
    done.push(next);
  }
  return done;
}

/**
 * Keeps what follows a struck or new sentence (`before`) from reading as part of it: a single
 * character left at the beginning goes into the change behind it, and where only words on the same
 * side would follow, the next word joins them, so that something comes in between.
 */
export function apart(before: Block | undefined, blocks: readonly Block[]): readonly Block[] {
  const [first, second, third] = blocks;
  if (before?.kind !== 'change') return blocks;
  if (first?.kind === 'equal' && second?.kind === 'change') {
    if (first.text.length > 1 || LANDMARK.test(first.text)) return blocks;
    return [joined(NOTHING, first.text, second), ...blocks.slice(2)];
  }
  if (first?.kind !== 'change' || second?.kind !== 'equal') return blocks;
  const onlyGone = before.gone !== '' && before.come === '' && first.come === '';
  const onlyCome = before.come !== '' && before.gone === '' && first.gone === '';
  if (!onlyGone && !onlyCome) return blocks;
  const [word = ''] = segmentSentence(second.text);
  const rest = second.text.slice(word.length);
  if (rest === '' && third) return [joined(first, word, NOTHING), ...blocks.slice(2)];
  return [joined(first, word, NOTHING), { kind: 'equal', text: rest }, ...blocks.slice(2)];
}

const NOTHING: Change = { kind: 'change', gone: '', come: '' };
