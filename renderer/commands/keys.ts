import { allCommands, type CommandId } from '../../shared/commands.ts';

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

const byKeys: ReadonlyMap<string, CommandId> = new Map(
  allCommands.flatMap(({ id, keys = [], inPage }) =>
    inPage ? [] : keys.map((each): [string, CommandId] => [each, id]),
  ),
);

/** Null for keys that mean nothing here, and for every key of an input method at work. */
export const commandOf = (press: Press): CommandId | null =>
  press.isComposing ? null : (byKeys.get(written(press)) ?? null);

/** A press as the table writes it: Ctrl+Shift+F. */
function written(press: Press): string {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  return [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    nameOf(press),
  ].join('+');
}

/** With Alt a Mac keyboard writes another sign (⌥P is π, ⌥= is ≠): the key itself counts there. */
export function nameOf({ key, code, altKey }: Pick<Press, 'key' | 'code' | 'altKey'>): string {
  const letter = altKey ? /^(?:Key([A-Z])|Digit(\d))$/.exec(code) : null;
  if (letter !== null) return letter[1] ?? letter[2] ?? key;
  const sign = altKey ? signs[code] : undefined;
  if (sign !== undefined) return sign;
  return key.length === 1 ? key.toUpperCase() : key;
}

const signs: Readonly<Record<string, string>> = { Equal: '=', Minus: '-', Period: '.' };
