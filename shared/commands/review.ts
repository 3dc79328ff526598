import type { CommandGroup } from './command.ts';

export const reviewCommands = {
  name: '审校',
  commands: [
    { id: 'opinions', label: '征求意见', keys: ['Alt+P'], also: ['意见采纳', '反馈'] },
    { id: 'check', label: '检查', keys: ['Ctrl+6'] },
    { id: 'next', label: '下一处差异或问题', keys: ['F8'] },
    { id: 'previous', label: '上一处差异或问题', keys: ['Shift+F8'] },
  ],
} as const satisfies CommandGroup;
