import { readFileSync } from 'node:fs';

/** Megabytes a process holds now and held at most; null where the system does not tell it (not Linux). */
export type Held = { readonly now: number; readonly most: number };

export function heldBy(pid: number | undefined): Held | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (key: string): number =>
      Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
  } catch {
    return null;
  }
}

export const saidOf = (held: Held | null): string =>
  held === null ? '本系统不提供' : `${held.now.toFixed(0)} MB，最高 ${held.most.toFixed(0)} MB`;
