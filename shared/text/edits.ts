import type { Span } from '../model/span.ts';
import type { Change } from './reading.ts';

/** One replacement in some text; a change that does not know yet what was printed. */
export type Edit = {
  readonly span: Span;
  readonly reading: string;
  readonly kind: Change['kind'];
  readonly reason: string;
};

/** Applies edits in order of the text, without overlaps. */
export function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.span.from), edit.reading);
    done = edit.span.to;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** An edit on its place in the text between the two steps. */
type Placed = {
  readonly from: number;
  readonly to: number;
  readonly edit: Edit;
  readonly first: boolean;
};

/**
 * Two steps as one: `first` leads from the source to the middle text, `second` on from there.
 * Edits that touch the same characters of the middle text become one edit.
 *
 * Example: first `(`→`（` in "组织(WIPO", second inserts a blank elsewhere: both stay as they are,
 * the second moved to its place in the source.
 */
export function compose(
  first: readonly Edit[],
  middle: string,
  second: readonly Edit[],
): readonly Edit[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const composed: Edit[] = [];
  /** What to add to a place in the middle text to get the place in the source. */
  let shift = 0;
  for (const group of overlapping(inOrder(first, second))) {
    const from = group[0]?.from ?? 0;
    const to = group.reduce((most, placed) => Math.max(most, placed.to), from);
    const sourceFrom = from + shift;
    for (const { edit, first } of group)
      if (first) shift += edit.span.to - edit.span.from - edit.reading.length;
    const later = group.filter((placed) => !placed.first);
    const local = later.map(({ edit }) => ({
      ...edit,
      span: { from: edit.span.from - from, to: edit.span.to - from },
    }));
    composed.push({
      span: { from: sourceFrom, to: to + shift },
      reading: apply(middle.slice(from, to), local),
      kind: (later.at(-1) ?? group[0])?.edit.kind ?? 'layout',
      reason: [...new Set(group.map(({ edit }) => edit.reason))].join('；'),
    });
  }
  return composed;
}

/**
 * Both lists merged by place in the middle text. At the same place a character dropped by the
 * first step comes before anything the second step does there.
 */
function inOrder(first: readonly Edit[], second: readonly Edit[]): Placed[] {
  const merged: Placed[] = [];
  let shift = 0;
  let next = 0;
  const placedFirst = first.map((edit) => {
    const from = edit.span.from + shift;
    shift += edit.reading.length - (edit.span.to - edit.span.from);
    return { from, to: from + edit.reading.length, edit, first: true };
  });
  for (const edit of second) {
    const { from, to } = edit.span;
    for (let early = placedFirst[next]; early !== undefined; early = placedFirst[next]) {
      const before = early.to <= from || early.from < from;
      if (!before) break;
      merged.push(early);
      next += 1;
    }
    merged.push({ from, to, edit, first: false });
  }
  return merged.concat(placedFirst.slice(next));
}

/** Groups of edits that share characters; touching is not sharing. */
function* overlapping(placed: readonly Placed[]): Generator<readonly Placed[]> {
  let group: Placed[] = [];
  let end = 0;
  for (const next of placed) {
    if (group.length > 0 && next.from >= end) {
      yield group;
      group = [];
    }
    end = group.length === 0 ? next.to : Math.max(end, next.to);
    group.push(next);
  }
  if (group.length > 0) yield group;
}
