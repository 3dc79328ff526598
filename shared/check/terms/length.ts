import { addYears } from '../dates/calendar.ts';
import type { Draft } from '../draft.ts';
import { dayOfEffect, ownEffect, termsOfDraft } from './of-draft.ts';
import type { Term } from './types.ts';

/** How a period compares with the longest allowed. */
type Excess = {
  readonly term: Term;
  /** The day from which it counts; null where that is not known yet. */
  readonly start: string | null;
  /** It is one day over, as 自2027年1月1日起…至2032年1月1日 is. */
  readonly byOneDay: boolean;
};

/**
 * The periods of validity longer than so many years. Where the day of effect is not known yet, a
 * last day counts only when it is too late for a document that takes effect within a year of today.
 */
export function longerThan(draft: Draft, years: number, today: string): readonly Excess[] {
  const terms = termsOfDraft(draft);
  if (terms.terms.length === 0) return [];
  const effect = ownEffect(terms);
  const { issuedOn } = draft.policy;
  const effective = effect === null ? null : dayOfEffect(effect.start, issuedOn);
  return terms.terms.flatMap((term): Excess[] => {
    if (term.kind === 'years') {
      return term.years > years ? [{ term, start: effective, byOneDay: false }] : [];
    }
    const start = effective ?? term.since ?? issuedOn;
    const limit = addYears(start ?? addYears(today, 1), years);
    return term.until < limit ? [] : [{ term, start, byOneDay: term.until === limit }];
  });
}
