import type { LineChange } from '../model/opinion.ts';
import type { Segment } from '../model/revision.ts';
import { type Block, blocksOf } from './blocks.ts';
import { placeAt } from './clause-of.ts';
import { lineChanges } from './line-changes.ts';
import { lineAbove, tidied } from './lines.ts';
import { sideOf } from './sides.ts';
import type { ChangedPart, Ground } from './types.ts';

/** What one author changed, part by part in order of the text. */
export function changedParts(
  segments: readonly Segment[],
  author: string,
  { policy, offset }: Ground,
): readonly ChangedPart[] {
  return blocksOf(sideOf(segments, author)).map((block): ChangedPart => {
    const from = offset(block.span.from);
    const above = lineAbove(policy.source, from);
    const changes = lineChanges(block.before, block.after, above);
    const line = lineOf(changes, block) || above;
    return {
      place: placeAt(
        policy,
        line === above ? endAbove(policy.source, from) : wordsFrom(policy.source, from),
      ),
      changes,
      undone: block.undone,
      line,
      span: block.span,
      places: block.changes,
    };
  });
}

/** The paragraph a part hangs on: the first that stood there already. */
function lineOf(changes: readonly LineChange[], { before }: Block): string {
  const [first] = changes;
  if (first !== undefined) return first.line;
  return tidied(before.split('\n').find((line) => line.trim() !== '') ?? '');
}

/** The end of the words above an offset. */
const endAbove = (source: string, at: number): number => source.slice(0, at).trimEnd().length;

/** Where the words behind an offset begin: an indent is in no clause. */
const wordsFrom = (source: string, at: number): number => {
  const next = source.slice(at).search(/\S/u);
  return next < 0 ? at : at + next;
};
