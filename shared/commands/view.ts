import type { CommandGroup } from './command.ts';

export const viewCommands = {
  name: '视图',
  commands: [
    { id: 'outline', label: '提纲', keys: ['Ctrl+1'] },
    { id: 'page', label: '正文', keys: ['Ctrl+2'] },
    { id: 'side', label: '对照栏', keys: ['Ctrl+3'] },
    { id: 'toggleOutline', label: '展开或收起提纲' },
    { id: 'toggleSide', label: '展开或收起对照栏' },
    { id: 'showCompare', label: '对照', also: ['差异', '先例'] },
    { id: 'showSuggest', label: '建议：本条', also: ['写法', '措施'] },
    { id: 'showMissing', label: '建议：全稿', also: ['缺少的条款'] },
    { id: 'showRemarks', label: '批注' },
    { id: 'showSearch', label: '检索先例', also: ['查找先例'] },
    { id: 'showShared', label: '单位共享先例库', also: ['共享库', '检索共享先例'] },
    { id: 'showLibrary', label: '先例库', also: ['先例'] },
    { id: 'full', label: '全幅对照', keys: ['Ctrl+4'], also: ['逐条对照'] },
    { id: 'coverage', label: '覆盖', also: ['主题覆盖'] },
    {
      id: 'versions',
      label: '版本',
      keys: ['Alt+V'],
      also: ['历史', '早先版本', '恢复', '审改稿'],
    },
    { id: 'paper', label: '版式', keys: ['Ctrl+5'], also: ['预览', '发文要素', '版头', '版记'] },
    { id: 'zoomIn', label: '放大正文', keys: ['Alt+='], also: ['显示比例', '缩放'] },
    { id: 'zoomOut', label: '缩小正文', keys: ['Alt+-'], also: ['显示比例', '缩放'] },
    { id: 'zoomReset', label: '正文自动大小', keys: ['Alt+0'], also: ['显示比例', '缩放'] },
    { id: 'focus', label: '专注写作', keys: ['F9'], also: ['专注模式', '全屏'] },
    { id: 'look', label: '外观与界面字号', also: ['深色', '浅色', '夜间', '主题', '字体大小'] },
    { id: 'otherLight', label: '切换浅色与深色', also: ['夜间', '主题'] },
  ],
} as const satisfies CommandGroup;
