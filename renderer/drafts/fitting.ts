import type { DraftTab, DraftTabs } from './tabs.ts';

/** A tab narrower than that shows too little of a name. */
const NARROWEST = 132;
/** 另外3份▾ */
const MORE = 96;

export type Fitting = { readonly shown: DraftTabs; readonly hidden: DraftTabs };

/**
 * Which tabs find room in a window of that width; the others are in a list behind them. The present
 * one is always among them, at the end of the row where it would have no room.
 */
export function fitting(tabs: DraftTabs, present: string, width: number): Fitting {
  if (tabs.length * NARROWEST <= width) return { shown: tabs, hidden: [] };
  const room = Math.max(1, Math.floor((width - MORE) / NARROWEST));
  const first = tabs.slice(0, room);
  const here = tabs.find(({ id }) => id === present);
  const shown =
    here === undefined || first.includes(here) ? first : [...first.slice(0, room - 1), here];
  return { shown, hidden: tabs.filter((tab: DraftTab) => !shown.includes(tab)) };
}
