import type { CommandGroup } from './command.ts';

export const reviewCommands = {
  name: '审校',
  commands: [
    { id: 'opinions', label: '征求意见', keys: ['Alt+P'], also: ['意见采纳', '反馈'] },
    { id: 'acceptChange', label: '接受这处审改', keys: ['Alt+A'], also: ['修订'] },
    { id: 'rejectChange', label: '拒绝这处审改', keys: ['Alt+X'], also: ['修订'] },
    { id: 'undoChange', label: '撤回对这处审改的决定', also: ['修订'] },
    { id: 'showReview', label: '审改', also: ['修订', '审改稿'] },
    { id: 'remark', label: '写批注', keys: ['Alt+M'], also: ['评论', '意见'] },
    { id: 'check', label: '检查', keys: ['Ctrl+6'] },
    { id: 'fixAll', label: '采用检查的修改', also: ['全部采用安全修改', '订正'] },
    { id: 'findingHere', label: '光标处的问题', keys: ['Ctrl+.'], inPage: true },
    { id: 'fixHere', label: '修改光标处的问题', keys: ['Alt+.'], inPage: true },
    { id: 'next', label: '下一处差异或问题', keys: ['F8'] },
    { id: 'previous', label: '上一处差异或问题', keys: ['Shift+F8'] },
    { id: 'checkSettings', label: '检查设置', also: ['规则', '本单位用语'] },
    { id: 'places', label: '本稿的地区与机关', also: ['区', '机关'] },
  ],
} as const satisfies CommandGroup;
