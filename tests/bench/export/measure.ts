import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Times } from '../race.ts';
import type { Job } from './jobs.ts';

export type Measured = {
  /** Of each job in their order, round by round. */
  readonly ms: readonly (readonly number[])[];
  /** The most the whole process held, with the text and its reading. */
  readonly peakMb: number;
};

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The times of one job beside another's, by turns. */
export const raceOf = (job: Job, peer: Job, pages: number, rounds: number): Times => {
  const { ms } = run([job, peer], pages, rounds);
  return { ours: ms[0] ?? [], theirs: ms[1] ?? [] };
};

export const timesOf = (job: Job, pages: number, rounds: number): readonly number[] =>
  run([job], pages, rounds).ms[0] ?? [];

/** The memory of a process that does one of the jobs once, and of one that does the other. */
export const peaksOf = (job: Job, peer: Job, pages: number): readonly [number, number] => [
  run([job], pages, 1).peakMb,
  run([peer], pages, 1).peakMb,
];

const run = (jobs: readonly Job[], pages: number, rounds: number): Measured => {
  const child = join(import.meta.dirname, 'child.ts');
  const args = ['--import', 'tsx', child, jobs.join(','), `${pages}`, `${rounds}`];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
};
