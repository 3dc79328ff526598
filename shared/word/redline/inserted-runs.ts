import type { Change, MarkChange } from './changes.ts';

/**
 * Where an insertion runs up to the end of a paragraph and whole paragraphs come in behind it, the
 * mark that was there goes to the end of them all, as if somebody had typed on:
 *
 *     甲{+一+}¶                 甲{+一¶+}
 *     {+乙¶+}      becomes     {+乙+}¶
 *
 * Both say the same, but LibreOffice (7.4) takes two insertions with only a mark between them for
 * one, and would reject that mark with them.
 */
export const withRunsOfInsertions = (changes: readonly Change[]): readonly Change[] => {
  const done = [...changes];
  const ends = done.flatMap((change, at) => (change.kind === 'mark' ? [at] : []));
  ends.forEach((end, number) => {
    const next = ends[number + 1] ?? -1;
    const [mark, nextMark] = [markAt(done, end), markAt(done, next)];
    if (mark?.op !== 'equal' || nextMark?.op !== 'insert') return;
    const isInserted = done.slice(end + 1, next).every(({ op }) => op === 'insert');
    if (!isInserted || done[end - 1]?.op !== 'insert') return;
    done[end] = { kind: 'mark', op: 'insert', mark: mark.mark, was: null };
    done[next] = { kind: 'mark', op: 'equal', mark: nextMark.mark, was: mark.was };
  });
  return done;
};

const markAt = (changes: readonly Change[], at: number): MarkChange | null => {
  const change = changes[at];
  return change?.kind === 'mark' ? change : null;
};
