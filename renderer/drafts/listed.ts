import type { DraftEntry } from '../../shared/api.ts';

export type Column = 'name' | 'genre' | 'district' | 'progress' | 'words' | 'savedAt';

export type Order = { readonly by: Column; readonly down: boolean };

/** What was changed last comes first, as everywhere in the product. */
export const firstOrder: Order = { by: 'savedAt', down: true };

/** Where a column is asked for first it begins with what is looked for: the latest, the longest, the most open. */
const beginsDown: Readonly<Record<Column, boolean>> = {
  name: false,
  genre: false,
  district: false,
  progress: true,
  words: true,
  savedAt: true,
};

/** The next order when a column's head is pressed. */
export const orderedBy = (order: Order, by: Column): Order =>
  order.by === by ? { by, down: !order.down } : { by, down: beginsDown[by] };

/**
 * The drafts whose name, 文种 or 区 holds every word typed: “徐汇 计划”. Equal ones stay in the order they
 * came, the last saved first.
 */
export function listedDrafts(
  drafts: readonly DraftEntry[],
  typed: string,
  order: Order,
): readonly DraftEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? drafts
      : drafts.filter((draft) => {
          const said = `${draft.name} ${draft.genre ?? ''} ${draft.district}`.toLowerCase();
          return words.every((word) => said.includes(word));
        });
  const compare = comparing[order.by];
  return found.toSorted(order.down ? (a, b) => compare(b, a) : compare);
}

const inChinese = new Intl.Collator('zh-CN', { numeric: true });
const timeOf = ({ savedAt }: DraftEntry): number => (savedAt === null ? 0 : Date.parse(savedAt));

const comparing: Readonly<Record<Column, (a: DraftEntry, b: DraftEntry) => number>> = {
  name: (a, b) => inChinese.compare(a.name, b.name),
  genre: (a, b) => inChinese.compare(a.genre ?? '', b.genre ?? ''),
  district: (a, b) => inChinese.compare(a.district, b.district),
  progress: (a, b) => a.blanks + a.bare - (b.blanks + b.bare) || b.clauses - a.clauses,
  words: (a, b) => a.words - b.words,
  savedAt: (a, b) => timeOf(a) - timeOf(b),
};

/** 19条，3条未写，待填12处: how far a draft is, in what can be counted in its text. */
export function progressWords({
  clauses,
  bare,
  blanks,
}: Pick<DraftEntry, 'clauses' | 'bare' | 'blanks'>): string {
  const said = [
    ...(clauses === 0 ? [] : [`${clauses}条`]),
    ...(bare === 0 ? [] : [`${bare}条未写`]),
    ...(blanks === 0 ? [] : [`待填${blanks}处`]),
  ];
  return said.length === 0 ? '尚无条款' : said.join('，');
}
