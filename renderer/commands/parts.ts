import type { RefObject } from 'react';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Arranging } from '../arrange/use-arrange.ts';
import type { HunkWalker } from '../compare/compare-pane.tsx';
import type { PageEditor } from '../draft/page-editor.ts';
import type { AllDraftsControl } from '../drafts/use-all-drafts.tsx';
import type { FocusMode } from '../focus-mode/use-focus-mode.ts';
import type { FullControl } from '../full/use-full.ts';
import type { LayoutControl } from '../layout/use-layout.ts';
import type { Layout, PaneSide } from '../layout/widths.ts';
import type { LookActions } from '../look/use-look.tsx';
import type { PageViewControl } from '../page-view/use-page-view.ts';
import type { Review } from '../review/use-review.ts';
import type { Dispatch } from '../session.ts';
import type { TitleBarActions } from '../titlebar/title-bar.tsx';
import type { TourActions } from '../tour/use-tour.tsx';
import type { CommandDialog } from './command-dialogs.tsx';

/** What commands are made of: everything they may do something with. */
export type CommandParts = {
  readonly editor: RefObject<PageEditor | null>;
  readonly walker: RefObject<HunkWalker | null>;
  /** 检查 or 审改 is what the side pane shows, or would show. */
  readonly checkShown: boolean;
  readonly walkFindings: (step: 1 | -1) => void;
  readonly gridWalker: RefObject<HunkWalker | null>;
  readonly review: Review['commands'];
  readonly arranging: Arranging;
  readonly fullOpen: boolean;
  readonly paperOpen: boolean;
  readonly full: FullControl;
  readonly layout: Layout;
  readonly control: Omit<LayoutControl, 'layout'>;
  readonly look: LookActions;
  readonly info: Readonly<Record<'info', () => void>>;
  readonly tour: TourActions;
  readonly pageView: PageViewControl;
  readonly focusMode: FocusMode;
  /** 批注 on the selection. */
  readonly writeRemark: () => void;
  readonly dispatch: Dispatch;
  readonly save: () => void;
  readonly openFile: () => void;
  readonly exportOfficial: () => void;
  /** @param key of an entry beside 导出公文. */
  readonly exportOther: (key: string) => void;
  readonly showFixes: () => void;
  readonly showCheckSettings: () => void;
  /** 本稿的地区与机关 */
  readonly showPlaces: () => void;
  /** Palette, sheet or 用户手册. */
  readonly showDialog: (dialog: CommandDialog) => void;
  /** Opens 新建草稿, or leaves it. */
  readonly newDraft: () => void;
  readonly drafts: AllDraftsControl['commands'];
};

export type Commands = {
  readonly title: TitleBarActions;
  readonly jump: (offset: number) => void;
  readonly edited: (text: string) => void;
  readonly caretMoved: (caret: number) => void;
  readonly changeIssuance: (issuance: Issuance) => void;
  /** To the next ［待填：…］ or the one before. */
  readonly goToBlank: (step: 1 | -1) => void;
  /** Opens the card of the borrowed sentence at the caret. */
  readonly openSource: () => void;
  readonly closeNotice: () => void;
  /** Closes the error bar and goes back to the page. */
  readonly dismiss: () => void;
  /** 重试 of a failed save; its button goes, so the page takes the focus. */
  readonly saveAgain: () => void;
  /** 检查 with the keys in its list, whatever lay open on the side. */
  readonly showCheck: () => void;
  /** 建议·全稿, whatever lay open on the side. */
  readonly showMissing: () => void;
  /** Escape in a side pane: back to the page; nothing is discarded. */
  readonly leave: (side: PaneSide) => void;
};
