import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Job } from './jobs.ts';

export type Measured = {
  /** Of each job, in their order. */
  readonly ms: readonly number[];
  /** The most the whole process held, with the text and its reading. */
  readonly peakMb: number;
};

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ROUNDS = 7;

/** The time of one job beside another's, measured by turns. */
export const race = (job: Job, peer: Job, pages: number): readonly [number, number] => {
  const { ms } = run([job, peer], pages, ROUNDS);
  return [ms[0] ?? Number.NaN, ms[1] ?? Number.NaN];
};

export const timeOf = (job: Job, pages: number): number =>
  run([job], pages, ROUNDS).ms[0] ?? Number.NaN;

/** The memory of a process that does a job once. */
export const peakOf = (job: Job, pages: number): number => run([job], pages, 1).peakMb;

const run = (jobs: readonly Job[], pages: number, rounds: number): Measured => {
  const child = join(import.meta.dirname, 'child.ts');
  const args = ['--import', 'tsx', child, jobs.join(','), `${pages}`, `${rounds}`];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
};
