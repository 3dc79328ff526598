import { type TextCounts, textCounts } from '../../shared/text/counts.ts';
import { officialFormat } from '../../shared/word/format.ts';

/** The passages that are counted; null where there is none. */
export type Counted = {
  readonly whole: string;
  readonly clause: string | null;
  readonly selected: string | null;
};

export type CountTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
};

const A_PAGE = officialFormat.grid.lines.value * officialFormat.grid.characters.value;

/** @param pages of the whole as it will be printed; null until it is laid out. */
export function countTable({ whole, clause, selected }: Counted, pages: number | null): CountTable {
  const passages = [
    { name: '全文', text: whole },
    ...(clause === null ? [] : [{ name: '本条', text: clause }]),
    ...(selected === null ? [] : [{ name: '所选', text: selected }]),
  ].map(({ name, text }) => ({ name, counts: textCounts(text) }));
  const row = (name: string, of: (counts: TextCounts) => number) => ({
    name,
    cells: passages.map(({ counts }) => of(counts).toLocaleString('zh-CN')),
  });
  const words = passages[0]?.counts.words ?? 0;
  return {
    columns: passages.map(({ name }) => name),
    rows: [
      row('字数', (counts) => counts.words),
      row('字符数（不计空格）', (counts) => counts.characters),
      row('字符数（计空格）', (counts) => counts.withBlanks),
      row('段落数', (counts) => counts.paragraphs),
      ...(pages === null || pages === 0
        ? []
        : [
            { name: '页数', cells: [`约${pages}页`] },
            { name: `每页字数（满页${A_PAGE}字）`, cells: [`约${Math.round(words / pages)}字`] },
          ]),
    ],
  };
}
