import type { MarkerStyle } from '../../model/policy.ts';
import type { Row } from './rows.ts';

/**
 * A marker of the wrong style in the middle of a series, （5） between （四） and （六）, is counted with
 * the series: by its style it would hang below （四） and tear the tree. What is printed stays.
 */
export function mendStrays(rows: readonly Row[]): readonly Row[] {
  const marked = rows.filter(({ marker }) => marker !== null);
  const last = new Map<MarkerStyle, number>();
  const mended = new Map<Row, Row>();
  marked.forEach((row, at) => {
    const { marker } = row;
    const next = marked[at + 1]?.marker;
    if (marker === null) return;
    const { style, number } = marker;
    const continues = number === (last.get(style) ?? 0) + 1 || number === 1;
    const between = next && last.get(next.style) === number - 1 && next.number === number + 1;
    if (next && between && !continues && next.style !== style) {
      mended.set(row, { ...row, marker: { ...marker, style: next.style } });
      last.set(next.style, number);
    } else last.set(style, number);
  });
  return mended.size === 0 ? rows : rows.map((row) => mended.get(row) ?? row);
}
