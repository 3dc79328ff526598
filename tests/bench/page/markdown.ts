/** A table whose columns are padded, so that the page can be read as text, too. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(escaped));
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => columns(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columns(cell))).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)];
}

const escaped = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Columns on a screen: a Chinese character takes two. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
