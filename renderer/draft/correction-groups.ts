import type { Correction } from '../../shared/model/policy.ts';

export type CorrectionGroup = {
  readonly change: string;
  readonly reason: string;
  readonly count: number;
};

/** Equal corrections once, with how often: ，for , 93 times. */
export function groupsOf(corrections: readonly Correction[]): readonly CorrectionGroup[] {
  const groups = new Map<string, CorrectionGroup>();
  for (const { printed, reading, reason } of corrections) {
    const change = changeOf(printed, reading ?? '');
    const key = `${change} ${reason}`;
    groups.set(key, { change, reason, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

function changeOf(printed: string, reading: string): string {
  if (printed === '') return `补 ${shown(reading)}`;
  return reading === '' ? `删 ${shown(printed)}` : `${shown(printed)} → ${shown(reading)}`;
}

const shown = (text: string): string => (text.trim() === '' ? '空格' : text);
