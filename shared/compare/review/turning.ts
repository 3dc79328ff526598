import type { Span } from '../../model/span.ts';
import type { Mapping } from './mapping.ts';
import type { Rendered } from './rendered.ts';
import type { Change, Changes } from './types.ts';

/** An edit of the draft, apart from the others of its list. */
export type TextEdit = Span & {
  readonly insert: string;
  /** What comes in at one place comes in this order. */
  readonly order: number;
};

/** In order of the draft; what is put in at a place before what begins there. */
export const inOrder = (a: TextEdit, b: TextEdit): number =>
  a.from - b.from || (a.to === a.from && b.to === b.from ? a.order - b.order : a.to - b.to);

/** The old text with some changes made, held against the draft. */
export type View = {
  /** The draft, with a line break at its end. */
  readonly present: string;
  readonly made: ReadonlySet<string>;
  readonly rendered: Rendered;
  readonly map: Mapping;
};

/** What makes a change in the draft, or takes it back, and where; null where its place changed. */
export function turning(
  changes: Changes,
  change: Change,
  view: View,
): { readonly edits: readonly TextEdit[]; readonly place: Span | null } | null {
  const { block } = change;
  if (block !== null) return moving(view, block);
  const edits = change.edits.map((number) => wording(changes, number, view, change.id));
  // Numbers and blanks follow where they can; words all together or not at all.
  const isGroup = change.kind === 'numbers' || change.kind === 'layout';
  const sure = edits.filter((edit) => edit !== null);
  if (sure.length === 0 || (!isGroup && sure.length < edits.length)) return null;
  const sorted = sure.toSorted(inOrder);
  const [first] = sorted;
  return { edits: sorted, place: first === undefined ? null : { from: first.from, to: first.to } };
}

function wording(
  changes: Changes,
  number: number,
  { made, rendered, map }: View,
  id: string,
): TextEdit | null {
  const edit = changes.edits[number];
  const here = rendered.edits[number];
  if (edit === undefined || here === undefined) return null;
  const insert = made.has(id) ? changes.before.slice(edit.from, edit.to) : edit.words;
  if (here.to > here.from) {
    const place = map.span(here);
    return place === null ? null : { ...place, insert, order: here.order };
  }
  const at = map.point(here.from);
  return at === null ? null : { from: at, to: at, insert, order: here.order };
}

function moving(
  { present, rendered, map }: View,
  block: number,
): { readonly edits: readonly TextEdit[]; readonly place: Span } | null {
  const found = rendered.blocks[block];
  if (found === undefined) return null;
  const place = map.lines(found.span);
  const at = map.point(found.other);
  if (place === null || at === null || (at > place.from && at < place.to)) return null;
  const edits = [
    { ...place, insert: '', order: 0 },
    { from: at, to: at, insert: present.slice(place.from, place.to), order: found.order },
  ];
  return { edits: edits.sort(inOrder), place };
}
