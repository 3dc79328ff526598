import type { CommandGroup } from './command.ts';

export const editCommands = {
  name: '编辑',
  commands: [
    { id: 'undo', label: '撤销', keys: ['Ctrl+Z'], inPage: true },
    { id: 'redo', label: '重做', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], inPage: true },
    { id: 'find', label: '查找', keys: ['Ctrl+F'] },
    { id: 'replace', label: '查找替换', keys: ['Ctrl+H'] },
    { id: 'nextHit', label: '查找下一处', keys: ['F3'], inPage: true },
    { id: 'previousHit', label: '查找上一处', keys: ['Shift+F3'], inPage: true },
    { id: 'nextBlank', label: '下一处待填', keys: ['F7'] },
    { id: 'previousBlank', label: '上一处待填', keys: ['Shift+F7'] },
    {
      id: 'openSource',
      label: '当前句的来源',
      keys: ['Alt+Enter'],
      inPage: true,
      also: ['出处', '借用'],
    },
    { id: 'follow', label: '前往所引条款', keys: ['F12'] },
    { id: 'followBack', label: '返回引用处', keys: ['Alt+ArrowLeft'], inPage: true },
  ],
} as const satisfies CommandGroup;
