import type { Snapshot, SnapshotChange } from '../../shared/api.ts';

/** Versions of one day, newest first. */
export type Day = { readonly name: string; readonly versions: readonly Snapshot[] };

/** 今天, 昨天, 11月22日, 2025年12月31日: by the drafter's own calendar. */
export function daysOf(versions: readonly Snapshot[], now: Date): readonly Day[] {
  const days = new Map<string, Snapshot[]>();
  for (const version of versions) {
    const name = dayName(new Date(version.savedAt), now);
    const day = days.get(name);
    if (day === undefined) days.set(name, [version]);
    else day.push(version);
  }
  return [...days].map(([name, all]) => ({ name, versions: all }));
}

function dayName(at: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return '今天';
  if (at.toDateString() === yesterday.toDateString()) return '昨天';
  const day = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear() ? day : `${at.getFullYear()}年${day}`;
}

/** 14:03 */
export const clockOf = (iso: string): string => {
  const at = new Date(iso);
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
};

/** +120 −35; 文字相同 where nothing came or went. */
export const sizeWords = ({ added, deleted }: Omit<SnapshotChange, 'id'>): string =>
  added === 0 && deleted === 0
    ? '文字相同'
    : [
        ...(added > 0 ? [`+${added.toLocaleString('zh-CN')}`] : []),
        ...(deleted > 0 ? [`−${deleted.toLocaleString('zh-CN')}`] : []),
      ].join(' ');
