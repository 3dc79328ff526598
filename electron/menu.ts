/** One entry of a menu, in the words Electron's `Menu.buildFromTemplate` takes. */
type Item =
  | { readonly label: string; readonly role: Role; readonly enabled?: boolean }
  | { readonly type: 'separator' };
type Role =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'minimize'
  | 'quit';

type Menu = { readonly label: string; readonly submenu: Item[] };

const separator: Item = { type: 'separator' };

/** Hidden on Windows and Linux until Alt is pressed, but its shortcuts work throughout. */
export const windowMenu = (): Menu[] => [
  {
    label: '窗口',
    submenu: [
      { label: '放大', role: 'zoomIn' },
      { label: '缩小', role: 'zoomOut' },
      { label: '实际大小', role: 'resetZoom' },
      { label: '全屏', role: 'togglefullscreen' },
      separator,
      { label: '最小化', role: 'minimize' },
      { label: '退出', role: 'quit' },
    ],
  },
  {
    label: '编辑',
    submenu: [
      { label: '撤销', role: 'undo' },
      { label: '重做', role: 'redo' },
      separator,
      { label: '剪切', role: 'cut' },
      { label: '复制', role: 'copy' },
      { label: '粘贴', role: 'paste' },
      { label: '全选', role: 'selectAll' },
    ],
  },
];

/** What a right click offers where it falls; Electron shows no menu of its own. */
export const contextMenu = (place: {
  readonly isEditable: boolean;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
  };
}): Item[] => {
  const { canCut, canCopy, canPaste } = place.editFlags;
  const copy: Item = { label: '复制', role: 'copy', enabled: canCopy };
  if (!place.isEditable) return [copy, separator, { label: '全选', role: 'selectAll' }];
  return [
    { label: '剪切', role: 'cut', enabled: canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: canPaste },
    separator,
    { label: '全选', role: 'selectAll' },
  ];
};
