import type { RefObject } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Grain } from '../../shared/compare/types.ts';
import type { HunkWalker } from '../compare/compare-pane.tsx';
import type { Dispatch } from '../session.ts';
import type { VersionsState } from './state.ts';

/** What the view of versions needs of the window. */
export type VersionsProps = {
  readonly api: Api;
  readonly draft: string;
  readonly text: string;
  readonly versions: VersionsState;
  readonly grain: Grain;
  readonly walker: RefObject<HunkWalker | null>;
  /** To a place on the page, out of the full-width view. */
  readonly onJump: (offset: number) => void;
  /** A reviewer's file is gone through: its changes come beside the page. */
  readonly onReview: () => void;
  readonly dispatch: Dispatch;
};
