import { shareRun } from '../copied/shared-run.ts';
import type { Pair } from './best-pairs.ts';
import type { Block } from './clean.ts';
import { insideSentence } from './inside.ts';
import { remembered } from './remembered.ts';
import { joinedSentence, type Range, type Sentence, textOf } from './sentences.ts';

/** A place between the sentences of both texts. */
type Place = readonly [a: number, b: number];

/** Neighbouring sentences of one text that stand for those of the other; as a rule one for one. */
export type Match = { readonly a: Range; readonly b: Range; readonly blocks: readonly Block[] };

/**
 * What must be saved from being struck here and written anew next door: a fifth of the shorter side,
 * at least a phrase of six characters, at most fourteen. 知识产权代理机构 stands in any two sentences.
 */
const enoughSaved = (shorter: number): number => Math.min(14, Math.max(PHRASE, shorter / 5));
/** Less will do where it is a third of a sentence that would stand alone: ……效能。开展行风建设。 */
const enoughOfLone = (size: number): number => Math.max(PHRASE, size / 3);
const PHRASE = 6;
/** Longer stretches are not compared as if they were one sentence. */
const LONGEST = 1_000;

type Texts = { readonly a: readonly Sentence[]; readonly b: readonly Sentence[] };

/**
 * The pairs with what changed inside them. Where sentences were joined, cut in two or cut elsewhere
 * (……工作流程。建立…… -> ……工作流程，建立……), one for one would strike half a sentence and write it
 * anew; there the neighbours are compared as one.
 */
export function matched(texts: Texts, pairs: readonly Pair[]): readonly Match[] {
  const matches: Match[] = [];
  pairs.forEach((pair, at) => {
    const last = matches.at(-1);
    const next = pairs[at + 1];
    const alone = inside(texts, [pair.a, pair.a + 1], [pair.b, pair.b + 1]);
    if (isUnchanged(alone)) {
      matches.push(alone);
      return;
    }
    const match = withNeighbours(
      texts,
      alone,
      [last?.a[1] ?? 0, last?.b[1] ?? 0],
      [next?.a ?? texts.a.length, next?.b ?? texts.b.length],
    );
    const touches = last?.a[1] === match.a[0] && last.b[1] === match.b[0];
    const both = touches ? asOne(texts, last, match) : null;
    const joint = touches ? acrossBreak(texts, matches.at(-2), last, match) : null;
    if (both !== null || joint !== null) matches.pop();
    if (both !== null) matches.push(both);
    else matches.push(...(joint ?? [match]));
  });
  return matches;
}

const inside = ({ a, b }: Texts, rangeA: Range, rangeB: Range): Match => {
  const blocks = insideSentence(joined(a, rangeA), joined(b, rangeB));
  return { a: rangeA, b: rangeB, blocks };
};

const joined = (sentences: readonly Sentence[], [from, to]: Range): Sentence =>
  (to - from === 1 ? sentences[from] : undefined) ?? joinedSentence(sentences.slice(from, to));

/** Takes in the sentences without a counterpart before and behind a match that belong to it. */
function withNeighbours(texts: Texts, match: Match, before: Place, after: Place): Match {
  const wider =
    nearest(match.a[0], before[0], (at) =>
      asOne(texts, alone(texts, [at, match.a[0]], 'a'), match),
    ) ??
    nearest(match.b[0], before[1], (at) =>
      asOne(texts, alone(texts, [at, match.b[0]], 'b'), match),
    ) ??
    nearest(match.a[1], after[0], (at) =>
      asOne(texts, match, alone(texts, [match.a[1], at], 'a')),
    ) ??
    nearest(match.b[1], after[1], (at) => asOne(texts, match, alone(texts, [match.b[1], at], 'b')));
  return wider === null ? match : withNeighbours(texts, wider, before, after);
}

/**
 * Where a paragraph was joined with the next, the line break between them may have found its like
 * before the first, which then stands apart. The break `last` moves back to the one that is equal to
 * it, and what stands between belongs to the match.
 */
