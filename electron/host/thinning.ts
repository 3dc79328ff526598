import type { Snapshot } from '../../shared/api.ts';
import { isLasting } from '../../shared/model/version-origin.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which versions may go: named ones and those of a moment that does not come again (恢复…之前, 审改稿)
 * stay for good, those of the last 24 hours stay, and of every earlier day the last one stays (the
 * day as the drafter's calendar has it).
 */
export function dispensable(snapshots: readonly Snapshot[], now: Date): readonly Snapshot[] {
  const own = snapshots.filter(({ name, origin }) => name === null && !isLasting(origin));
  const lastOfDay = new Map<string, Snapshot>();
  for (const snapshot of own) {
    const day = dayOf(snapshot);
    const last = lastOfDay.get(day);
    if (last === undefined || timeOf(last) <= timeOf(snapshot)) lastOfDay.set(day, snapshot);
  }
  return own.filter(
    (snapshot) =>
      now.getTime() - timeOf(snapshot) > DAY_MS && lastOfDay.get(dayOf(snapshot)) !== snapshot,
  );
}

const timeOf = ({ savedAt }: Snapshot): number => Date.parse(savedAt);
const dayOf = ({ savedAt }: Snapshot): string => new Date(savedAt).toDateString();
