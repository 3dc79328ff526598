import { difference } from '../../../shared/compare/difference.ts';
import { isRenumberedOnly, isUntouched } from '../../../shared/compare/versions/row-kind.ts';
import type { Passage, VersionRow } from '../../../shared/compare/versions/types.ts';
import { partWords } from '../../../shared/compare/versions/words.ts';
import type { AgainstBase } from './base.ts';
import { marked, onOneLine, slotLines } from './marked.ts';
import type { Pair } from './pair.ts';

/** What became of the earlier version, for people: what stayed as it was is only counted. */
export function reportBase({ comparison, name, pairs }: AgainstBase): readonly string[] {
  const { rows, moves } = comparison;
  const headings = new Map(
    rows.flatMap(({ before }) => before.map(({ path, heading }) => [path, heading] as const)),
  );
  return [
    `与“${name}”对照：${summary(rows)}`,
    '差异标记：[-原有而现无-] {+原无而现有+}',
    ...apart(rows.map((row) => rowLines(row, pairs))),
    ...(moves.length === 0 ? [] : ['', `移动 ${moves.length} 条：`]),
    ...moves.map(({ from, to }) => `  ${from} ${headings.get(from) ?? ''} 移至 ${to}`),
  ];
}

const KINDS = {
  reworded: '改写',
  added: '新增',
  deleted: '删去',
  split: '拆分',
  merged: '合并',
} as const;

function summary(rows: readonly VersionRow[]): string {
  const counts = Object.entries(KINDS).flatMap(([kind, name]) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${name} ${count} 处`];
  });
  const moved = rows.filter((row) => row.moved).length;
  const renumbered = rows.filter(isRenumberedOnly).length;
  const unchanged = rows.filter((row) => row.kind === 'unchanged').length;
  return [
    ...counts,
    ...(moved === 0 ? [] : [`移动 ${moved} 处`]),
    ...(renumbered === 0 ? [] : [`只改序号 ${renumbered} 处`]),
    `文字未改 ${unchanged} 处`,
  ].join('，');
}

function rowLines(row: VersionRow, pairs: readonly Pair[]): readonly string[] {
  if (isUntouched(row)) return [];
  const [shown] = row.after.length > 0 ? row.after : row.before;
  if (shown === undefined) return [];
  const name = row.kind === 'unchanged' ? (shown.heading ?? opening(shown)) : (shown.heading ?? '');
  const title = `${`${nameOf(shown)} ${name}`.trimEnd()}（${fateOf(row)}）`;
  return [title, ...textLines(row), ...figureLines(row, pairs)];
}

/** An empty line between blocks, none between those of one line. */
const apart = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at, all) =>
      block.length === 1 && all[at - 1]?.length === 1 ? block : ['', ...block],
    );

/** How a passage is spoken of: a clause by its path, what stands around the clauses by what it is. */
const nameOf = ({ part, path }: Passage): string => path ?? partWords[part];

/** What a clause without heading is known by where its text is not shown. */
const opening = ({ text }: Passage): string =>
  text.length <= OPENING ? onOneLine(text) : `${onOneLine(text.slice(0, OPENING))}…`;
const OPENING = 16;

function fateOf(row: VersionRow): string {
  const { kind, before, after, moved, renumbered } = row;
  const from = before.map(nameOf).join('、');
  const to = after.map(nameOf).join('、');
  const origin = moved ? `移自 ${from}` : renumbered ? `原 ${from}` : '';
  switch (kind) {
    case 'unchanged':
      return moved ? `${origin}，文字未改` : `只改序号，${origin}`;
    case 'split':
      return `${moved ? '移动，' : ''}由 ${from} 拆分为 ${to}`;
    case 'merged':
      return `${moved ? '移动，' : ''}由 ${from} 合并`;
    case 'reworded':
      return origin === '' ? KINDS[kind] : `${KINDS[kind]}，${origin}`;
    case 'added':
    case 'deleted':
      return KINDS[kind];
  }
}

function textLines({ kind, before, after }: VersionRow): readonly string[] {
  const textOf = (passages: readonly Passage[]): string =>
    passages.map(({ text }) => text).join('\n');
  if (kind === 'unchanged') return [];
  if (kind !== 'added' && kind !== 'deleted')
    return [`    ${marked(difference(textOf(before), textOf(after)))}`];
  const shown = kind === 'added' ? after : before;
  const text = textOf(shown);
  return text === shown[0]?.heading ? [] : [`    ${onOneLine(text)}`];
}

const figureLines = (row: VersionRow, pairs: readonly Pair[]): readonly string[] => {
  const paths = new Set(row.after.map(({ path }) => path));
  return pairs
    .filter(({ draft, relation }) => relation === 'same' && paths.has(draft.path))
    .flatMap(({ slots }) => slotLines(slots, (draft, other) => `原 ${other}，现 ${draft}`))
    .map((line) => `    ${line}`);
};
