import type { GridFilter } from '../../shared/compare/grid/filters.ts';
import type { Grain } from '../../shared/compare/types.ts';
import { assertNever } from '../../shared/model/assert.ts';

/** 逐条对照 覆盖 版本 版式 征求意见 */
export type FullTab = 'clauses' | 'coverage' | 'versions' | 'paper' | 'opinions';

/** Which text is the ground the other one's changes are drawn on: 以先例为底 or 以本稿为底. */
export type Base = 'precedent' | 'draft';

/** The full-width view that can take the place of the three panes. */
export type Full = {
  readonly open: boolean;
  readonly tab: FullTab;
  readonly filter: GridFilter | null;
  readonly grain: Grain;
  readonly base: Base;
};

export type FullEvent =
  | { readonly type: 'fullShown' }
  | { readonly type: 'fullLeft' }
  | { readonly type: 'fullTabShown'; readonly tab: FullTab }
  | { readonly type: 'gridFiltered'; readonly filter: GridFilter | null }
  | { readonly type: 'grainChosen'; readonly grain: Grain }
  | { readonly type: 'baseChosen'; readonly base: Base };

export const firstFull: Full = {
  open: false,
  tab: 'clauses',
  filter: null,
  grain: 'word',
  base: 'precedent',
};

export function reduceFull(full: Full, event: FullEvent): Full {
  switch (event.type) {
    case 'fullShown':
      return { ...full, open: true };
    case 'fullLeft':
      return { ...full, open: false };
    case 'fullTabShown':
      return { ...full, tab: event.tab };
    case 'gridFiltered':
      return { ...full, filter: event.filter };
    case 'grainChosen':
      return { ...full, grain: event.grain };
    case 'baseChosen':
      return { ...full, base: event.base };
    default:
      return assertNever(event);
  }
}
