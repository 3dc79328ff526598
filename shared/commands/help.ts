import type { Command, CommandGroup } from './command.ts';

/** In the desktop's menus it stands where each system has it. */
export const aboutCommand = {
  id: 'about',
  label: '关于措施起草台',
  also: ['版本', '第三方许可', '帮助'],
} as const satisfies Command;

export const helpCommands = {
  name: '帮助',
  commands: [
    { id: 'guide', label: '用户手册', keys: ['F1'], also: ['帮助', '说明', '怎么用'] },
    { id: 'tour', label: '使用导览', also: ['帮助', '入门', '新手'] },
    { id: 'sheet', label: '快捷键一览', keys: ['Ctrl+/'], also: ['键盘', '帮助'] },
    aboutCommand,
  ],
} as const satisfies CommandGroup;
