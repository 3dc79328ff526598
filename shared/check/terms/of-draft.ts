import { addDays } from '../dates/calendar.ts';
import type { Draft } from '../draft.ts';

import { termsOfParagraph } from './of-paragraph.ts';
import type { Effect, Start, Terms } from './types.ts';

const known = new WeakMap<Draft, Terms>();

/** What the whole draft says about its own time, in order; spans count in the source. */
export function termsOfDraft(draft: Draft): Terms {
  const before = known.get(draft);
  if (before !== undefined) return before;
  const all = draft.paragraphs.map(({ paragraph, at }) => {
    const { effects, terms } = termsOfParagraph(paragraph);
    const moved = <S extends { readonly from: number; readonly to: number }>(one: S): S => ({
      ...one,
      from: one.from + at,
      to: one.to + at,
    });
    return { effects: effects.map(moved), terms: terms.map(moved) };
  });
  const terms: Terms = {
    effects: all.flatMap(({ effects }) => effects),
    terms: all.flatMap(({ terms }) => terms),
  };
  known.set(draft, terms);
  return terms;
}

/** The day on which it takes effect; null while the date of issue or the day is not known. */
export function dayOfEffect(start: Start, issuedOn: string | null): string | null {
  if (start.kind === 'day') return start.day;
  if (start.kind === 'open' || issuedOn === null) return null;
  return addDays(issuedOn, start.after);
}

/** The effect that holds for the measures: the one said last, behind that of a notice. */
export const ownEffect = ({ effects }: Terms): Effect | null => effects.at(-1) ?? null;