function acrossBreak(
  texts: Texts,
  before: Match | undefined,
  last: Match,
  match: Match,
): readonly Match[] | null {
  for (const side of ['a', 'b'] as const) {
    const sentences = texts[side];
    const at = last[side][0];
    const text = sentences[at]?.text ?? '';
    if (!isUnchanged(last) || text.trim() !== '') return null;
    const first = Math.max(before?.[side][1] ?? 0, at - FARTHEST);
    for (let to = at - 1; to >= first; to -= 1) {
      if (sentences[to]?.text !== text) continue;
      const joint = asOne(texts, alone(texts, [to + 1, match[side][0]], side), match);
      if (joint) return [{ ...last, [side]: [to, to + 1] }, joint];
    }
  }
  return null;
}

/** How far is looked: ……机构，打造……。 was cut where （责任单位：……）, a line break and a heading came in. */
const FARTHEST = 4;

/** The first find, going from a place towards another one, that one included. */
function nearest(from: number, to: number, find: (at: number) => Match | null): Match | null {
  const step = Math.sign(to - from);
  for (let by = 1; by <= Math.min(FARTHEST, Math.abs(to - from)); by += 1) {
    const found = find(from + step * by);
    if (found) return found;
  }
  return null;
}

/** Sentences of one text that have no counterpart, as a match with nothing. */
function alone(texts: Texts, range: Range, side: 'a' | 'b'): Match {
  const text = textOf(texts[side].slice(...range));
  return side === 'a'
    ? { a: range, b: [0, 0], blocks: [{ kind: 'change', gone: text, come: '' }] }
    : { a: [0, 0], b: range, blocks: [{ kind: 'change', gone: '', come: text }] };
}

/** Two neighbours compared as one, where that saves enough; else null. */
function asOne(texts: Texts, first: Match, second: Match): Match | null {
  if (isUnchanged(first) || isUnchanged(second)) return null;
  if (!mayBeOne(first.blocks, second.blocks)) return null;
  const before = keptIn(first.blocks) + keptIn(second.blocks);
  if (before === 0) return null;
  const one = inside(texts, together(first.a, second.a), together(first.b, second.b));
  const kept = keptIn(one.blocks);
  const shorter = kept + Math.min(...changesOf(one.blocks).map((text) => text.length));
  const lone = Math.min(sizeAlone(first), sizeAlone(second));
  return kept - before >= Math.min(enoughSaved(shorter), enoughOfLone(lone)) ? one : null;
}

/** Two ranges that touch, or the one that is not empty. */
const together = (first: Range, second: Range): Range => {
  if (first[0] === first[1]) return second;
  return second[0] === second[1] ? first : [first[0], second[1]];
};

/** Whether a phrase went from one and came into the other. */
const mayBeOne = remembered((first: readonly Block[], second: readonly Block[]): boolean => {
  const [gone, come] = changesOf(first);
  const [nextGone, nextCome] = changesOf(second);
  if (gone.length + nextGone.length > LONGEST || come.length + nextCome.length > LONGEST)
    return false;
  return sharePhrase(gone, nextCome) || sharePhrase(come, nextGone);
});

const isUnchanged = ({ blocks }: Match): boolean =>
  blocks.length === 1 && blocks[0]?.kind === 'equal';

const sharePhrase = (gone: string, come: string): boolean =>
  gone.length >= PHRASE && come.length >= PHRASE && shareRun(gone, come, PHRASE);

/** All that went and all that came in. */
function changesOf(blocks: readonly Block[]): readonly [gone: string, come: string] {
  let [gone, come] = ['', ''];
  for (const block of blocks) {
    if (block.kind === 'equal') continue;
    if (block.gone !== '') gone += `${block.gone}\n`;
    if (block.come !== '') come += `${block.come}\n`;
  }
  return [gone, come];
}

const keptIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'equal' ? block.text.length : 0), 0);

/** Size of what has no counterpart; any size where it has one. */
const sizeAlone = ({ a, b, blocks }: Match): number =>
  a[0] < a[1] && b[0] < b[1]
    ? Number.POSITIVE_INFINITY
    : Math.max(...changesOf(blocks).map((text) => text.trim().length));
