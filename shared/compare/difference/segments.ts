import type { Block } from './clean.ts';
import type { Range, Sentence } from './sentences.ts';

/**
 * A part of a difference between two places where a sentence ends in both texts and its end is kept:
 * what changed here can be compared anew without touching the rest. As a rule one sentence.
 */
export type Segment = {
  /** Sentences of both texts. */
  readonly a: Range;
  readonly b: Range;
  readonly blocks: readonly Block[];
  /** Changes, neighbours counted as one, that run on from inside one sentence into another. */
  readonly runsOn: number;
};

/** The segments of a difference between the sentences of two texts, in order. */
export function segmentsOf(
  blocks: readonly Block[],
  a: readonly Pick<Sentence, 'text'>[],
  b: readonly Pick<Sentence, 'text'>[],
): readonly Segment[] {
  const [placeA, placeB] = [placeIn(a), placeIn(b)];
  const segments: Segment[] = [];
  let own: Block[] = [];
  let runsOn = 0;
  let [fromA, fromB] = [0, 0];
  let [gone, come] = [0, 0];
  const closeChange = (): void => {
    const leaves = [placeA.pass(gone), placeB.pass(come)];
    if (leaves.includes(true)) runsOn += 1;
    [gone, come] = [0, 0];
  };
  for (const block of blocks) {
    if (block.kind === 'change') {
      gone += block.gone.length;
      come += block.come.length;
      own.push(block);
      continue;
    }
    closeChange();
    let cut = 0;
    for (let at = 0; at < block.text.length; ) {
      const size = Math.max(placeA.toEnd(), placeB.toEnd());
      if (at + size > block.text.length) {
        placeA.pass(block.text.length - at);
        placeB.pass(block.text.length - at);
        break;
      }
      at += size;
      placeA.pass(size);
      placeB.pass(size);
      if (!placeA.isAtEnd() || !placeB.isAtEnd()) continue;
      own.push({ kind: 'equal', text: block.text.slice(cut, at) });
      const [toA, toB] = [placeA.sentence(), placeB.sentence()];
      segments.push({ a: [fromA, toA], b: [fromB, toB], blocks: own, runsOn });
      [own, runsOn, fromA, fromB, cut] = [[], 0, toA, toB, at];
    }
    if (cut < block.text.length) own.push({ kind: 'equal', text: block.text.slice(cut) });
  }
  closeChange();
  if (own.length > 0)
    segments.push({ a: [fromA, a.length], b: [fromB, b.length], blocks: own, runsOn });
  return segments;
}

/** A place in a text that moves on and knows the sentences it passes. */
function placeIn(sentences: readonly Pick<Sentence, 'text'>[]) {
  let sentence = 0;
  let inside = 0;
  const toEnd = (): number => (sentences[sentence]?.text.length ?? 0) - inside;
  return {
    sentence: () => sentence,
    isAtEnd: () => inside === 0,
    toEnd,
    /** Moves on; true where that leads from inside one sentence into another. */
    pass(length: number): boolean {
      const begins = inside === 0;
      let passed = 0;
      let rest = length;
      while (sentence < sentences.length && rest > 0 && rest >= toEnd()) {
        rest -= toEnd();
        sentence += 1;
        inside = 0;
        passed += 1;
      }
      inside += rest;
      return begins ? passed > 0 && inside > 0 : passed > 1 || (passed > 0 && inside > 0);
    },
  };
}
