import { type Full, type FullEvent, firstFull, reduceFull } from './full/state.ts';

/** `shared` stands behind the same tab as `search`. */
export type Tab =
  | 'compare'
  | 'suggest'
  | 'check'
  | 'remarks'
  | 'review'
  | 'search'
  | 'shared'
  | 'library';

/** How the counterpart is shown: its differences from the draft, or its own words. */
export type View = 'difference' | 'original';

/** What 建议 is about: the clause at the caret, or the whole draft. */
export type Scope = 'clause' | 'draft';

/** A place in a precedent; path null means its beginning. */
export type Place = { readonly doc: string; readonly path: string | null };

export type Search = {
  readonly words: string;
  readonly topic: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
};

/** What lies open on the right-hand side, and in the full-width view. */
export type Desk = {
  readonly tab: Tab;
  /** Ids of the precedents the current clause is compared with. */
  readonly chosen: readonly string[];
  readonly view: View;
  readonly scope: Scope;
  readonly search: Search;
  /** The precedent being read; null shows the list. `turn` grows each time a place is asked for. */
  readonly reading: (Place & { readonly turn: number }) | null;
  readonly full: Full;
};

export type DeskEvent =
  | { readonly type: 'tabShown'; readonly tab: Tab }
  | { readonly type: 'precedentToggled'; readonly doc: string }
  | { readonly type: 'precedentsChosen'; readonly docs: readonly string[] }
  | { readonly type: 'viewSwitched'; readonly view: View }
  /** Opens 建议 as well. */
  | { readonly type: 'scopeShown'; readonly scope: Scope }
  | { readonly type: 'searched'; readonly search: Search }
  | { readonly type: 'placeOpened'; readonly place: Place }
  | { readonly type: 'placeClosed' }
  | FullEvent;

const mainThree: readonly string[] = ['shanghai-2024', 'tianjin-2023', 'beijing-2018'];

export const firstDesk = (chosen: readonly string[] = mainThree): Desk => ({
  tab: 'compare',
  chosen,
  view: 'difference',
  scope: 'clause',
  search: { words: '', topic: null, issuer: null, year: null },
  reading: null,
  full: firstFull,
});

export function reduceDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'tabShown':
      return { ...desk, tab: event.tab };
    case 'precedentToggled':
      return { ...desk, chosen: toggled(desk.chosen, event.doc) };
    case 'precedentsChosen':
      return { ...desk, chosen: event.docs };
    case 'viewSwitched':
      return { ...desk, view: event.view };
    case 'scopeShown':
      return { ...desk, tab: 'suggest', scope: event.scope };
    case 'searched':
      return { ...desk, search: event.search };
    case 'placeOpened':
      return {
        ...desk,
        tab: 'library',
        reading: { ...event.place, turn: (desk.reading?.turn ?? 0) + 1 },
      };
    case 'placeClosed':
      return { ...desk, reading: null };
    default:
      return { ...desk, full: reduceFull(desk.full, event) };
  }
}

const toggled = (chosen: readonly string[], doc: string): readonly string[] =>
  chosen.includes(doc) ? chosen.filter((id) => id !== doc) : [...chosen, doc];
