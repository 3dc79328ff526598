/** What can be asked of the window, as palette, menus, shortcut sheet and buttons all say it. */
export type Command = {
  readonly id: string;
  /** 导出公文: what it does, in a few words. */
  readonly label: string;
  /**
   * The keys, the usual ones first: `Ctrl+E`, `Shift+F8`, `Alt+N`. Ctrl stands for Command on a Mac.
   * A browser keeps Ctrl+N, Ctrl+T, Ctrl+W and Ctrl+Tab to itself.
   */
  readonly keys?: readonly string[];
  /** The page answers these keys itself while the caret is in it; elsewhere they do nothing. */
  readonly inPage?: true;
  /** Known by its keys alone: palette and menus would only grow long with it. */
  readonly quiet?: true;
  /** Other words it may be looked for by. */
  readonly also?: readonly string[];
};

/** One menu, one heading of the palette and of the sheet. */
export type CommandGroup = { readonly name: string; readonly commands: readonly Command[] };
