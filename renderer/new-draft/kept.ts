import { lasting } from '../storage.ts';
import { firstPlan, type Plan, parsePlan } from './plan.ts';

const KEY = 'measures.new-draft';

/** What was chosen for a new draft when the window was last open; null when nothing was. */
export const keptPlan = (): Plan | null => parsePlan(lasting.getItem(KEY));

export const keepPlan = (plan: Plan): void => {
  if (plan === firstPlan) lasting.removeItem(KEY);
  else lasting.setItem(KEY, JSON.stringify(plan));
};
