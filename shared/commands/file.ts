import type { CommandGroup } from './command.ts';

export const fileCommands = {
  name: '文件',
  commands: [
    { id: 'newDraft', label: '新建草稿', keys: ['Alt+N'] },
    { id: 'allDrafts', label: '全部草稿', keys: ['Alt+O'], also: ['草稿列表', '回收站', '导入'] },
    { id: 'closeDraft', label: '关闭当前草稿的标签', keys: ['Alt+W'] },
    { id: 'draft1', label: '第1份打开的草稿', keys: ['Alt+1'] },
    { id: 'draft2', label: '第2份打开的草稿', keys: ['Alt+2'] },
    { id: 'draft3', label: '第3份打开的草稿', keys: ['Alt+3'] },
    { id: 'draft4', label: '第4份打开的草稿', keys: ['Alt+4'] },
    { id: 'draft5', label: '第5份打开的草稿', keys: ['Alt+5'] },
    { id: 'draft6', label: '第6份打开的草稿', keys: ['Alt+6'] },
    { id: 'draft7', label: '第7份打开的草稿', keys: ['Alt+7'] },
    { id: 'draft8', label: '第8份打开的草稿', keys: ['Alt+8'] },
    { id: 'open', label: '打开文件', keys: ['Ctrl+O'] },
    { id: 'save', label: '保存', keys: ['Ctrl+S'] },
    { id: 'export', label: '导出公文', keys: ['Ctrl+E'] },
  ],
} as const satisfies CommandGroup;
