import type { Span } from '../../model/span.ts';
import { acrossGap, type Gap } from './gap.ts';
import { hunksBetween, joined } from './stretches.ts';
import type { Block, Change, Edit } from './types.ts';

/** Both texts, and in either where a clause begins. */
export type Sides = {
  readonly before: string;
  readonly reviewed: string;
  readonly clauses: { readonly old: ReadonlySet<number>; readonly now: ReadonlySet<number> };
};

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

  /** Lines that went and lines that came, beside blocks that left from there and arrive there. */
  const gap = (place: Gap, block: number | null): void => {
    const found = acrossGap(before, reviewed, place);
    for (const { gone, come, isWhole, at, order } of found.turns) {
      if (!isWhole) {
        const [span = { from: at, to: at }] = gone;
        single({ ...span, words: wordsAt(come[0]), order, block });
        continue;
      }
      for (const span of clausesOf(gone, clauses.old)) {
        whole('deleted', { ...span, words: '', order, block });
      }
      for (const span of clausesOf(come, clauses.now)) {
        whole('added', { from: at, to: at, words: wordsAt(span), order: span.from, block });
      }
    }
    for (const { number: arrived, ...arrival } of found.arrivals) arrivals.set(arrived, arrival);
  };

  const whole = (kind: 'added' | 'deleted', edit: Edit): void => {
    const number = add(edit);
    if (isLayout(before, edit)) grouped.layout.push(number);
    else changes.push({ id: idOf(edit), kind, edits: [number], block: null });
  };

  const wordsAt = (span: Span | undefined): string =>
    span === undefined ? '' : reviewed.slice(span.from, span.to);

  return { edits, changes, grouped, arrivals, stretch, number, gap };
};

export const idOf = ({ from, to, order }: Pick<Edit, 'from' | 'to' | 'order'>): string =>
  `${from}-${to}@${order}`;

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
