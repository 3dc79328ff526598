import type { Api, BinEntry, DraftEntry } from '../../shared/api.ts';
import type { Dispatch } from '../session.ts';
import type { DraftsState, Named } from './state.ts';

/** What 草稿 can do; each resolves once the list should be asked for again. */
export type DraftsActions = {
  readonly open: (id: string) => void;
  readonly rename: (draft: DraftEntry, name: string) => Promise<void>;
  readonly duplicate: (draft: DraftEntry) => Promise<void>;
  readonly exportFile: (draft: DraftEntry) => Promise<void>;
  /** @param next the draft that takes the window when this one lies open in it */
  readonly remove: (draft: DraftEntry, next: string | null) => Promise<void>;
  readonly restore: (draft: Named) => Promise<void>;
  readonly purge: (draft: BinEntry) => Promise<void>;
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
  /** Grows when something outside this view changed the list: files were dropped. */
  readonly turn: number;
  readonly on: DraftsActions;
  readonly dispatch: Dispatch;
};
