import type { LineChange } from '../model/opinion.ts';
import type { Segment } from '../model/revision.ts';
import type { Span } from '../model/span.ts';
import { changedParts } from './changed-parts.ts';
import { wordsApart } from './lines.ts';
import { authorsOf } from './sides.ts';
import type { ChangedPart, Ground, Group } from './types.ts';

/**
 * The changes of a file as opinions have them: one author's changes of one clause together, and
 * those a paragraph was moved with, wherever it went. In order of the text, author by author.
 */
export function groupsOf(segments: readonly Segment[], ground: Ground): readonly Group[] {
  return authorsOf(segments).flatMap((author) => {
    const parts = changedParts(segments, author, ground);
    const left = whereLeft(parts);
    const groups = new Map<string, ChangedPart[]>();
    for (const part of parts) {
      const key =
        part.changes.flatMap((change) => cameFrom(change, left) ?? [])[0] ?? part.place.key;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [part]);
      else known.push(part);
    }
    return [...groups.values()].flatMap((own): Group[] => {
      const first = own.find(({ changes }) => changes.some(isRemoval)) ?? own[0];
      if (first === undefined) return [];
      const at = timeOf(segments, author, first.span);
      return [{ author, at, title: first.place.title, parts: own }];
    });
  });
}

const isRemoval = ({ kind }: LineChange): boolean => kind === 'remove';

/** From which group each paragraph was taken that was taken away. */
const whereLeft = (parts: readonly ChangedPart[]): ReadonlyMap<string, string> =>
  new Map(
    parts.flatMap(({ place, changes }) =>
      changes.filter(isRemoval).map(({ line }): [string, string] => [wordsApart(line), place.key]),
    ),
  );

const cameFrom = (change: LineChange, left: ReadonlyMap<string, string>): string | undefined =>
  change.kind === 'add' ? left.get(wordsApart(change.words)) : undefined;

function timeOf(segments: readonly Segment[], author: string, { from, to }: Span): string | null {
  let at = 0;
  for (const { text, insert, remove } of segments) {
    const hand = [insert, remove].find((one) => one?.author === author) ?? null;
    if (hand !== null && at < to && at + text.length > from) return hand.at;
    at += text.length;
  }
  return null;
}
