import { sentencesOf } from '../text/segment-sentences.ts';
import { inCharacters } from './difference/characters.ts';
import { apart, type Block } from './difference/clean.ts';
import { type Match, matched } from './difference/matches.ts';
import { isSwapped } from './difference/order.ts';
import { pairSentences } from './difference/pairs.ts';
import { partsOf } from './difference/parts.ts';
import { replaced } from './difference/replaced.ts';
import { readBoth, type Sentence, textOf } from './difference/sentences.ts';
import { withinSentences } from './difference/within-sentences.ts';
import type { Grain, Piece } from './types.ts';

/**
 * What changed from the other text to the draft, readable for people: first the sentences that
 * correspond, then the words that changed inside them, then islands cleared away. Joining equal and
 * delete gives `other`, joining equal and insert gives `draft`, exactly; neighbours differ in kind
 * and no piece is empty. Swapping the two texts swaps delete and insert.
 */
export function difference(other: string, draft: string, grain: Grain = 'word'): readonly Piece[] {
  if (other === draft) return other === '' ? [] : [{ op: 'equal', text: other }];
  const swap = isSwapped(other, draft);
  const pieces: Piece[] = [];
  for (const block of swap ? compared(draft, other, grain) : compared(other, draft, grain)) {
    if (block.kind === 'equal') append(pieces, 'equal', block.text);
    else if (swap) appendChange(pieces, block.come, block.gone);
    else appendChange(pieces, block.gone, block.come);
  }
  return pieces;
}

function compared(a: string, b: string, grain: Grain): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of partsOf(sentencesOf(a), sentencesOf(b))) {
    if (part.kind === 'equal') blocks.push(part);
    else for (const block of inGrain[grain](...readBoth(part.a, part.b))) blocks.push(block);
  }
  return blocks;
}

const inGrain = {
  character: (a, b) => inCharacters(sentenceBySentence(a, b)),
  word: sentenceBySentence,
  sentence: wholeSentences,
} satisfies Record<Grain, (a: readonly Sentence[], b: readonly Sentence[]) => readonly Block[]>;

/** Sentences that changed as a whole, each beside the one that stands for it. */
function wholeSentences(a: readonly Sentence[], b: readonly Sentence[]): readonly Block[] {
  const blocks: Block[] = [];
  let [atA, atB] = [0, 0];
  const changed = (toA: number, toB: number): void => {
    blocks.push({
      kind: 'change',
      gone: textOf(a.slice(atA, toA)),
      come: textOf(b.slice(atB, toB)),
    });
  };
  for (const {
    a: [fromA, toA],
    b: [fromB, toB],
    blocks: inside,
  } of matched({ a, b }, pairSentences(a, b))) {
    changed(fromA, fromB);
    [atA, atB] = [fromA, fromB];
    if (inside.length === 1 && inside[0]?.kind === 'equal') blocks.push(...inside);
    else changed(toA, toB);
    [atA, atB] = [toA, toB];
  }
  changed(a.length, b.length);
  return blocks;
}

function sentenceBySentence(a: readonly Sentence[], b: readonly Sentence[]): readonly Block[] {
  const matches = matched({ a, b }, pairSentences(a, b));
  if (matches.length === 0) return [{ kind: 'change', gone: textOf(a), come: textOf(b) }];
  const blocks: Block[] = [];
  let [atA, atB] = [0, 0];
  const end: Match = { a: [a.length, a.length], b: [b.length, b.length], blocks: [] };
  for (const match of [...matches, end]) {
    const [fromA, toA] = match.a;
    const [fromB, toB] = match.b;
    if (fromA > atA || fromB > atB) {
      const gone = a.slice(atA, fromA);
      const come = b.slice(atB, fromB);
      for (const block of replaced(gone, come, match.blocks[0]?.kind === 'change'))
        blocks.push(block);
    }
    for (const block of apart(blocks.at(-1), match.blocks)) blocks.push(block);
    [atA, atB] = [toA, toB];
  }
  return withinSentences(blocks, { a, b });
}

/**
 * Deleted before inserted, except where that would run two sentences together: after a struck
 * sentence the next change begins with what came in.
 */
function appendChange(pieces: Piece[], gone: string, come: string): void {
  const last = pieces.at(-1)?.op;
  if (last === 'delete' && come !== '') {
    append(pieces, 'insert', come);
    append(pieces, 'delete', gone);
  } else {
    append(pieces, 'delete', gone);
    append(pieces, 'insert', come);
  }
}

function append(pieces: Piece[], op: Piece['op'], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.op === op) pieces[pieces.length - 1] = { op, text: last.text + text };
  else pieces.push({ op, text });
}
