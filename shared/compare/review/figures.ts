import type { Span } from '../../model/span.ts';
import { slotSpans } from '../slots.ts';
import type { Change, Changes } from './types.ts';

/**
 * Ids of the changes that touch an amount, a share, a date or another figure: nobody is to accept
 * these unread. Figures are read in their whole lines: in 三[-年-]{+个月+} only both texts say what 三 is.
 */
export function figuresIn(changes: Changes): ReadonlySet<string> {
  const old = figureSpans(changes.before);
  const now = figureSpans(changes.reviewed);
  const touches = ({ edits }: Change): boolean =>
    edits.some((number) => {
      const edit = changes.edits[number];
      if (edit === undefined) return false;
      const come = { from: edit.order, to: edit.order + edit.words.length };
      return anyIn(old, edit) || (edit.words !== '' && anyIn(now, come));
    });
  return new Set(
    changes.changes
      .filter((change) => change.kind !== 'numbers' && change.kind !== 'layout' && touches(change))
      .map(({ id }) => id),
  );
}

/** In order of the text; read line by line, so that the time stays in proportion. */
function figureSpans(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const { from, to } of slotSpans(line)) found.push({ from: start + from, to: start + to });
    start += line.length + 1;
  }
  return found;
}

/** Whether one of the sorted spans shares a character with a place. */
function anyIn(spans: readonly Span[], { from, to }: Span): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.from < to;
}
