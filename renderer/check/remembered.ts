import { lasting } from '../storage.ts';
import type { GroupBy } from './listed.ts';

const GROUPED = 'measures.check.by';

/** How the findings were grouped last time. */
export const groupedBefore = (): GroupBy =>
  lasting.getItem(GROUPED) === 'clause' ? 'clause' : 'rule';

/** Kept for the next start. */
export const rememberGroups = (by: GroupBy): void => lasting.setItem(GROUPED, by);
