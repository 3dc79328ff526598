import type { Span } from '../../model/span.ts';
import { hunksBetween, joined, partsOf, placeOf } from './stretches.ts';
import type { Block, Change, Edit } from './types.ts';

/** Both texts, and in either where a clause begins. */
export type Sides = {
  readonly before: string;
  readonly reviewed: string;
  readonly clauses: { readonly old: ReadonlySet<number>; readonly now: ReadonlySet<number> };
};

/** The blocks that arrive somewhere, by their places in the reviewed text. */
export type Arriving = readonly { readonly number: number; readonly reviewed: Span }[];

/** Gathers edits and changes while both texts are gone through. */
export const collecting = ({ before, reviewed, clauses }: Sides) => {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  const arrivals = new Map<number, Pick<Block, 'at' | 'order'>>();
  const grouped = { numbers: [] as number[], layout: [] as number[] };

  const add = (edit: Edit): number => edits.push(edit) - 1;

  const single = (found: Edit): void => {
    const edit = cutAtBreak(before, found);
    const number = add(edit);
    if (isLayout(before, edit)) grouped.layout.push(number);
    else changes.push({ id: idOf(edit), kind: 'reworded', edits: [number], block: null });
  };

  /** One stretch of either text that became the other. */
  const stretch = (old: Span, now: Span, block: number | null): void => {
    for (const { equal, gone, come } of hunksBetween(
      joined(before, [old]),
      joined(reviewed, [now]),
    )) {
      if (equal) continue;
      const words = reviewed.slice(now.from + come.from, now.from + come.to);
      const place = { from: old.from + gone.from, to: old.from + gone.to };
      single({ ...place, words, order: now.from + come.from, block });
    }
  };

  /** A printed number that became another. */
  const number = (old: Span, now: Span, block: number | null): void => {
    const words = reviewed.slice(now.from, now.to);
    grouped.numbers.push(add({ ...old, words, order: now.from, block }));
  };

  /**
   * What stands between two passages that have counterparts: lines that went and lines that came,
   * beside blocks that left from there (the seams of `old`) and arrive there.
   *
   * @param start where the stretch begins in the old text
   */
  const gap = (
    start: number,
    old: readonly Span[],
    now: readonly Span[],
    block: number | null,
    arriving: Arriving,
  ): void => {
    const sides = { old: joined(before, old), now: joined(reviewed, now) };
    const hunks = hunksBetween(sides.old, sides.now);
    for (const hunk of hunks.filter(({ equal }) => !equal)) {
      const gone = partsOf(sides.old, hunk.gone);
      const come = partsOf(sides.now, hunk.come);
      const at = gone[0]?.to ?? placeOf(sides.old, hunk.gone.from, start);
      if (isWholeLines(gone, before) && isWholeLines(come, reviewed)) {
        clausesOf(gone, clauses.old).forEach((span) => {
          const order = come[0]?.from ?? placeOf(sides.now, hunk.come.from, 0);
          whole('deleted', { ...span, words: '', order, block });
        });
        const end = gone.at(-1)?.to ?? at;
        clausesOf(come, clauses.now).forEach(({ from, to }) => {
          whole('added', {
            from: end,
            to: end,
            words: reviewed.slice(from, to),
            order: from,
            block,
          });
        });
      } else several(gone, come, at, block);
    }
    for (const { number: arrived, reviewed: moved } of arriving) {
      const point = lengthBefore(now, moved.from);
      const hunk = hunks.find(({ come }) => come.from <= point && point <= come.to);
      const behind = hunk === undefined ? 0 : point - hunk.come.from;
      const left = (place: number): number => placeOf(sides.old, place, start);
      const place =
        hunk === undefined
          ? start
          : hunk.equal || behind === 0
            ? left(hunk.gone.from + behind)
            : (partsOf(sides.old, hunk.gone)[0]?.to ?? left(hunk.gone.from));
      arrivals.set(arrived, { at: place, order: moved.from });
    }
  };

  const whole = (kind: 'added' | 'deleted', edit: Edit): void => {
    const number = add(edit);
    if (isLayout(before, edit)) grouped.layout.push(number);
    else changes.push({ id: idOf(edit), kind, edits: [number], block: null });
  };

  /** One change whose words stand in several places: a block left from, or arrives in, its middle. */
  const several = (
    gone: readonly Span[],
    come: readonly Span[],
    at: number,
    block: number | null,
  ): void => {
    const [place = { from: at, to: at }, ...others] = gone;
    const [lead, ...more] = come;
    const first = { ...place, words: wordsAt(lead), order: lead?.from ?? 0, block };
    if (others.length === 0 && more.length === 0) {
      single(first);
      return;
    }
    const rest = [
      ...more.map((span): Edit => {
        const words = wordsAt(span);
        return { from: place.to, to: place.to, words, order: span.from, block };
      }),
      ...others.map((span): Edit => ({ ...span, words: '', order: 0, block })),
    ];
    const numbers = [first, ...rest].map(add);
    changes.push({ id: idOf(first), kind: 'reworded', edits: numbers, block: null });
  };

  const wordsAt = (span: Span | undefined): string =>
    span === undefined ? '' : reviewed.slice(span.from, span.to);

  return { edits, changes, grouped, arrivals, stretch, number, gap };
};

export const idOf = ({ from, to, order }: Pick<Edit, 'from' | 'to' | 'order'>): string =>
  `${from}-${to}@${order}`;

const lengthBefore = (spans: readonly Span[], at: number): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), 0);

const isWholeLines = (spans: readonly Span[], text: string): boolean =>
  spans.every(({ from, to }) => (from === 0 || text[from - 1] === '\n') && text[to - 1] === '\n');

/** Cut where a clause begins, so that each can be taken for itself. */
const clausesOf = (spans: readonly Span[], starts: ReadonlySet<number>): readonly Span[] =>
  spans.flatMap(({ from, to }) => {
    const cuts = [
      from,
      ...[...starts].filter((start) => start > from && start < to).sort(rising),
      to,
    ];
    return cuts.slice(1).map((end, at) => ({ from: cuts[at] ?? from, to: end }));
  });
const rising = (a: number, b: number): number => a - b;

/** Blanks and empty lines only; a line break that parts or joins two lines is no layout. */
function isLayout(before: string, { from, to, words }: Edit): boolean {
  const gone = before.slice(from, to);
  if (gone.trim() !== '' || words.trim() !== '') return false;
  if (!gone.includes('\n') && !words.includes('\n')) return true;
  const edges = [from === 0 ? '\n' : before[from - 1], to === before.length ? '\n' : before[to]];
  return edges.includes('\n');
}

/** A clause that was split or joined: 拓展 -> ¶（二）拓展 only comes in front of 拓展. */
function cutAtBreak(before: string, edit: Edit): Edit {
  const { from, words } = edit;
  const gone = before.slice(from, edit.to);
  if (gone === '' || words === '' || `${gone}${words}`.includes('\n') === false) return edit;
  if (words.endsWith(gone)) return { ...edit, to: from, words: words.slice(0, -gone.length) };
  if (gone.endsWith(words)) return { ...edit, to: edit.to - words.length, words: '' };
  return edit;
}
