import { flowOf } from './flow.ts';
import type { Item } from './items.ts';
import { paragraphsXml } from './paragraphs.ts';
import type { Cut } from './steps.ts';
import { type Manner, tableXml } from './tables.ts';

/** The way from the old text to the draft, as the inside of w:body without its section. */
export const bodyXml = (
  old: readonly Item[],
  draft: readonly Item[],
  manner: Manner,
  cuts: readonly Cut[] = [],
): string =>
  flowOf(old, draft, manner.grain, cuts)
    .map((part) =>
      part.kind === 'paragraphs'
        ? paragraphsXml(part.changes, manner.stamp)
        : tableXml(part.old, part.draft, manner),
    )
    .join('');
