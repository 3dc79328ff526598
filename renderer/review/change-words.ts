import type { ChangeStanding, State } from '../../shared/compare/review/standing.ts';
import type { Changes } from '../../shared/compare/review/types.ts';
import type { Piece } from '../../shared/compare/types.ts';

export const stateWords = {
  pending: '待定',
  accepted: '已接受',
  rejected: '已拒绝',
  settled: '已处理',
  changed: '此处本稿已改',
} as const satisfies Record<State, string>;

/** A sign beside each word, so that no colour is needed. */
export const stateSigns = {
  pending: '○',
  accepted: '✓',
  rejected: '×',
  settled: '✓',
  changed: '!',
} as const satisfies Record<State, string>;

export const kindWords = {
  reworded: '改动',
  added: '新增',
  deleted: '删除',
  moved: '移动',
  numbers: '序号',
  layout: '空格空行',
} as const satisfies Record<ChangeStanding['change']['kind'], string>;

/** Words of the old text shown before and behind a change, so that one sees where it is. */
const AROUND = 14;
/** Of a whole clause its beginning tells enough; the page has the rest. */
const LONGEST = 160;

/** A change with a few words around it, as pieces of a difference. */
export function piecesOf(
  { before, edits, blocks }: Changes,
  { change }: ChangeStanding,
): readonly Piece[] {
  const block = change.block === null ? undefined : blocks[change.block];
  if (block !== undefined) {
    return [{ op: 'equal', text: shortened(before.slice(block.from, block.to).trim()) }];
  }
  const own = change.edits.flatMap((number) => edits[number] ?? []);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const pieces: Piece[] = [];
  const add = (op: Piece['op'], text: string): void => {
    if (text !== '') pieces.push({ op, text });
  };
  const inLine = change.kind === 'reworded';
  if (inLine) add('equal', lineEnd(before.slice(Math.max(0, first.from - AROUND), first.from)));
  for (const { from, to, words } of own) {
    add('delete', shortened(shownBreaks(before.slice(from, to), inLine)));
    add('insert', shortened(shownBreaks(words, inLine)));
  }
  if (inLine) add('equal', lineStart(before.slice(last.to, last.to + AROUND)));
  return pieces;
}

/** 移到“（三）…”之前, 移到文末: where a moved clause goes, by the words that stand there. */
export function whereTo({ before, blocks }: Changes, block: number): string {
  const at = blocks[block]?.at ?? 0;
  const line = lineStart(before.slice(at).trimStart());
  return line === ''
    ? '移到文末'
    : `移到“${line.length > AROUND ? `${line.slice(0, AROUND)}…` : line}”之前`;
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** A line break that comes or goes is a change one must see. */
const shownBreaks = (text: string, inLine: boolean): string =>
  inLine ? text.replace(/\n/g, '¶') : text.trim();

const lineEnd = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).trimStart();
const lineStart = (text: string): string => text.split('\n', 1)[0]?.trimEnd() ?? '';
