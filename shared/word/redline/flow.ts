import type { Grain } from '../../compare/types.ts';
import { type Change, whole } from './changes.ts';
import { edited } from './edited.ts';
import { withRunsOfInsertions } from './inserted-runs.ts';
import type { Item, Paragraph, Table } from './items.ts';
import { withLastMark } from './last-mark.ts';
import { type Cut, stepsOf } from './steps.ts';
import { withEndsTogether } from './tail.ts';
import { unitOf } from './units.ts';

/** Paragraphs in a row with their changes, or a table: that came, went (null) or stayed. */
export type Part =
  | { readonly kind: 'paragraphs'; readonly changes: readonly Change[] }
  | { readonly kind: 'table'; readonly old: Table | null; readonly draft: Table | null };

/** The way from the old items of a body or cell to those of the draft. */
export const flowOf = (
  old: readonly Item[],
  draft: readonly Item[],
  grain: Grain,
  cuts: readonly Cut[] = [],
): readonly Part[] => {
  const parts: Part[] = [];
  let changes: Change[] = [];
  const table = (gone: Table | null, come: Table | null): void => {
    if (changes.length > 0) {
      parts.push({ kind: 'paragraphs', changes: withRunsOfInsertions(changes) });
    }
    changes = [];
    parts.push({ kind: 'table', old: gone, draft: come });
  };
  const found = stepsOf(old.map(unitOfItem), draft.map(unitOfItem), cuts).map((step) => ({
    gone: old.slice(...step.old),
    come: draft.slice(...step.draft),
  }));
  for (const { gone, come } of withEndsTogether(found)) {
    const [firstGone, firstCome] = [gone[0], come[0]];
    if (firstGone?.kind === 'table' && firstCome?.kind === 'table') table(firstGone, firstCome);
    else if (firstGone && firstCome) {
      for (const change of edited(gone.filter(isParagraph), come.filter(isParagraph), grain)) {
        changes.push(change);
      }
    } else {
      for (const item of gone) {
        if (item.kind === 'table') table(item, null);
        else changes.push(...whole('delete', item));
      }
      for (const item of come) {
        if (item.kind === 'table') table(null, item);
        else changes.push(...whole('insert', item));
      }
    }
  }
  if (changes.length > 0) {
    parts.push({ kind: 'paragraphs', changes: withRunsOfInsertions(withLastMark(changes)) });
  }
  return parts;
};

const isParagraph = (item: Item): item is Paragraph => item.kind === 'paragraph';

/** Tables with other columns are other tables. */
const unitOfItem = (item: Item) =>
  unitOf(item.text, item.kind === 'table' ? `table of ${item.columns}` : item.kind);
