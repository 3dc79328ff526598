import type { Api, BinEntry, DraftEntry } from '../../shared/api.ts';
import type { Dispatch } from '../session.ts';
import type { DraftsState, Named } from './state.ts';

/** What 草稿 can do; what changes a list is counted by whoever holds them. */
export type DraftsActions = {
  readonly open: (id: string) => void;
  readonly rename: (draft: DraftEntry, name: string) => void;
  readonly duplicate: (draft: DraftEntry) => void;
  readonly exportFile: (draft: DraftEntry) => void;
  /** @param next the draft that takes the window when this one lies open in it */
  readonly remove: (draft: DraftEntry, next: string | null) => void;
  readonly restore: (draft: Named) => void;
  readonly purge: (draft: BinEntry) => void;
  readonly recover: (id: string) => void;
  readonly create: () => void;
  readonly importFiles: (files: readonly File[]) => Promise<void>;
  readonly example: () => void;
  readonly leave: () => void;
};

export type DraftsProps = {
  readonly api: Api;
  readonly drafts: DraftsState;
  /** Id of the draft on the page. */
  readonly present: string;
  /** Files are being read or a draft is being opened. */
  readonly busy: boolean;
  /** How often something of the lists was changed so far: each time they are asked for again. */
  readonly changes: number;
  readonly on: DraftsActions;
  readonly dispatch: Dispatch;
};
