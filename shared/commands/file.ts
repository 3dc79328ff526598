import type { CommandGroup } from './command.ts';

export const fileCommands = {
  name: '文件',
  commands: [
    { id: 'newDraft', label: '新建草稿', keys: ['Alt+N'] },
    { id: 'allDrafts', label: '全部草稿', keys: ['Alt+O'], also: ['草稿列表', '回收站', '导入'] },
    { id: 'closeDraft', label: '关闭当前草稿的标签', keys: ['Alt+W'] },
    { id: 'draft1', label: '第1份打开的草稿', keys: ['Alt+1'], quiet: true },
    { id: 'draft2', label: '第2份打开的草稿', keys: ['Alt+2'], quiet: true },
    { id: 'draft3', label: '第3份打开的草稿', keys: ['Alt+3'], quiet: true },
    { id: 'draft4', label: '第4份打开的草稿', keys: ['Alt+4'], quiet: true },
    { id: 'draft5', label: '第5份打开的草稿', keys: ['Alt+5'], quiet: true },
    { id: 'draft6', label: '第6份打开的草稿', keys: ['Alt+6'], quiet: true },
    { id: 'draft7', label: '第7份打开的草稿', keys: ['Alt+7'], quiet: true },
    { id: 'draft8', label: '第8份打开的草稿', keys: ['Alt+8'], quiet: true },
    { id: 'open', label: '打开文件', keys: ['Ctrl+O'] },
    { id: 'save', label: '保存', keys: ['Ctrl+S'] },
    {
      id: 'info',
      label: '文稿信息',
      keys: ['Alt+I'],
      also: ['发文要素', '文种', '发文字号', '成文日期', '施行日期', '有效期', '地区与机关'],
    },
    { id: 'export', label: '导出公文', keys: ['Ctrl+E'], also: ['Word', 'docx'] },
    { id: 'exportRemarked', label: '导出带批注的公文' },
    { id: 'exportRedline', label: '导出修订稿', also: ['修订痕迹', '花脸稿'] },
    { id: 'exportTableWord', label: '导出条款对照表（Word）' },
    { id: 'exportTableExcel', label: '导出条款对照表（Excel）', also: ['xlsx'] },
    { id: 'exportNotes', label: '导出起草说明' },
    { id: 'exportReport', label: '导出检查报告（Word）' },
    { id: 'exportReportJson', label: '导出检查报告（JSON）' },
  ],
} as const satisfies CommandGroup;
