import type { CommandGroup } from './command.ts';

export const fileCommands = {
  name: '文件',
  commands: [
    { id: 'newDraft', label: '新建草稿', keys: ['Alt+N'] },
    { id: 'open', label: '打开文件', keys: ['Ctrl+O'] },
    { id: 'save', label: '保存', keys: ['Ctrl+S'] },
    { id: 'export', label: '导出公文', keys: ['Ctrl+E'] },
  ],
} as const satisfies CommandGroup;
