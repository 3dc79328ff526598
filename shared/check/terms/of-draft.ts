import type { Span } from '../../model/span.ts';
import { addDays } from '../dates/calendar.ts';
import type { Draft } from '../draft.ts';

import { termsOfParagraph } from './of-paragraph.ts';
import type { Effect, Start, Term, Terms } from './types.ts';

const known = new WeakMap<Draft, Terms>();

/** What the whole draft says about its own time, in order; spans count in the source. */
export function termsOfDraft(draft: Draft): Terms {
  const before = known.get(draft);
  if (before !== undefined) return before;
  const effects: Effect[] = [];
  const periods: Term[] = [];
  for (const { paragraph, at } of draft.paragraphs) {
    const told = termsOfParagraph(paragraph);
    for (const one of told.effects) effects.push(moved(one, at));
    for (const one of told.terms) periods.push(moved(one, at));
  }
  const terms: Terms = { effects, terms: periods };
  known.set(draft, terms);
  return terms;
}

const moved = <S extends Span>(span: S, by: number): S => ({
  ...span,
  from: span.from + by,
  to: span.to + by,
});

/** The day on which it takes effect; null while the date of issue or the day is not known. */
export function dayOfEffect(start: Start, issuedOn: string | null): string | null {
  if (start.kind === 'day') return start.day;
  if (start.kind === 'open' || issuedOn === null) return null;
  return addDays(issuedOn, start.after);
}

/** The effect that holds for the measures: the one said last, behind that of a notice. */
export const ownEffect = ({ effects }: Terms): Effect | null => effects.at(-1) ?? null;
