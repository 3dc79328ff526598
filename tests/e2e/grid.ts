import type { Locator } from 'playwright-core';
import type { Desk } from './desk.ts';

/** 全幅对照 as a drafter sees it. */
export const gridOf = (desk: Desk) => {
  const grid = desk.page.getByRole('grid', { name: '逐条对照' });
  const row = (heading: string): Locator =>
    grid.getByRole('row').filter({ has: desk.page.getByRole('rowheader', { name: heading }) });
  return {
    grid,
    row,
    /** 0 is the draft, then the precedents in their order. */
    cell: (heading: string, column: number): Locator =>
      row(heading).locator(`[data-column="${column}"]`),
    filter: (name: RegExp): Locator =>
      desk.page.getByRole('group', { name: '只看' }).getByRole('button', { name }),
    unfoldedBand: grid.locator('[aria-expanded="true"]:focus'),
  };
};
