import type { CommandGroup } from './command.ts';

export const structureCommands = {
  name: '条款',
  commands: [
    { id: 'moveUp', label: '本条上移', keys: ['Alt+ArrowUp'], inPage: true },
    { id: 'moveDown', label: '本条下移', keys: ['Alt+ArrowDown'], inPage: true },
    { id: 'renumber', label: '重排序号', keys: ['Alt+R'] },
  ],
} as const satisfies CommandGroup;
