import type { Command } from './commands/command.ts';
import { editCommands } from './commands/edit.ts';
import { fileCommands } from './commands/file.ts';
import { helpCommands } from './commands/help.ts';
import { reviewCommands } from './commands/review.ts';
import { structureCommands } from './commands/structure.ts';
import { viewCommands } from './commands/view.ts';
import { windowCommands } from './commands/window.ts';

/** Every command of the window, in the order of menus, palette and sheet. */
export const commandGroups = [
  fileCommands,
  editCommands,
  structureCommands,
  viewCommands,
  reviewCommands,
  windowCommands,
  helpCommands,
] as const;

export type CommandId = (typeof commandGroups)[number]['commands'][number]['id'];

/** A command as the table has it, with the name of its group. */
export type ListedCommand = Command & { readonly id: CommandId; readonly group: string };

export const allCommands: readonly ListedCommand[] = commandGroups.flatMap(({ name, commands }) =>
  commands.map((command: Command & { readonly id: CommandId }) => ({ ...command, group: name })),
);

const ids: ReadonlySet<string> = new Set(allCommands.map(({ id }) => id));

/** For names that came from outside the window. */
export const isCommandId = (id: unknown): id is CommandId => typeof id === 'string' && ids.has(id);
