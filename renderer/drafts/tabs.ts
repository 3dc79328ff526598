import { passing, type Store } from '../storage.ts';

/** A draft that lies open in this window, under the name it had when it was last on screen. */
export type DraftTab = { readonly id: string; readonly name: string };

export type DraftTabs = readonly DraftTab[];

/** One more tab at the end; a draft that has one keeps its place and takes its new name. */
export const withTab = (tabs: DraftTabs, tab: DraftTab): DraftTabs => {
  const there = tabs.find(({ id }) => id === tab.id);
  if (there === undefined) return [...tabs, tab];
  return there.name === tab.name ? tabs : tabs.map((each) => (each === there ? tab : each));
};

export const withoutTab = (tabs: DraftTabs, id: string): DraftTabs =>
  tabs.filter((tab) => tab.id !== id);

/** Where one stands once a tab is closed: on the next, at the end on the one before; null for none. */
export const besideTab = (tabs: DraftTabs, id: string): DraftTab | null => {
  const at = tabs.findIndex((tab) => tab.id === id);
  return tabs[at + 1] ?? tabs[at - 1] ?? null;
};

/** The tab at another place of the row, from 0. */
export function movedTab(tabs: DraftTabs, id: string, to: number): DraftTabs {
  const tab = tabs.find((each) => each.id === id);
  if (tab === undefined) return tabs;
  const others = withoutTab(tabs, id);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), tab, ...others.slice(place)];
}

/** Through a reload of this window; another window has tabs of its own. */
const KEY = 'measures.tabs';

export const keepTabs = (tabs: DraftTabs, store: Store = passing): void =>
  store.setItem(KEY, JSON.stringify(tabs));

export const keptTabs = (store: Store = passing): DraftTabs => parseTabs(store.getItem(KEY));

/** So many are drawn again at once; what else was kept there no drafter opened. */
const MOST = 100;

/** None for anything that is no list of tabs; of two of one draft the later name at the first place. */
export function parseTabs(json: string | null): DraftTabs {
  try {
    const value: unknown = JSON.parse(json ?? '[]');
    if (!Array.isArray(value)) return [];
    const names = new Map(value.filter(isTab).map(({ id, name }) => [id, name]));
    return [...names].slice(0, MOST).map(([id, name]) => ({ id, name }));
  } catch {
    return [];
  }
}

const isTab = (value: unknown): value is DraftTab =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string';
