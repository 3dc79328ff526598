import type { CommandGroup } from './command.ts';

export const windowCommands = {
  name: '窗口',
  commands: [
    { id: 'palette', label: '查找命令', keys: ['Ctrl+K'], also: ['命令面板'] },
    { id: 'sheet', label: '快捷键一览', keys: ['Ctrl+/'], also: ['键盘', '帮助'] },
  ],
} as const satisfies CommandGroup;
