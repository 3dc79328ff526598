import { formatNumber } from './counting.ts';
import type { Level, List, Lists } from './lists.ts';

/** A paragraph's place in a list: which list (w:numId) and how deep, from 0. */
export type ListPlace = { readonly list: string; readonly depth: number };

/** The printed number of a paragraph, with the gap Word leaves where it parts two words. */
export type Label = {
  readonly text: string;
  /** A gap follows it on paper: always, except with `w:suff` nothing. */
  readonly gap: boolean;
};

/** Gives the number Word prints before each paragraph of a list; ask in order of the text. */
export type Numberer = (place: ListPlace) => Label | null;

const LEVELS = 9;

/**
 * Automatic numbers are not in the text of a .docx; they follow from numbering.xml by counting
 * ([MS-DOC] 2.4.6.4). Lists that share an abstract list count on from each other; a start of its
 * own (w:startOverride) makes a list begin anew once, where the level is first used.
 *
 * One numberer counts one story: text boxes and notes do not go on from the body.
 */
export const numbererOf = (lists: Lists): Numberer => {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return ({ list: id, depth: written }) => {
    const list = lists.get(id);
    if (list === undefined) return null;
    const depth = definedDepth(list, written);
    const level = list.levels.get(depth);
    if (level === undefined) return null;
    const counts = counters.get(list.shared) ?? [];
    counters.set(list.shared, counts);
    if (list.startOverrides.has(depth) && !begun.has(id)) {
      // Once a list: a deeper level that is met later counts on, as Word does against the rule.
      begun.add(id);
      counts[depth] = undefined;
    }
    // A list that begins at its second level prints and counts the levels above as begun.
    for (let above = 0; above < depth; above++) counts[above] ??= startOf(list, above);
    const before = counts[depth];
    counts[depth] = before === undefined ? startOf(list, depth) : before + 1;
    for (let below = depth + 1; below < LEVELS; below++) {
      if (depth < restartLimit(list, below)) counts[below] = undefined;
    }
    return { text: labelOf(list, level, counts), gap: level.suffix !== 'nothing' };
  };
};

/** A list of one level numbers all its paragraphs on that level, whatever depth they name. */
const definedDepth = (list: List, written: number): number => {
  let depth = Math.min(Math.max(Math.trunc(written) || 0, 0), LEVELS - 1);
  while (depth > 0 && !list.levels.has(depth)) depth--;
  return depth;
};

/** A level deeper than this one (from 1) leaves the counter alone; 0: nothing restarts it. */
const restartLimit = (list: List, depth: number): number =>
  list.levels.get(depth)?.restartAfter ?? depth;

const startOf = (list: List, depth: number): number =>
  list.startOverrides.get(depth) ?? list.levels.get(depth)?.start ?? 1;

const labelOf = (list: List, level: Level, counts: readonly (number | undefined)[]): string => {
  if (level.format === 'bullet') return bullet(level.pattern);
  return level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels.get(at)?.format ?? 'decimal';
    const printed = level.legal && format !== 'none' && format !== 'decimalZero';
    return formatNumber(counts[at] ?? startOf(list, at), printed ? 'decimal' : format);
  });
};

/** Bullets of the Symbol and Wingdings fonts sit in the private use area and mean nothing alone. */
const bullet = (pattern: string): string =>
  pattern === '' || /^[\uE000-\uF8FF]$/u.test(pattern) ? '●' : pattern;

/**
 * A number and its paragraph as one line. Word's gap is layout (（一）培育…) and dropped, except
 * where number and text would run into one word: 1 总则, 第一条 为了…, 1. 2027年….
 */
export const numbered = (label: Label | null, text: string): string => {
  if (label === null) return text;
  const bare = /[\p{L}\p{N}]$/u.test(label.text);
  const figures = /[.．]$/u.test(label.text) && /^\d/u.test(text);
  return label.gap && (bare || figures) ? `${label.text} ${text}` : label.text + text;
};
