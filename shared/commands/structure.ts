import type { CommandGroup } from './command.ts';

export const structureCommands = {
  name: '条款',
  commands: [
    { id: 'moveUp', label: '本条上移', keys: ['Alt+ArrowUp'], inPage: true },
    { id: 'moveDown', label: '本条下移', keys: ['Alt+ArrowDown'], inPage: true },
    {
      id: 'promote',
      label: '本条升一级',
      keys: ['Alt+Shift+ArrowLeft'],
      inPage: true,
      also: ['提升层级', '左移'],
    },
    {
      id: 'demote',
      label: '本条降一级',
      keys: ['Alt+Shift+ArrowRight'],
      inPage: true,
      also: ['降低层级', '右移'],
    },
    {
      id: 'split',
      label: '从光标处拆为两条',
      keys: ['Ctrl+Enter'],
      inPage: true,
      also: ['拆分'],
    },
    { id: 'mergePrevious', label: '并入上一条', keys: ['Alt+J'], inPage: true, also: ['合并'] },
    {
      id: 'mergeNext',
      label: '与下一条合并',
      keys: ['Alt+Shift+J'],
      inPage: true,
    },
    { id: 'insertBefore', label: '在本条前新增一条', also: ['插入'] },
    {
      id: 'insertAfter',
      label: '在本条后新增一条',
      keys: ['Ctrl+Shift+Enter'],
      inPage: true,
      also: ['插入'],
    },
    { id: 'removeClause', label: '删除本条' },
    { id: 'renumber', label: '重排序号', keys: ['Alt+R'] },
    { id: 'changeScheme', label: '更改序号样式', keys: ['Alt+Shift+R'], also: ['第X条', '编号'] },
  ],
} as const satisfies CommandGroup;
