import type { FindingGroup, ListedFinding } from './listed.ts';

/** A heading with those of its findings that are drawn. */
export type DrawnGroup = FindingGroup & { readonly drawn: readonly ListedFinding[] };

/**
 * The first so many findings under their headings. What lies far below the edge of the pane is not
 * drawn: of a long draft with 322 findings taking them out of the page cost more than the page that
 * came in their place.
 */
export function firstOf(groups: readonly FindingGroup[], count: number): readonly DrawnGroup[] {
  const some: DrawnGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    const drawn = left < group.items.length ? group.items.slice(0, left) : group.items;
    some.push({ ...group, drawn });
    left -= drawn.length;
  }
  return some;
}
