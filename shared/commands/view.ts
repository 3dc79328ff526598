import type { CommandGroup } from './command.ts';

export const viewCommands = {
  name: '视图',
  commands: [
    { id: 'outline', label: '提纲', keys: ['Ctrl+1'] },
    { id: 'page', label: '正文', keys: ['Ctrl+2'] },
    { id: 'side', label: '对照栏', keys: ['Ctrl+3'] },
    { id: 'full', label: '全幅对照', keys: ['Ctrl+4'] },
    { id: 'paper', label: '版式', keys: ['Ctrl+5'] },
    { id: 'zoomIn', label: '放大正文', keys: ['Alt+='], also: ['显示比例', '缩放'] },
    { id: 'zoomOut', label: '缩小正文', keys: ['Alt+-'], also: ['显示比例', '缩放'] },
    { id: 'zoomReset', label: '正文自动大小', keys: ['Alt+0'], also: ['显示比例', '缩放'] },
    { id: 'focus', label: '专注写作', keys: ['F9'], also: ['专注模式', '全屏'] },
    { id: 'look', label: '外观与界面字号', also: ['深色', '浅色', '夜间', '主题', '字体大小'] },
    { id: 'otherLight', label: '切换浅色与深色', also: ['夜间', '主题'] },
  ],
} as const satisfies CommandGroup;
