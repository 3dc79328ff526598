import type { Command } from '../../shared/commands/command.ts';
import { type CommandId, commandGroups } from '../../shared/commands.ts';

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

type Entry = Command & { readonly id: CommandId };
const all: readonly Entry[] = commandGroups.flatMap(({ commands }) => [...commands]);

const byKeys: ReadonlyMap<string, CommandId> = new Map(
  all.flatMap(({ id, keys = [], inPage }) =>
    inPage ? [] : keys.map((each): [string, CommandId] => [each, id]),
  ),
);

/** Null for keys that mean nothing here, and for every key of an input method at work. */
export const commandOf = (press: Press): CommandId | null =>
  press.isComposing ? null : (byKeys.get(written(press)) ?? null);

/** A press as the table writes it: Ctrl+Shift+F. */
function written({ key, ctrlKey, metaKey, shiftKey, altKey }: Press): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    name,
  ].join('+');
}
