import type { Change, MarkChange } from './changes.ts';

/**
 * The last mark of a text or cell stays whatever is changed: Word neither deletes nor inserts it.
 * Where a text ends with paragraphs that come or go, the mark that stays is therefore moved to the
 * end, and its paragraph's own mark comes or goes instead:
 *
 *     甲¶                    甲[-¶-]
 *     [-乙¶-]     becomes    [-乙-]¶      (this ¶ has 乙's properties before, 甲's after)
 *
 * Which is what Word itself writes when somebody selects from the end of 甲 to the end of 乙 and
 * deletes. `changes` are those of paragraphs in a row.
 */
export const withLastMark = (changes: readonly Change[]): readonly Change[] => {
  const marks = changes.flatMap((change, at) =>
    change.kind === 'mark' ? [{ at, mark: change }] : [],
  );
  const stays = marks.findLast(({ mark }) => mark.op === 'equal');
  const last = marks.at(-1);
  if (stays === undefined || last === undefined || stays === last) return changes;
  const { was } = stays.mark;
  if (was === null) return changes;
  const replacing = new Map<number, MarkChange>(
    last.mark.op === 'delete'
      ? [
          [stays.at, { kind: 'mark', op: 'delete', mark: was, was: null }],
          [last.at, { kind: 'mark', op: 'equal', mark: stays.mark.mark, was: last.mark.mark }],
        ]
      : [
          [stays.at, { kind: 'mark', op: 'insert', mark: stays.mark.mark, was: null }],
          [last.at, { kind: 'mark', op: 'equal', mark: last.mark.mark, was }],
        ],
  );
  return changes.map((change, at) => replacing.get(at) ?? change);
};
