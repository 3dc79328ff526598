import type { DraftEntry } from '../../shared/api.ts';
import { matched } from '../../shared/commands/match.ts';
import { allCommands, type CommandId } from '../../shared/commands.ts';
import type { OutlineItem } from '../outline/outline-items.ts';

/** What the palette can lead to. */
export type Target =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'clause'; readonly offset: number }
  | { readonly kind: 'draft'; readonly id: string };

export type PaletteItem = {
  readonly key: string;
  readonly name: string;
  /** Where it belongs: the menu of a command, 条款, 草稿. */
  readonly group: string;
  /** Keys as the table writes them; '' where there are none. */
  readonly keys: string;
  readonly also: readonly string[];
  readonly target: Target;
};

export type Listing = {
  readonly items: readonly PaletteItem[];
  /** How many more there are than are shown. */
  readonly left: number;
};

/** More than that nobody reads through; another letter is quicker. */
const MOST = 60;
/** Commands used last come first while nothing is typed. */
const MOST_RECENT = 5;

export const commandItems: readonly PaletteItem[] = allCommands
  .filter(({ id, quiet }) => id !== 'palette' && !quiet)
  .map(({ id, label, group, keys = [], also = [] }) => ({
    key: `command ${id}`,
    name: label,
    group,
    keys: keys[0] ?? '',
    also,
    target: { kind: 'command', id },
  }));

export const clauseItems = (outline: readonly OutlineItem[]): readonly PaletteItem[] =>
  outline.map(({ marker, label, offset }, at) => ({
    key: `clause ${at}`,
    name: `${marker}${label}`,
    group: '条款',
    keys: '',
    also: [],
    target: { kind: 'clause', offset },
  }));

/** @param open id of the draft that lies open already. */
export const draftItems = (drafts: readonly DraftEntry[], open: string): readonly PaletteItem[] =>
  drafts
    .filter(({ id }) => id !== open)
    .map(({ id, name }) => ({
      key: `draft ${id}`,
      name,
      group: '草稿',
      keys: '',
      also: [],
      target: { kind: 'draft', id },
    }));

/**
 * What is listed for the typed words: the best first, commands before clauses and drafts of the same
 * worth. With nothing typed the commands, those used last before the others.
 *
 * @param recent keys of items, the last used first.
 */
export function listing(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
): Listing {
  if (typed.trim() === '') return { items: withRecent(items, recent), left: 0 };
  const found = ranked(items, typed);
  return { items: found.slice(0, MOST), left: Math.max(0, found.length - MOST) };
}

function withRecent(
  items: readonly PaletteItem[],
  recent: readonly string[],
): readonly PaletteItem[] {
  const commands = items.filter(({ target }) => target.kind === 'command');
  const first = recent
    .slice(0, MOST_RECENT)
    .flatMap((key) => commands.filter((item) => item.key === key));
  return [...first, ...commands.filter((item) => !first.includes(item))];
}

const ranked = (items: readonly PaletteItem[], typed: string): readonly PaletteItem[] =>
  items
    .map((item) => ({ item, score: matched(typed, item.name, [...item.also, item.group]) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
