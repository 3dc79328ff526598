import type { Verdict } from '../../model/review.ts';
import { opened } from './at-end.ts';
import { ended } from './rendered.ts';
import { type Read, type Standing, standingOf } from './standing.ts';
import { inOrder, type TextEdit } from './turning.ts';
import type { Changes } from './types.ts';

export const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight(
    (rest, { from, to, insert }) => rest.slice(0, from) + insert + rest.slice(to),
    text,
  );

export type Accepted = {
  readonly text: string;
  /** Ids of those that were made; the others have to be looked at. */
  readonly made: readonly string[];
};

/**
 * Makes all pending changes that are wanted in the draft as it now is.
 */
export function accepting(
  changes: Changes,
  verdicts: Readonly<Record<string, Verdict>>,
  text: string,
  read: Read,
  isWanted: (id: string) => boolean = () => true,
): Accepted {
  const made: string[] = [];
  let said = verdicts;
  let now = ended(text);
  const take = (ids: readonly string[], edits: readonly TextEdit[]): void => {
    now = applied(now, edits);
    made.push(...ids);
    said = { ...said, ...Object.fromEntries(ids.map((id) => [id, 'accepted' as const])) };
  };
  const open = ({ changes: standings }: Standing) =>
    standings.flatMap(({ change, state, turn }) =>
      state === 'pending' && turn !== null && isWanted(change.id) && !made.includes(change.id)
        ? [{ change, turn }]
        : [],
    );
  // Words first: a block goes with what it then says.
  for (const moved of [false, true]) {
    const wanted = open(standingOf(changes, said, now, read)).filter(
      ({ change }) => (change.block !== null) === moved,
    );
    take(
      wanted.map(({ change }) => change.id),
      wanted.flatMap(({ turn }) => turn).sort(inOrder),
    );
  }
  return { text: text.endsWith('\n') ? now : opened(now), made };
}
