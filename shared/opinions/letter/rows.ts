/** The rows of a 意见反馈表 as suggestions, and the text without them. */
export type Rows = { readonly items: readonly string[]; readonly rest: string };

const OPINION = /意见|建议|修改后/u;
const ORIGINAL = /原文|原条款|征求意见稿|现表述/u;
const REASON = /理由|依据|说明/u;
const NUMBER = /^序号$|^编号$/u;

/** Rows are lines with their cells parted by tabs; a head that speaks of 意见 makes them opinions. */
export function rowsOf(text: string): Rows {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.includes('\t') && OPINION.test(line));
  const names = lines[head]?.split('\t').map((name) => name.trim()) ?? [];
  if (head < 0 || names.length < 2) return { items: [], rest: text };
  const items: string[] = [];
  const rest = lines.slice(0, head);
  for (const line of lines.slice(head + 1)) {
    if (!line.includes('\t')) {
      rest.push(line);
      continue;
    }
    const item = itemOf(line.split('\t'), names);
    if (item !== '') items.push(item);
  }
  return { items, rest: rest.join('\n') };
}

function itemOf(cells: readonly string[], names: readonly string[]): string {
  const said = names.some((name, at) => OPINION.test(name) && filled(cells[at]));
  if (!said) return '';
  return cells
    .flatMap((cell, at) => {
      const words = cell.trim();
      const name = names[at] ?? '';
      if (!filled(words) || NUMBER.test(name)) return [];
      if (ORIGINAL.test(name)) return [words.startsWith('“') ? words : `“${words}”`];
      return [REASON.test(name) && !/^理由/u.test(words) ? `理由：${words}` : words];
    })
    .join('\n');
}

/** 无 and / fill a cell that has nothing to say. */
const filled = (cell: string | undefined): boolean =>
  cell !== undefined && !/^(?:无|无意见|[/／—-]*)$/u.test(cell.trim());
