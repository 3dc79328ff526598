import type { Command } from '../../shared/commands/command.ts';

type Keys = Pick<Command, 'label' | 'keys'>;

/** Keys that mean something in one place only; the sheet lists them, the palette has no use for them. */
export const otherKeys: readonly { readonly name: string; readonly commands: readonly Keys[] }[] = [
  {
    name: '打开的草稿',
    commands: [{ label: '到第1至8份', keys: ['Alt+1…8'] }],
  },
  {
    name: '写作时',
    commands: [
      { label: '补全词句', keys: ['Ctrl+Space', 'Alt+/'] },
      { label: '前往光标所指的引用', keys: ['Ctrl+单击'] },
    ],
  },
  {
    name: '检查列表',
    commands: [
      { label: '到正文中的这一处', keys: ['Enter'] },
      { label: '采用修改', keys: ['Ctrl+.'] },
      { label: '忽略', keys: ['I', 'Delete'] },
    ],
  },
  {
    name: '逐条对照',
    commands: [
      { label: '移到相邻的格', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
      { label: '就地改写本稿条款', keys: ['F2'] },
      { label: '返回正文', keys: ['Escape'] },
    ],
  },
];
