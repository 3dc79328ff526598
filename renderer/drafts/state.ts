import type { Draft } from '../../shared/api.ts';
import { assertNever } from '../../shared/model/assert.ts';
import { firstOrder, type Order } from './listed.ts';
import { type DraftTabs, movedTab, withoutTab, withTab } from './tabs.ts';

/** What 草稿 shows: those one works on, or 回收站. */
export type Shelf = 'drafts' | 'bin';

/** The drafts of this window: those open in tabs, and 草稿, the view of them all. */
export type DraftsState = {
  readonly tabs: DraftTabs;
  readonly open: boolean;
  readonly shown: Shelf;
  /** Words its entries are looked for by. */
  readonly typed: string;
  readonly order: Order;
  /** The draft put into 回收站 last, for 撤销; null once that is past. */
  readonly removed: Named | null;
};

export type Named = Pick<Draft, 'id' | 'name'>;

export type DraftsEvent =
  | { readonly type: 'draftsShown'; readonly shelf: Shelf }
  | { readonly type: 'draftsLeft' }
  | { readonly type: 'draftsTyped'; readonly typed: string }
  | { readonly type: 'draftsOrdered'; readonly order: Order }
  /** @param removed by its id in the bin */
  | { readonly type: 'draftBinned'; readonly id: string; readonly removed: Named }
  /** It was taken out again, or its 撤销 is past. */
  | { readonly type: 'binnedForgotten' }
  /** The name of a draft with a tab, as it stands on the screen. */
  | { readonly type: 'tabNamed'; readonly id: string; readonly name: string }
  | { readonly type: 'tabClosed'; readonly id: string }
  | { readonly type: 'tabMoved'; readonly id: string; readonly to: number };

export const firstDrafts = (tabs: DraftTabs = []): DraftsState => ({
  tabs,
  open: false,
  shown: 'drafts',
  typed: '',
  order: firstOrder,
  removed: null,
});

export function reduceDrafts(state: DraftsState, event: DraftsEvent): DraftsState {
  switch (event.type) {
    case 'draftsShown':
      return { ...state, open: true, shown: event.shelf };
    case 'draftsLeft':
      return state.open ? { ...state, open: false, typed: '', removed: null } : state;
    case 'draftsTyped':
      return { ...state, typed: event.typed };
    case 'draftsOrdered':
      return { ...state, order: event.order };
    case 'draftBinned':
      return { ...withTabs(state, withoutTab(state.tabs, event.id)), removed: event.removed };
    case 'binnedForgotten':
      return { ...state, removed: null };
    case 'tabNamed': {
      const { id, name } = event;
      return state.tabs.some((tab) => tab.id === id)
        ? withTabs(state, withTab(state.tabs, { id, name }))
        : state;
    }
    case 'tabClosed':
      return withTabs(state, withoutTab(state.tabs, event.id));
    case 'tabMoved':
      return withTabs(state, movedTab(state.tabs, event.id, event.to));
    default:
      return assertNever(event);
  }
}

/** A draft that comes into the window has a tab from then on. */
export const withOpened = (state: DraftsState, { id, name }: Named) =>
  withTabs(state, withTab(state.tabs, { id, name }));

const withTabs = (state: DraftsState, tabs: DraftTabs): DraftsState =>
  tabs === state.tabs ? state : { ...state, tabs };
