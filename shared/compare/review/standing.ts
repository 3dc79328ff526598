import type { Policy } from '../../model/policy.ts';
import type { Verdict } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import { changesBetween } from './changes.ts';
import { mapping, same } from './mapping.ts';
import { ended, rendered } from './rendered.ts';
import { type TextEdit, turning, type View } from './turning.ts';
import type { Change, Changes } from './types.ts';

/**
 * How one change stands to the draft as it now is:
 * - pending 待定: its place is as it was, and the drafter said nothing yet
 * - accepted 已接受: its words stand in the draft, or did before the drafter went on with them
 * - rejected 已拒绝
 * - settled 已处理: the drafter dealt with it by hand
 * - changed 此处已改: the draft says something else there by now; the drafter has to look
 */
export type State = 'pending' | 'accepted' | 'rejected' | 'settled' | 'changed';

export type ChangeStanding = {
  readonly change: Change;
  readonly state: State;
  /** Where it is, or would be made, in the draft; null where that is not known. */
  readonly place: Span | null;
  /**
   * What makes exactly this change in the draft, or takes exactly this one back where it is made;
   * null where that cannot be told. Made in the draft with a line break at its end: `withinText`.
   */
  readonly turn: readonly TextEdit[] | null;
  /** The drafter changed other words of the same line since. */
  readonly touched: boolean;
};

export type Standing = {
  /** The draft this was found out for. */
  readonly text: string;
  readonly changes: readonly ChangeStanding[];
};

/** Reads a text as `analyze` does. */
export type Read = (text: string) => Policy;

/**
 * How the changes of a reviewer stand to the draft as it now is. The words of the draft decide: what
 * was accepted and undone is pending again, what the drafter wrote alike is accepted. Nothing is
 * guessed: where the words beside a change are others by now, it cannot be made by itself. Never throws.
 *
 * @param verdicts what the drafter said, by the ids of the changes
 */
export function standingOf(
  changes: Changes,
  verdicts: Readonly<Record<string, Verdict>>,
  text: string,
  read: Read,
): Standing {
  const said = changes.changes.filter(({ id }) => verdicts[id] === 'accepted');
  const first = viewOf(changes, new Set(said.map(({ id }) => id)), text, read);
  const view = withTurned(changes, first, text, read);
  return {
    text,
    changes: changes.changes.map((change) => {
      const turn = turning(changes, change, view);
      const touched = turn !== null && turn.place !== null && view.map.touched(turn.place);
      return {
        change,
        state: stateOf(verdicts[change.id], turn === null ? null : view.made.has(change.id)),
        place: turn?.place ?? null,
        turn: turn?.edits ?? null,
        touched,
      };
    }),
  };
}

function viewOf(changes: Changes, made: ReadonlySet<string>, text: string, read: Read): View {
  const now = rendered(changes, made);
  const present = ended(text);
  if (now.text === present) return { present, made, rendered: now, map: same };
  const since = changesBetween(read(now.text), read(present));
  const { kept } = rendered(since, new Set(since.changes.map(({ id }) => id)));
  return { present, made, rendered: now, map: mapping(now.text, present, kept) };
}

/** Changes that are not as they were said to be, but the other way round: undone, or made by hand. */
function withTurned(changes: Changes, first: View, text: string, read: Read): View {
  const { made } = first;
  const lost = changes.changes.filter((change) => turning(changes, change, first) === null);
  if (lost.length === 0) return first;
  const second = viewOf(changes, turned(made, lost), text, read);
  const found = lost.filter((change) => turning(changes, change, second) !== null);
  if (found.length === lost.length) return second;
  return found.length === 0 ? first : viewOf(changes, turned(made, found), text, read);
}

const turned = (made: ReadonlySet<string>, some: readonly Change[]): ReadonlySet<string> => {
  const next = new Set(made);
  for (const { id } of some) if (!next.delete(id)) next.add(id);
  return next;
};

function stateOf(verdict: Verdict | undefined, made: boolean | null): State {
  if (made === true) return 'accepted';
  if (made === null) return verdict ?? 'changed';
  return verdict === 'rejected' || verdict === 'settled' ? verdict : 'pending';
}

/** Those the drafter has still to say something of. */
export const isOpen = ({ state }: ChangeStanding): boolean =>
  state === 'pending' || state === 'changed';
