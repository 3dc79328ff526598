import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Job } from './jobs.ts';

export type Measured = {
  readonly ms: number;
  /** The most the whole process held, with the text and its reading. */
  readonly peakMb: number;
  /** Bytes, characters or pages that came out. */
  readonly amount: number;
};

const ROOT = join(import.meta.dirname, '..', '..', '..');

const known = new Map<string, Measured>();

/** Measured once a run, in a process of its own. */
export const measure = (job: Job, pages: number): Measured => {
  const key = `${job} ${pages}`;
  const measured = known.get(key) ?? run(job, pages);
  known.set(key, measured);
  return measured;
};

const run = (job: Job, pages: number): Measured => {
  const child = join(import.meta.dirname, 'child.ts');
  const args = ['--import', 'tsx', child, job, `${pages}`];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
};
