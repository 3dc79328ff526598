import { editCommands } from './commands/edit.ts';
import { fileCommands } from './commands/file.ts';
import { reviewCommands } from './commands/review.ts';
import { structureCommands } from './commands/structure.ts';
import { viewCommands } from './commands/view.ts';

/** Every command of the window, in the order of menus, palette and sheet. */
export const commandGroups = [
  fileCommands,
  editCommands,
  structureCommands,
  viewCommands,
  reviewCommands,
] as const;

export type CommandId = (typeof commandGroups)[number]['commands'][number]['id'];
