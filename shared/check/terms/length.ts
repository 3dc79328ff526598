import { addYears } from '../dates/calendar.ts';
import type { Draft } from '../draft.ts';
import { dayOfEffect, ownEffect, termsOfDraft } from './of-draft.ts';
import type { Term } from './types.ts';

/** How a period compares with the longest allowed. */
export type Excess = {
  readonly term: Term;
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
  const start = effect === null ? null : dayOfEffect(effect.start, issuedOn);
  return terms.terms.flatMap((term): Excess[] => {
    if (term.kind === 'years') return term.years > years ? [{ term, byOneDay: false }] : [];
    const from = start ?? term.since ?? issuedOn ?? addYears(today, 1);
    const limit = addYears(from, years);
    return term.until < limit ? [] : [{ term, byOneDay: term.until === limit }];
  });
}
