import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups } from '../groups.ts';
import { pageOf } from './page.ts';
import type { Run } from './run.ts';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');
const PAGE = join(docs, 'benchmarks.md');
const FIGURES = join(docs, 'benchmarks.json');

/** The figures of the last whole run, kept beside the page that is written from them. */
export const keptRun = (): Run => JSON.parse(readFileSync(FIGURES, 'utf8'));
export const keptPage = (): string => readFileSync(PAGE, 'utf8');

export function writePage(run: Run): void {
  writeFileSync(FIGURES, `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(PAGE, pageOf(run, groups));
}
