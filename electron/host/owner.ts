import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf } from './files.ts';

/**
 * The process that made a lock or a temporary file, as a part of the file's name: so that what a
 * killed one left behind is told at once from what a running one is at.
 */
export type Owner = {
  readonly pid: number;
  /** When it started, as the system counts it; '0' where the system does not say. A pid is used again. */
  readonly start: string;
  /** The machine; what runs on another one cannot be looked at from here. */
  readonly place: string;
};

/** `unknown` where it cannot be told: another machine, or a pid that another process may have by now. */
export type Life = 'alive' | 'dead' | 'unknown';

/** 4711-3f2a9c00006fd2-9ab31c: letters and digits of the lower case only, as some systems know no other. */
export const ownerPattern = '(?<pid>\\d{1,10})-(?<start>[0-9a-z]{1,24})-(?<place>[0-9a-f]{8})';

export const ownerWords = ({ pid, start, place }: Owner): string => `${pid}-${start}-${place}`;

/** The owner in a match of `ownerPattern`. */
export const ownerIn = (groups: Readonly<Record<string, string>>): Owner => {
  const { pid = '', start = '', place = '' } = groups;
  return { pid: Number(pid), start, place };
};

export async function lifeOf(owner: Owner): Promise<Life> {
  if (owner.place !== self.place) return 'unknown';
  if (!isRunning(owner.pid)) return 'dead';
  const stat = await readFile(`/proc/${owner.pid}/stat`, 'latin1').catch(() => null);
  const start = stat === null ? null : startIn(stat);
  if (start === null || owner.start === '0') return isRunning(owner.pid) ? 'unknown' : 'dead';
  return start === owner.start ? 'alive' : 'dead';
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return codeOf(error) !== 'ESRCH';
  }
};

/** Null where the system keeps no such file; a tick is counted from the start of the machine. */
const readNow = (path: string): string | null => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
};

const hash = (words: string): string => createHash('sha256').update(words).digest('hex');
const boot = hash(readNow('/proc/sys/kernel/random/boot_id') ?? '').slice(0, 6);

/** '(node) S 1 …': the state is the 3rd field, the start the 22nd; a name may hold brackets itself. */
const startIn = (stat: string): string => {
  const [state = '', ...more] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Killed, and its parent has not yet asked how it ended.
  const gone = state === 'Z' || state === 'X';
  return gone ? 'gone' : `${boot}${Number(more[18] ?? 0).toString(36)}`;
};

/** Processes of two containers on one machine do not see each other. */
const pidSpace = (): string => {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
};

const ownStat = readNow('/proc/self/stat');

export const self: Owner = {
  pid: process.pid,
  start: ownStat === null ? '0' : startIn(ownStat),
  place: hash(`${hostname()} ${pidSpace()}`).slice(0, 8),
};
