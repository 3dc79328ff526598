import type { Change, MarkChange } from './changes.ts';

/**
 * The last mark of a text or cell stays whatever is changed: Word neither deletes nor inserts it.
 * Where a text ends with paragraphs that come or go, the last mark of the one side is therefore
 * joined with the last of the other, and what stood between them changes instead:
 *
 *     甲¶                     甲[-¶-]
 *     [-乙¶-]      becomes    [-乙-]¶       (this ¶ has 乙's properties before, 甲's after)
 *
 *     [-乙¶-]
 *     {+丙¶+}      becomes    [-乙-]{+丙+}¶
 *
 * The first is what Word itself writes when somebody selects from the end of 甲 to the end of 乙
 * and deletes. `changes` are those of paragraphs in a row.
 */
export const withLastMark = (changes: readonly Change[]): readonly Change[] => {
  const marks = changes.flatMap((change, at) =>
    change.kind === 'mark' ? [{ at, mark: change }] : [],
  );
  const last = marks.at(-1);
  const partner = marks.findLast(({ mark }) => mark.op !== last?.mark.op);
  // Nothing but insertions, or deletions: behind a table there may be no other mark. Word then keeps
  // an empty paragraph; a mark taken from before the table would drag its words behind it.
  if (last === undefined || last.mark.op === 'equal' || partner === undefined) return changes;
  const [own, other] = [last.mark, partner.mark];
  const [was, is] =
    own.op === 'insert' ? [other.was ?? other.mark, own.mark] : [own.mark, other.mark];
  const both: MarkChange = { kind: 'mark', op: 'equal', mark: is, was };
  return changes.flatMap((change, at): readonly Change[] => {
    if (at === last.at) return [both];
    if (at !== partner.at) return [change];
    if (other.op !== 'equal') return [];
    const stays = own.op === 'insert' ? other.mark : (other.was ?? other.mark);
    return [{ kind: 'mark', op: own.op, mark: stays, was: null }];
  });
};
