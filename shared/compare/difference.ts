import { apart, type Block } from './difference/clean.ts';
import { insideSentence } from './difference/inside.ts';
import { pairSentences } from './difference/pairs.ts';
import { replaced } from './difference/replaced.ts';
import { readBoth } from './difference/sentences.ts';
import type { Piece } from './types.ts';

/**
 * What changed from the other text to the draft, readable for people: first the sentences that
 * correspond, then the words that changed inside them, then islands cleared away. Joining equal and
 * delete gives `other`, joining equal and insert gives `draft`, exactly; neighbours differ in kind
 * and no piece is empty. Swapping the two texts swaps delete and insert.
 */
export function difference(other: string, draft: string): readonly Piece[] {
  if (other === draft) return other === '' ? [] : [{ op: 'equal', text: other }];
  // Always computed the same way round, so that no tie falls differently when the sides swap.
  const swap = other.length > draft.length || (other.length === draft.length && other > draft);
  const pieces: Piece[] = [];
  for (const block of swap ? compared(draft, other) : compared(other, draft)) {
    if (block.kind === 'equal') append(pieces, 'equal', block.text);
    else if (swap) appendChange(pieces, block.come, block.gone);
    else appendChange(pieces, block.gone, block.come);
  }
  return pieces;
}

function compared(a: string, b: string): Block[] {
  const [from, to] = readBoth(a, b);
  const pairs = pairSentences(from, to);
  if (pairs.length === 0) return [{ kind: 'change', gone: a, come: b }];
  const blocks: Block[] = [];
  let [atA, atB] = [0, 0];
  for (const pair of [...pairs, { a: from.length, b: to.length }]) {
    const left = from[pair.a];
    const right = to[pair.b];
    const inside = left && right ? insideSentence(left, right) : [];
    const between = replaced(
      from.slice(atA, pair.a).map(({ text }) => text),
      to.slice(atB, pair.b).map(({ text }) => text),
      inside[0]?.kind === 'change',
    );
    for (const block of between) blocks.push(block);
    for (const block of apart(blocks.at(-1), inside)) blocks.push(block);
    [atA, atB] = [pair.a + 1, pair.b + 1];
  }
  return blocks;
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
