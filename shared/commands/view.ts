import type { CommandGroup } from './command.ts';

export const viewCommands = {
  name: '视图',
  commands: [
    { id: 'outline', label: '提纲', keys: ['Ctrl+1'] },
    { id: 'page', label: '正文', keys: ['Ctrl+2'] },
    { id: 'side', label: '对照栏', keys: ['Ctrl+3'] },
    { id: 'full', label: '全幅对照', keys: ['Ctrl+4'] },
    { id: 'paper', label: '版式', keys: ['Ctrl+5'] },
  ],
} as const satisfies CommandGroup;
