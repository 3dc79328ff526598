import type { CommandGroup } from './command.ts';

export const windowCommands = {
  name: '窗口',
  commands: [{ id: 'palette', label: '查找命令', keys: ['Ctrl+K'], also: ['命令面板'] }],
} as const satisfies CommandGroup;
