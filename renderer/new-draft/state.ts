import { assertNever } from '../../shared/model/assert.ts';
import { firstPlan, type Plan, type Step, steps } from './plan.ts';

/** 新建草稿: whether its view lies open, and what was chosen in it, open or not. */
export type NewDraft = { readonly open: boolean; readonly plan: Plan };

export type NewDraftEvent =
  | { readonly type: 'newDraftShown' }
  /** Escape: everything chosen stays for the next time. */
  | { readonly type: 'newDraftLeft' }
  | { readonly type: 'planStepped'; readonly step: Step }
  | { readonly type: 'planChanged'; readonly change: Partial<Plan> }
  /** 重新开始, or the draft was made. */
  | { readonly type: 'planCleared' };

export const firstNewDraft = (kept: Plan | null): NewDraft => ({
  open: false,
  plan: kept ?? firstPlan,
});

export function reduceNewDraft(state: NewDraft, event: NewDraftEvent): NewDraft {
  switch (event.type) {
    case 'newDraftShown':
      return { ...state, open: true };
    case 'newDraftLeft':
      return { ...state, open: false };
    case 'planStepped':
      return { ...state, plan: { ...state.plan, step: event.step } };
    case 'planChanged':
      return { ...state, plan: changed(state.plan, event.change) };
    case 'planCleared':
      return { ...state, plan: firstPlan };
    default:
      return assertNever(event);
  }
}

/**
 * What hangs on a choice is proposed anew when it changes: another district has other organs, a
 * plan another frame than measures. The drafter's own entries of the outline survive that, see
 * `arranged`.
 */
function changed(plan: Plan, change: Partial<Plan>): Plan {
  const next = { ...plan, ...change };
  const moved = next.city !== plan.city || next.district !== plan.district;
  return {
    ...next,
    profile: moved && change.profile === undefined ? null : next.profile,
    subject: next.genre === plan.genre || change.subject !== undefined ? next.subject : null,
    closings: next.genre === plan.genre ? next.closings : null,
    years: next.trial !== null && (next.years ?? 0) > 2 ? null : next.years,
  };
}

export const stepAfter = (step: Step, by: 1 | -1): Step | null =>
  steps[steps.indexOf(step) + by] ?? null;
